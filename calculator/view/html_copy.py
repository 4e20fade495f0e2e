"""The controls that copy: below an answer, beside its texts, and beside headings."""

from calculator.language import wording
from calculator.rules.answer import Statement
from calculator.view.html import Markup, element, join

#: What of an answer can be copied, as ``calculator.browser.copies.ticket`` names it.
FORMS = ("link", "text", "reasons", "markdown")


def answer_tools(with_texts: bool, texts_open: bool) -> Markup:
    """Return what stands under an answer: buttons that copy it, and any texts for the job.

    The texts come from Python, and only while they are open.
    """
    buttons = (
        element(
            "button",
            wording.text(f"copy.{form}"),
            type="button",
            class_="md-button",
            data_copy=form,
            data_copied=wording.text(f"copy.copied_{form}"),
        )
        for form in FORMS
    )
    texts = element(
        "details",
        element("summary", wording.text("job.title")),
        element("div", class_="job__texts"),
        class_="job",
        # Where all that a page is for are its texts, they stay open.
        open=texts_open,
        data_fold=None if texts_open else "texte",
        hidden=True,
    )
    return element(
        "div",
        element("p", *buttons, class_="copy__buttons"),
        outcome(),
        texts if with_texts else None,
        class_="copy",
        hidden=True,
    )


def with_button(statement: Statement) -> Markup:
    """Return what a statement says, and the button if it is to be copied."""
    said, text = wording.say(statement), statement.copies
    if text is None:
        return join(said)
    name = wording.text("copy.value", text=text)
    button = element(
        "button",
        type="button",
        class_="value-copy",
        data_value=text,
        data_copied=wording.text("copy.copied_value", text=text),
        aria_label=name,
        title=name,
    )
    return element("span", said, " ", button, class_="value")


def heading_tools() -> Markup:
    """Return the template of the buttons beside a heading, and where their success is said."""
    title = "{title}"
    buttons = (
        element(
            "button",
            type="button",
            class_=f"heading-copy__{form}",
            data_copy=form,
            data_copied=wording.text(f"copy.heading_copied_{form}", title=title),
            aria_label=wording.text(f"copy.heading_{form}", title=title),
            title=wording.text(f"copy.heading_{form}", title=title),
        )
        for form in ("link", "markdown")
    )
    return element(
        "template",
        element("span", *buttons, class_="heading-copy"),
        element("div", outcome(), class_="copy copy--page"),
        id="heading-copy",
    )


def outcome() -> Markup:
    """Return where copying says that it worked, and the field where the clipboard refuses."""
    label = element(
        "label",
        element("span", wording.text("copy.refused")),
        element("textarea", readonly=True, rows="5", spellcheck="false"),
        class_="copy__field",
        hidden=True,
    )
    return join(
        element(
            "p",
            class_="copy__said",
            role="status",
            data_no_answer=wording.text("page.no_answer"),
            data_refused=wording.text("copy.refused"),
        ),
        label,
    )
