"""The first mention of a term in a page's text is explained, for the readers of the term."""

import pytest
from bs4 import Tag

from calculator.build.help import tips
from calculator.build.help.glossary import Term
from calculator.build.help.pages import Page, Site
from calculator.build.slug import slug
from calculator.data.reader import Reader
from tests.build.pages import PAGES, soup
from tests.markup import attribute, one, parse
from tests.spaces import plain

STAFF = (Reader.ASSISTANT, Reader.ADMIN)
TERMS = (
    Term("Anrufbeantworter", ("AB",), "Nimmt auf.", "kunden/add-ons#ansagen", tuple(Reader)),
    Term("Individuelles Angebot", (), "Ein Angebot.", "kunden/add-ons#preise", tuple(Reader)),
    Term("Kundenakte", (), "Eine Akte.", "admin/akte#akte", STAFF),
    Term("VPA", (), "Assistenz.", "kunden/add-ons#preise", tuple(Reader)),
    Term("VPA Manager", (), "Leitung.", "admin/akte#akte", STAFF),
)


def page(key: str, heading: str = "Titel") -> Page:
    return Page(key, f"{key}/", heading, heading, "", "", {}, ())


def marked(html: str, key: str = "vpa/seite", heading: str = "Titel") -> str:
    """Return a page's content with each term that explains itself in brackets."""
    site = Site({each.key: each for each in (page("glossar"), page(key))}, tuple(Reader))
    found = parse(tips.explained(site, page(key, heading), html, TERMS))
    for tip in found.select(".glossary-tip"):
        tip.extract()
    for term in found.select(".glossary"):
        term.replace_with(f"[{term.get_text()}]")
    return one(found, "body").decode_contents()


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>Ein AB und noch ein AB.</p>", "<p>Ein [AB] und noch ein AB.</p>"),
        ("<p>Ein AB, ein Anrufbeantworter.</p>", "<p>Ein [AB], ein Anrufbeantworter.</p>"),
        ("<p>ABC, AB-Ansage, kAB</p>", "<p>ABC, AB-Ansage, kAB</p>"),
        ("<ul><li>Den Anrufbeantwortern</li></ul>", "<ul><li>Den [Anrufbeantwortern]</li></ul>"),
        ("<p>ein individuelles Angebot</p>", "<p>ein [individuelles Angebot]</p>"),
        ("<p>Der VPA Manager und VPAs</p>", "<p>Der [VPA Manager] und [VPAs]</p>"),
        ("<p>„Zum AB“, dann der AB</p>", "<p>„Zum AB“, dann der [AB]</p>"),
        ("<p>a &amp; AB &lt;b&gt;</p>", "<p>a &amp; [AB] &lt;b&gt;</p>"),
        ("<p><b>AB</b></p>", "<p><b>[AB]</b></p>"),
        ('<p><a href="x">AB</a> AB</p>', '<p><a href="x">AB</a> [AB]</p>'),
        ("<h2>AB</h2><p>AB</p>", "<h2>AB</h2><p>[AB]</p>"),
        ("<p><code>AB</code></p>", "<p><code>AB</code></p>"),
        ("<form><p>AB</p></form>", "<form><p>AB</p></form>"),
        (
            '<section class="calculator"><p>AB<br>AB</p></section><p>AB</p>',
            '<section class="calculator"><p>AB<br/>AB</p></section><p>[AB]</p>',
        ),
        ("<div>AB</div>", "<div>AB</div>"),
    ],
)
def test_the_first_of_a_term_in_the_texts_of_a_page_explains_itself(html: str, shown: str) -> None:
    assert marked(html) == shown


def test_a_page_about_a_term_does_not_explain_it() -> None:
    assert marked("<p>Der VPA</p>", heading="Für VPAs") == "<p>Der VPA</p>"


@pytest.mark.parametrize("key", ["kunden/seite", "auslegungen"])
def test_terms_of_the_team_are_not_explained_where_customers_read(key: str) -> None:
    assert marked("<p>AB, Kundenakte</p>", key) == "<p>[AB], Kundenakte</p>"


@pytest.mark.parametrize(
    ("title", "id"),
    [("Für VPAs", "fuer-vpas"), ("VoIP-Anlage", "voip-anlage"), ("Café & Größe", "cafe-groesse")],
)
def test_addresses_of_titles_are_ascii(title: str, id: str) -> None:
    assert slug(title) == id


def test_a_term_is_described_and_leads_to_its_entry() -> None:
    term = one(soup("kunden/add-ons/index.html"), ".glossary")
    link, tip = one(term, "a"), one(term, "[role=tooltip]")
    assert link.get_text() == "Nebenstelle"
    assert attribute(link, "href") == "../../glossar/#nebenstelle"
    assert attribute(link, "aria-describedby") == attribute(tip, "id")
    assert tip.get_text() == "Ein Anschluss innerhalb einer Telefonanlage."
    assert "title" not in link.attrs
    assert "data-search-exclude" in tip.attrs


def entries(heading: Tag) -> list[str]:
    """Return the terms below a heading of the second level."""
    found = []
    for each in heading.find_all_next(["h2", "h3"]):
        if each.name == "h2":
            break
        found.append(each.get_text())
    return found


def test_the_glossary_keeps_terms_of_the_team_apart() -> None:
    glossary = soup("glossar/index.html")
    assert entries(one(glossary, "#begriffe")) == [
        "Add-on",
        "Anrufbeantworter",
        "Ansage",
        "Arbeitsbereich",
        "Aufschlag",
        "DACH",
        "Individuelles Angebot",
        "Nebenstelle",
        "Stundensatz",
        "Telefonanlage",
        "Telefonfaktor",
        "Vertrieb",
        "VoIP-Anlage",
        "VPA",
        "Zone",
    ]
    assert entries(one(glossary, "#begriffe-team")) == [
        "Forwarded",
        "Führende Null",
        "Kundenakte",
        "Landesvorwahl",
        "Softphone",
        "Spezialistenbereich",
        "Telefonie-Bereich",
        "VPA Manager",
    ]


def test_an_entry_explains_with_the_figures_of_today_and_leads_to_more() -> None:
    heading = one(soup("glossar/index.html"), "h3#aufschlag")
    first, second = (heading.parent or heading).find_next_siblings("p")[:2]
    assert plain(first.get_text()) == (
        "Der Teil des Stundensatzes, um den er sich durch Telefonate erhöht: 0,2 davon innerhalb "
        "Deutschlands, 0,3 davon innerhalb der EU."
    )
    assert second.get_text() == "Mehr dazu: Telefonfaktor"
    assert attribute(one(second, "a"), "href") == "../kunden/add-ons/#telefonfaktor"


def test_no_term_explains_itself_in_a_heading_link_or_form() -> None:
    barred = "h1, h2, h3, h4, a, code, form, button, table, .calculator"
    for name in PAGES:
        for term in soup(name).select(".glossary"):
            assert not [each for each in term.parents if each.css.match(barred)], term
