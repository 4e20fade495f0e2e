"""The form of a calculator, from the very fields that its codec reads."""

import json
from datetime import date
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode

from calculator.data import countries
from calculator.language import wording
from calculator.questions import old_names
from calculator.questions.codec import Field, Kind
from calculator.questions.dialogue import Calculator, Reply
from calculator.view import (
    html_answer,
    html_bar,
    html_copy,
    html_loading,
    html_print,
    html_readers,
    job_texts,
    summary,
)
from calculator.view.html import Markup, element

FORM_ID = "frage"
#: Which keyboard a phone shows.
INPUT_MODES = {Kind.NUMBER: "decimal", Kind.ADDRESS: "url", Kind.LINES: "tel"}


def form_and_answer(reply: Reply) -> Markup:
    """Return a whole calculator; ``reply`` is what it says to its example.

    The answer stands in ``noscript``: a browser with scripts shows none of it before a script has
    read the address, since that may ask something else.
    """
    calculator, root = reply.calculator, html_answer.ROOT
    answers = element(
        "div",
        element("div", class_="calculator__notice", role="status"),
        element("p", wording.text("page.told"), class_="calculator__told", hidden=True),
        html_loading.loading(),
        element("p", wording.text("page.waiting"), class_="calculator__waiting", hidden=True),
        html_loading.failure(
            element("a", wording.text("page.see_table"), href="#alle-faelle"),
            wording.text(f"page.finite.{calculator.slug}") if calculator.finite else None,
        ),
        _reader_choice(calculator),
        _built(
            element("p", summary.example(reply), class_="calculator__example"),
            _output(reply),
            element("div", html_answer.next_steps(reply, root), class_="calculator__next"),
        ),
        html_copy.answer_tools(
            job_texts.are_for(calculator.readers) and calculator.texts is not None,
            texts_open=calculator.texts_open,
        ),
        _built(
            element("div", html_answer.explanation(reply, root), class_="calculator__explanation")
        ),
        class_="calculator__answer",
        tabindex="-1",
    )
    without_script = element("noscript", element("p", wording.text("page.no_script")))
    return element(
        "section",
        without_script,
        form(calculator),
        html_bar.bar(),
        html_print.question(),
        answers,
        class_="calculator",
        data_search_exclude=True,
        aria_label=wording.text(f"page.calculator.{calculator.slug}"),
        data_calculator=calculator.slug,
    )


def _built(*parts: Markup) -> Markup:
    return element("noscript", *parts, class_="calculator__built")


def _output(reply: Reply) -> Markup:
    return element(
        "output",
        html_answer.short(reply),
        class_="calculator__output",
        for_=" ".join(_control_id(each) for each in reply.calculator.fields if _is_asked(each)),
        aria_live="polite",
        data_computed_by="build",
    )


def form(calculator: Calculator) -> Markup:
    """Return the form, empty: the page's script fills it from the address or with the example."""
    fields = [each for each in calculator.fields if _is_asked(each)]
    shown = [_field(each) for each in fields if not each.fold]
    folds = dict.fromkeys(each.fold for each in fields if each.fold)
    return element(
        "form",
        *shown,
        *(_fold(name, [each for each in fields if each.fold == name]) for name in folds),
        _country_suggestions(calculator),
        class_="calculator__form",
        id=FORM_ID,
        novalidate=True,
        data_renamed=_renamed(calculator),
        data_example=typed(calculator),
        autocomplete="off",
    )


def _fold(name: str, fields: list[Field]) -> Markup:
    summary = element("summary", wording.text(f"page.fold.{name}"))
    return element("details", summary, *map(_field, fields))


def typed(calculator: Calculator) -> str:
    """Return the example as people type it: a list of suggestions goes by the countries' names."""
    values = dict(parse_qsl(calculator.example))
    for field in calculator.fields:
        value = values.get(field.key)
        if value and field.kind in (Kind.COUNTRY, Kind.COUNTRIES):
            values[field.key] = _country_names(value)
        elif value and field.kind is Kind.DAY:
            values[field.key] = wording.day(date.fromisoformat(value))
    return urlencode(values)


def _renamed(calculator: Calculator) -> str | None:
    """Return today's keys of the form by the old ones of links, as JSON, if there are any."""
    known = {field.key for field in calculator.fields}
    renamed = {old: key for old, key in old_names.KEYS.items() if key in known}
    return json.dumps(renamed) if renamed else None


def _is_asked(field: Field) -> bool:
    """Tell whether a field is part of the question; for whom the answer is stands by the answer."""
    return field.kind is not Kind.READER


