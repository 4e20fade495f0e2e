"""The texts for the job that fit an answer, as HTML."""

from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.language.templates import JobText, Texts
from calculator.questions.dialogue import Reply
from calculator.view.html import Markup, element, join


def texts_for(reply: Reply, settings: Settings) -> Texts:
    """Return the reader's texts that fit a reply's answer; without either there are none."""
    if reply.answer is None or reply.calculator.texts is None:
        return Texts([])
    texts = reply.calculator.texts(reply, settings)
    return texts._replace(ready=[each for each in texts.ready if reply.reader in each.readers])


def are_offered(reply: Reply) -> bool:
    """Tell whether the reader copies texts for the job at all."""
    copied = {reader for each in templates.current().values() for reader in each.readers}
    return bool(reply.answer and reply.calculator.texts) and reply.reader in copied


def section(texts: Texts, settings: Settings) -> Markup:
    """Return the texts as HTML, each in a field of its own with a button that copies it."""
    blocks = [_block(each, settings) for each in texts.ready]
    return join(*blocks) if blocks else element("p", wording.say(texts.without))


def _block(text: JobText, settings: Settings) -> Markup:
    hints = [text.hint] if text.hint else []
    if text.to_complete:
        hints.append(wording.text("job.complete"))
    if text.mail and not (settings.escalate_to and settings.escalate_cc):
        hints.append(wording.text("job.without_addresses"))
    hint_id = f"text-{text.key}-hint"
    copied = wording.text("job.copied", title=text.title)
    return element(
        "section",
        element("h2", text.title, id=f"text-{text.key}"),
        element("p", " ".join(hints), class_="job__hint", id=hint_id) if hints else None,
        element(
            "textarea",
            text.body,
            readonly=True,
            rows=str(text.body.count("\n") + 2),
            aria_labelledby=f"text-{text.key}",
            aria_describedby=hint_id if hints else None,
        ),
        element(
            "p",
            element(
                "button",
                wording.text("job.copy"),
                type="button",
                class_="md-button",
                data_text=text.key,
                data_copied=copied,
                aria_label=wording.text("job.copy_named", title=text.title),
            ),
            " ",
            element("a", wording.text("job.open_mail"), href=text.mail) if text.mail else None,
            class_="copy__buttons",
        ),
        class_="job__text",
    )
