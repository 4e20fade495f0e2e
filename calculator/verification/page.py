"""The page that checks a kept answer, as HTML: the form, and what comes back."""

import json
from datetime import date

from calculator.language import wording
from calculator.verification import finding, kept
from calculator.verification.finding import Finding
from calculator.verification.kept import UnreadableError
from calculator.view import comparison, html_answer, html_loading
from calculator.view.html import Markup, element, join

FIELD = "eintrag"


def form() -> Markup:
    """Return all elements that the page's script fills and shows."""
    control = element(
        "textarea",
        id=FIELD,
        name=FIELD,
        rows="8",
        spellcheck="false",
        autocapitalize="off",
        autocomplete="off",
        aria_describedby=f"{FIELD}-hint {FIELD}-error",
    )
    field = element(
        "div",
        element("label", _say("label"), for_=FIELD),
        element("span", _say("hint"), class_="field__hint", id=f"{FIELD}-hint"),
        control,
        element("p", class_="field__error", id=f"{FIELD}-error", role="alert"),
        class_="field",
    )
    button = element("button", _say("button"), class_="md-button md-button--primary")
    answer = element(
        "div",
        html_loading.loading(),
        html_loading.failure(_say("command_line")),
        element("div", element("p", _say("empty")), class_="calculator__output", role="status"),
        class_="calculator__answer",
        tabindex="-1",
    )
    return element(
        "section",
        element("noscript", element("p", _say("no_script"), " ", _say("command_line"))),
        element("form", field, button, class_="calculator__form", novalidate=True),
        answer,
        class_="calculator",
        data_search_exclude=True,
        aria_label=_say("title"),
    )


def reply(text: str, today: date) -> str:
    """Return, as JSON, the ``html`` of what is found, or the ``problem`` with what was pasted."""
    try:
        found = finding.find(kept.read(text), today)
    except UnreadableError as error:
        return _json(html="", problem=wording.say(error.problem))
    return _json(html=_finding(found), problem="")


def _finding(found: Finding) -> Markup:
    parts = [
        element("p", element("strong", wording.say(found.verdict), class_="answer__headline")),
        element("p", found.question),
        element("ul", *(element("li", wording.say(each)) for each in found.sentences)),
    ]
    if found.kept:
        parts.append(_kept(found))
    compared = comparison.compare(found.reply)
    if compared and not compared.same:
        parts.append(comparison.section(found.reply) or Markup())
    return join(*parts, _link(found))


def _kept(found: Finding) -> Markup:
    heads = (wording.text(f"kept.{part}") for part in ("what", "written", "computed"))
    rows = (
        element(
            "tr",
            element("th", each.label, scope="row"),
            element("td", each.then),
            element("td", each.today),
        )
        for each in found.kept
    )
    return join(
        element("h2", wording.text("kept.title"), id="eingegeben"),
        element(
            "table",
            element("thead", element("tr", *(element("th", each, scope="col") for each in heads))),
            element("tbody", *rows),
            class_="comparison",
        ),
    )


def _link(found: Finding) -> Markup:
    """Return the link that asks the question again on its own page, for today."""
    asked = found.reply
    words = "&".join(each for each in asked.query.split("&") if not each.startswith("stand="))
    page = f"{html_answer.ROOT}rechner/{asked.calculator.slug}/"
    return element("p", element("a", _say("open"), href=asked.calculator.address(page, words)))


def _json(**said: str) -> str:
    return json.dumps(said, ensure_ascii=False)


def _say(key: str) -> str:
    return wording.text(f"kept.page.{key}")
