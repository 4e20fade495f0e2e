"""What is printed: question, answer and explanation, of which day, from which address."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import calculators
from tests.browser.pages import NewPage

QUESTION = "anlage=my-vpa&bereich=vertrieb&fuer=vpa&land=FR&minuten=20&satz=30&stunden=1"


def print_page(page: Page) -> str:
    """Print a page, and return the text that is on the paper."""
    page.pdf()
    page.emulate_media(media="print")
    text: str = page.evaluate("document.body.innerText")
    return text


def test_question_answer_and_explanation_are_printed(page: Page) -> None:
    page.clock.set_fixed_time("2026-12-10T12:00:00Z")
    calculators.open_answered(page, f"{calculators.FACTOR}?{QUESTION}")
    text = print_page(page)
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    assert lines[0] == "Gedruckt am 10.12.2026"
    assert lines[1].endswith(f"{calculators.FACTOR}?{QUESTION}")
    shown = page.locator(".paper-question :is(dt, dd)").all_inner_texts()
    assert shown == [
        "Arbeitsbereich",
        "Vertrieb",
        "Telefonanlage",
        "Telefonanlage von my-vpa",
        "Zielland",
        "FR",
        "Arbeitsstunden",
        "1",
        "Gesprächsminuten",
        "20",
        "Minuten gezählt",
        "in der ganzen Aufgabe",
        "Stundensatz",
        "30",
        "Für wen",
        "VPA",
    ]
    assert "Faktor 2,1" in lines
    assert "Was jetzt zu tun ist" in lines
    assert "So kommt die Antwort zustande" in lines
    assert "Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht." in text


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/vpa/softphone/",
        "/tarif/",
        calculators.FACTOR,
        calculators.NUMBERS,
        "/rechner/pruefung/",
    ],
)
def test_nothing_to_press_or_to_navigate_is_printed(new_page: NewPage, path: str) -> None:
    page = new_page(viewport={"width": 700, "height": 900})
    page.goto(path)
    if path.startswith("/rechner/") and "pruefung" not in path:
        calculators.wait_for_python(page)
    print_page(page)
    for role in ("button", "navigation", "search", "radio", "textbox"):
        expect(page.get_by_role(role).filter(visible=True)).to_have_count(0)


def test_the_day_is_that_of_printing_in_germany(new_page: NewPage) -> None:
    page = new_page(timezone_id="America/New_York")
    page.clock.install(time="2026-12-30T12:00:00Z")
    page.goto("/vpa/softphone/")
    assert print_page(page).startswith("Gedruckt am 30.12.2026")
    page.emulate_media(media="screen")
    expect(page.locator(".paper")).to_be_hidden()
    page.clock.set_fixed_time("2026-12-31T23:30:00Z")
    assert print_page(page).startswith("Gedruckt am 01.01.2027")


def test_without_its_script_no_day_is_printed(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/vpa/softphone/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".paper")).to_be_hidden()


def test_no_heading_is_left_at_the_foot_of_a_page(page: Page) -> None:
    calculators.open_answered(page, f"{calculators.FACTOR}?{QUESTION}")
    page.emulate_media(media="print")
    breaks = page.evaluate(
        """() => [...document.querySelectorAll(
          ".heading, .calculator__answer :is(h2, h3, h4)"
        )].map((heading) => getComputedStyle(heading).breakAfter)"""
    )
    assert set(breaks) == {"avoid"}