def _control_id(field: Field) -> str:
    return f"{field.key}-group" if field.kind is Kind.CHOICE else field.key


def _reader_choice(calculator: Calculator) -> Markup | None:
    field = next((each for each in calculator.fields if not _is_asked(each)), None)
    return field and html_readers.choice(field, calculator.readers, FORM_ID, _error(field))


def _field(field: Field) -> Markup:
    if field.choices is not None:
        return _choice_field(field, field.choices)
    return _text_field(field)


def _choice_field(field: Field, choices: type[StrEnum]) -> Markup:
    checked = "" if field.optional else field.default
    options = [(str(choice), wording.name(field.names, choice)) for choice in choices]
    if field.optional:
        options.insert(0, ("", wording.text(f"field.{field.key}.none")))
    radios = (
        element(
            "label",
            element(
                "input", type="radio", name=field.key, value=choice, checked=(choice == checked)
            ),
            element("span", label),
            class_="choice",
        )
        for choice, label in options
    )
    hint = wording.find(f"field.{field.key}.hint")
    parts = {"hint": bool(hint), "aside": field.aside, "error": True}
    return element(
        "fieldset",
        element("legend", wording.text(f"field.{field.key}.label")),
        element("span", hint, class_="field__hint", id=f"{field.key}-hint") if hint else None,
        _not_needed(field),
        *radios,
        element("p", class_="field__aside", id=f"{field.key}-aside") if field.aside else None,
        _error(field),
        class_="field field--choice",
        id=_control_id(field),
        data_field=field.key,
        data_readers=html_readers.asking(field),
        aria_describedby=" ".join(f"{field.key}-{part}" for part, used in parts.items() if used),
    )


def _text_field(field: Field) -> Markup:
    asks_country = field.kind in (Kind.COUNTRY, Kind.COUNTRIES)
    hint_key = "hint"
    if asks_country and field.optional:
        hint_key = "hint_default" if field.kind is Kind.COUNTRY else "hint_optional"
    several = wording.find("field.land.several") if field.kind is Kind.COUNTRIES else None
    unit = wording.find(f"field.{field.key}.unit")
    hint = [unit, wording.find(f"field.{field.key}.{hint_key}"), several]
    return element(
        "div",
        element("label", wording.text(f"field.{field.key}.label"), for_=field.key),
        element(
            "span",
            *_hints(field.unit, ", ".join(filter(None, hint))),
            class_="field__hint",
            id=f"{field.key}-hint",
        ),
        _not_needed(field),
        _control(field),
        _error(field),
        class_=f"field field--{field.kind}",
        data_field=field.key,
    )


def _hints(unit: Field | None, hint: str) -> list[str]:
    """Return the hint, with the name of each choice of a unit; the page's script shows one."""
    if unit is None or unit.choices is None:
        return [hint]
    return [
        element(
            "span",
            f"{hint}, {wording.name(unit.names, choice)}",
            data_for=f"{unit.key}={choice}",
            hidden=choice != unit.default,
        )
        for choice in unit.choices
    ]


def _control(field: Field) -> Markup:
    common: dict[str, str | bool | None] = {
        "id": field.key,
        "name": field.key,
        "inputmode": INPUT_MODES.get(field.kind),
        "spellcheck": "false",
        "autocapitalize": "off",
        "aria_describedby": f"{field.key}-hint {field.key}-error",
    }
    if field.kind is Kind.LINES:
        return element("textarea", rows="4", autocomplete="off", **common)
    return element(
        "input",
        type="text",
        list="laender" if field.kind in (Kind.COUNTRY, Kind.COUNTRIES) else None,
        **common,
    )


def _country_names(codes: str) -> str:
    return ", ".join(countries.current().by_code[code].name for code in codes.split(",") if code)


def _not_needed(field: Field) -> Markup | None:
    """Return the words for a field that plays no part in an answer; optional ones need none."""
    if not field.required:
        return None
    return element("p", wording.text("field.not_needed"), class_="field__not-needed", hidden=True)


def _error(field: Field) -> Markup:
    return element("p", class_="field__error", id=f"{field.key}-error", aria_live="polite")


def _country_suggestions(calculator: Calculator) -> Markup:
    """Return the names of all countries, with the codes of those that need no Python."""
    domain = calculator.finite() if calculator.finite else {}
    finite = {word for words in domain.values() for word in words}
    names = (
        element("option", value=each.name, data_code=each.code if each.code in finite else None)
        for each in countries.current().sorted_by_name()
    )
    none = wording.text("page.choose_country") if domain else None
    return element("datalist", *names, id="laender", data_none=none)
