"""What stands in and around every page, once all pages are read."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from calculator.build.addresses import HOME
from calculator.build.help import breadcrumb, faq, feedback, glossary, related, tips, topics
from calculator.build.help.glossary import Term
from calculator.build.help.pages import Page, Site
from calculator.data.reader import Reader
from calculator.data.settings import Feedback


def fillings(readers: Collection[Reader], known: Mapping[str, str]) -> dict[str, str]:
    """Return what fills the pages of questions and terms; ``known`` fills their texts."""
    return faq.fillings(readers, known) | glossary.fillings(glossary.terms(readers, known))


class Surroundings(NamedTuple):
    """What finishes the pages of a site.

    Attributes:
        site: The pages.
        terms: The terms that explain themselves in texts.
        feedback: Where readers say whether a page helped, if anywhere.
    """

    site: Site
    terms: tuple[Term, ...]
    feedback: Feedback | None

    def check(self) -> None:
        """See that all that questions, terms and pages lead to is there; else HelpError."""
        faq.check(self.site)
        glossary.check(self.site, self.terms)
        related.check(self.site)

    def content(self, page: Page, html: str) -> str:
        """Return a page's content with links to others, topics and explained terms."""
        html = topics.filled(self.site, page, self.site.linked(page, html))
        return tips.explained(self.site, page, html, self.terms)

    def around(self, page: Page, address: str) -> dict[str, str | None]:
        """Return what stands above and below a page, for the templates; home stands alone."""
        if page.address == HOME:
            return {}
        return {
            "breadcrumb": breadcrumb.breadcrumb(self.site, page),
            "related": related.links(self.site, page),
            "feedback": feedback.question(self.feedback, page.heading, address),
        }
