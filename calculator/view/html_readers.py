"""For whom an answer is, and who asks with a field."""

from collections.abc import Sequence

from calculator.data.reader import Reader
from calculator.language import wording
from calculator.questions.codec import Field
from calculator.questions.fields import READER_WORDS
from calculator.view import html_answer
from calculator.view.html import Markup, element


def choice(field: Field, readers: Sequence[Reader], form: str, error: Markup) -> Markup | None:
    """Return the choice for whom the answer is; it is part of the form, and stands by the answer.

    ``form`` is the form's id, ``error`` the place for what is wrong with the choice. Nothing is to
    be chosen where there is only one reader.
    """
    if len(readers) == 1:
        return None
    choices = [("", wording.text("page.every_reader"), None)] + [
        (field.write(each), wording.name("reader", each), html_answer.READER_IDS[each])
        for each in sorted(readers, key=list(READER_WORDS).index)
    ]
    labels = (
        element(
            "label",
            element(
                "input",
                type="radio",
                name=field.key,
                value=word,
                form=form,
                id=anchor,
                checked=not word,
            ),
            element("span", name),
        )
        for word, name, anchor in choices
    )
    fieldset = element(
        "fieldset",
        element("legend", wording.text(f"field.{field.key}.label")),
        element("span", *labels, class_="readers__choices"),
        error,
        class_="readers",
        data_field=field.key,
        aria_describedby=f"{field.key}-error",
    )
    return element("section", fieldset, id=html_answer.ACTIONS_ID)


def asking(field: Field) -> str | None:
    """Return who asks with a field, in the words of the choice, unless everyone does."""
    if field.readers == tuple(Reader):
        return None
    return " ".join(READER_WORDS[reader] for reader in field.readers)
