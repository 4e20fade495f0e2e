"""Answers from the build: there before Python, quietly taken over, and enough without it."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculators import (
    ADD_ONS,
    FACTOR,
    NOT_LOADED,
    REACHABILITY,
    answer,
    expect_question,
    wait_for_python,
)
from tests.browser.pages import (
    WASM,
    NewPage,
    PageErrors,
    held,
    missing,
    page_of_site,
    requests,
)
from tests.folders import ROOT

#: All that Python needs, but no script of the page.
RUNTIME = re.compile(r"/assets/rechner/[^/]+\.(js|wasm|zip|whl)(\.gz)?$")
ANSWERS = re.compile(r"/answers-[^/]+\.json$")
#: Counts what changes in an answer from now on.
COUNT_CHANGES = """
() => {
  window.changes = 0;
  const observer = new MutationObserver((found) => { window.changes += found.length; });
  const parts = document.querySelectorAll("output, .calculator__next, .calculator__explanation");
  for (const part of parts) {
    observer.observe(part, { childList: true, characterData: true, subtree: true });
  }
}
"""
WITHOUT = "Ohne den Rechner"
BEYOND = "Für diese Angaben braucht die Seite den Rechner."
ADD_ONS_QUESTION = f"{ADD_ONS}?ansage=vpa&option=3"


def expect_built(page: Page, words: str) -> None:
    """Expect the build's answer, and nothing that says that the page still loads."""
    expect(answer(page)).to_contain_text(words)
    expect(answer(page)).to_have_attribute("data-computed-by", "build")
    expect(page.locator(".calculator__loading")).to_be_hidden()


def block(page: Page, page_errors: PageErrors) -> None:
    """Let every file that Python needs be missing."""
    page_errors.allow()
    page.route(RUNTIME, lambda route: route.fulfill(status=404))


def forbid_webassembly(page: Page, page_errors: PageErrors) -> None:
    """Take WebAssembly away, as Lockdown Mode does."""
    page_errors.allow("WebAssembly")
    page.add_init_script("delete globalThis.WebAssembly")


without_runtime = pytest.mark.parametrize("stop", [block, forbid_webassembly])
Stop = Callable[[Page, PageErrors], None]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{REACHABILITY}?land=FR", "Softphone"),
        (f"{REACHABILITY}?fuer=admin&land=CA", "Kein Weg festgelegt"),
        (ADD_ONS_QUESTION, "198,90"),
        (f"{ADD_ONS}?ansage=mp3&option=1", "Noch keine Antwort"),
        (f"{FACTOR}?land=CH", "Individuelles Angebot"),
    ],
)
def test_a_question_is_answered_before_python_which_takes_over_without_a_change(
    page: Page, path: str, words: str
) -> None:
    with held(page, WASM):
        page.goto(path)
        expect_built(page, words)
        page.evaluate(COUNT_CHANGES)
    wait_for_python(page)
    assert page.evaluate("changes") == 0


def test_only_the_chosen_readers_answers_are_loaded(page: Page) -> None:
    seen = requests(page)

    def loaded() -> list[str]:
        found = (re.search(r"/(answers-.+)\.\w{12}\.json", each) for each in seen)
        return [each[1] for each in found if each]

    with held(page, WASM):
        page.goto(f"{REACHABILITY}?fuer=vpa&land=FR")
        expect_built(page, "Softphone")
        steps = page.locator(".calculator__next")
        expect(steps).to_contain_text("Wähle im Softphone")
        assert loaded() == ["answers-erreichbarkeit-vpa"]
        page.get_by_role("radio", name="Admin-Team").check()
        expect(steps).to_contain_text("Prüfe")
        expect(steps).not_to_contain_text("Wähle im Softphone")
        assert loaded() == ["answers-erreichbarkeit-vpa", "answers-erreichbarkeit-admin"]


def test_the_example_stays_as_it_is_until_something_is_asked(page: Page) -> None:
    with held(page, WASM):
        page.goto(REACHABILITY)
        expect(page.locator(".calculator__example")).to_have_text("Beispiel: Schweiz")
        expect(page.locator(".calculator__loading")).to_be_visible()
        page.get_by_role("radio", name="VPA").check()
        expect_built(page, "Softphone")
        expect(page.locator(".calculator__next")).to_contain_text("Zielland „Schweiz“")


def test_a_chosen_name_is_answered_at_once_and_a_typed_code_is_left_to_python(page: Page) -> None:
    with held(page, WASM):
        page.goto(REACHABILITY)
        land = page.get_by_label("Zielland")
        land.fill("FR")
        expect(page.locator(".calculator__waiting")).to_be_visible()
        expect(answer(page)).to_be_empty()
        land.fill("Kanada")
        expect_built(page, "Kein Weg festgelegt")
        land.fill("Kanadaa")
        expect(answer(page)).to_be_empty()
        expect(page.locator(".calculator__loading")).to_be_visible()


@pytest.mark.parametrize("day", ["stand=2026-12-01", "stand=2026-11-21"])
def test_a_question_that_names_a_day_waits_for_python(page: Page, day: str) -> None:
    with held(page, WASM):
        page.goto(f"{REACHABILITY}?land=FR&{day}")
        expect(page.locator(".calculator__waiting")).to_be_visible()
        expect(answer(page)).to_be_empty()


@pytest.mark.parametrize(
    ("moment", "used"),
    [
        ("2026-11-20T22:59:00Z", False),
        ("2026-11-20T23:01:00Z", True),
        ("2026-12-31T22:59:00Z", True),
        ("2026-12-31T23:01:00Z", False),
        ("2027-06-30T12:00:00Z", False),
    ],
)
def test_answers_count_from_their_first_to_their_last_day_in_germany(
    new_page: NewPage, moment: str, used: bool
) -> None:
    page = new_page(timezone_id="America/Los_Angeles")

    def end_in_2026(route: Route) -> None:
        response = route.fetch()
        body = response.text().replace('"last": null', '"last": "2026-12-31"')
        route.fulfill(response=response, body=body)

    page.route(re.compile(r"/erreichbarkeit/\?"), end_in_2026)
    page.clock.set_fixed_time(moment)
    with held(page, WASM):
        page.goto(f"{REACHABILITY}?land=FR")
        if used:
            expect_built(page, "Softphone")
        else:
            expect(page.locator(".calculator__waiting")).to_be_visible()
            expect(answer(page)).to_be_empty()


@pytest.mark.parametrize("fault", ["changed", "cut off", "missing", "unreachable"])
def test_a_broken_file_of_answers_is_never_shown_and_python_answers(
    page: Page, page_errors: PageErrors, fault: str
) -> None:
    page_errors.allow()

    def spoil(route: Route) -> None:
        if fault == "unreachable":
            route.abort()
        elif fault == "missing":
            route.fulfill(status=404)
        else:
            text = route.fetch().text()
            broken = text.replace("Softphone", "Festnetz") if fault == "changed" else text[:-100]
            route.fulfill(body=broken)

    page.route(ANSWERS, spoil)
    with held(page, WASM):
        page.goto(f"{REACHABILITY}?land=FR")
        expect(page.locator(".calculator__waiting")).to_be_visible()
        expect(page.locator(".calculator__loading")).to_be_visible()
        expect(answer(page)).to_be_empty()
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Softphone")


def test_python_does_not_wait_for_answers_that_do_not_come(page: Page) -> None:
    with held(page, ANSWERS):
        page.goto(f"{REACHABILITY}?land=FR")
        wait_for_python(page)
        expect(answer(page)).to_contain_text("Softphone")


def test_a_broken_file_in_the_cache_is_taken_anew(page: Page, page_errors: PageErrors) -> None:
    page_errors.allow()
    broken = [True]

    def spoil_once(route: Route) -> None:
        if broken.pop():
            broken.append(False)
            route.fulfill(body="{}")
        else:
            broken.append(False)
            route.continue_()

    page.route(ANSWERS, spoil_once)
    with held(page, WASM):
        page.goto(f"{REACHABILITY}?land=FR")
        expect_built(page, "Softphone")


@without_runtime
def test_without_a_runtime_every_country_can_be_chosen_by_keyboard(
    page: Page, page_errors: PageErrors, stop: Stop
) -> None:
    stop(page, page_errors)
    page.goto(f"{REACHABILITY}?land=FR")
    expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
    expect(page.get_by_role("alert")).to_contain_text("die Antwort zu jedem Land der Auswahl")
    expect(answer(page)).to_contain_text("Softphone")
    land = page.get_by_role("combobox", name="Zielland")
    expect(land).to_have_value("FR")
    expect(page.get_by_text("Name oder ISO-Code")).to_be_hidden()
    land.focus()
    page.keyboard.type("Kana")
    expect(answer(page)).to_contain_text("Kein Weg festgelegt")
    expect_question(page, "?land=CA")
    page.get_by_role("radio", name="Admin-Team").check()
    expect(page.locator(".calculator__next")).to_contain_text("Was jetzt zu tun ist")
    expect_question(page, "?fuer=admin&land=CA")
    land.select_option("")
    expect(answer(page)).to_have_text("Noch keine Antwort. Bitte die Angaben prüfen.")
    assert land.locator("option").count() == 251
    expect(page.get_by_role("button", name="Link kopieren")).to_be_disabled()


@without_runtime
def test_without_a_runtime_every_field_about_addons_works(
    page: Page, page_errors: PageErrors, stop: Stop
) -> None:
    stop(page, page_errors)
    page.goto(ADD_ONS_QUESTION)
    expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
    expect(answer(page)).to_contain_text("198,90")
    page.get_by_role("radio", name="selbst gesprochene Ansage").check()
    expect(answer(page)).to_contain_text("148,90")
    page.get_by_role("radio", name="1: Nebenstelle").check()
    expect(page.locator("#ansage-error")).to_contain_text("Option 1 hat keinen")
    page.get_by_role("radio", name="ohne Ansage").check()
    expect(answer(page)).to_contain_text("0,00")
    page.get_by_role("radio", name="4: Länderspezifische").check()
    page.get_by_text("Auch die Aufgabe berechnen", exact=True).click()
    page.get_by_role("radio", name="Vertrieb").check()
    page.get_by_role("combobox", name="Zielland").select_option("Schweiz")
    expect(page.locator(".calculator__explanation")).to_contain_text("Schweiz")
    page.get_by_role("radio", name="Kunde", exact=True).check()
    expect(page.locator(".calculator__next")).to_contain_text("Buchen Sie")
    expect_question(page, "?ansage=ohne&bereich=vertrieb&fuer=kunde&land=CH&option=4")


def test_without_a_runtime_what_needs_it_says_so_and_what_does_not_comes_back(
    page: Page, page_errors: PageErrors
) -> None:
    block(page, page_errors)
    page.goto(ADD_ONS_QUESTION)
    expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
    page.get_by_text("Auch die Aufgabe berechnen", exact=True).click()
    minutes = page.get_by_label("Gesprächsminuten")
    minutes.fill("20")
    expect(answer(page)).to_have_text(BEYOND)
    expect(page.locator(".calculator__explanation")).to_be_empty()
    minutes.fill("")
    expect(answer(page)).to_contain_text("198,90")


@pytest.mark.parametrize("asked", ["land=Mallorca", "land=frankreich", "land=Atlantis"])
def test_without_a_runtime_what_is_no_choice_is_kept_as_it_was_asked(
    page: Page, page_errors: PageErrors, asked: str
) -> None:
    block(page, page_errors)
    page.goto(f"{REACHABILITY}?{asked}")
    expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
    expect(page.get_by_role("combobox", name="Zielland")).to_have_value(asked[5:])
    expect(answer(page)).to_have_text(BEYOND)
    expect_question(page, f"?{asked}")
    page.get_by_role("combobox", name="Zielland").select_option("Frankreich")
    expect(answer(page)).to_contain_text("Softphone")


def test_steps_for_another_reader_go_where_those_of_the_chosen_one_do_not_come(
    page: Page, page_errors: PageErrors
) -> None:
    block(page, page_errors)
    page.route(re.compile("answers-erreichbarkeit-admin"), lambda route: route.abort())
    page.goto(f"{REACHABILITY}?fuer=vpa&land=FR")
    expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
    expect(page.locator(".calculator__next")).to_contain_text("Wähle im Softphone")
    page.get_by_role("radio", name="Admin-Team").check()
    expect(answer(page)).to_have_text(BEYOND)
    expect(page.locator(".calculator__next")).to_be_empty()


def test_python_takes_over_once_it_loads_and_the_field_is_typed_into_again(
    page: Page, page_errors: PageErrors
) -> None:
    page_errors.allow()
    with missing(page, WASM):
        page.goto(f"{REACHABILITY}?land=FR")
        expect(page.get_by_role("alert")).to_contain_text(WITHOUT)
        page.get_by_role("combobox", name="Zielland").select_option("Kanada")
        expect(answer(page)).to_contain_text("Kein Weg festgelegt")
    page.get_by_role("button", name="Erneut versuchen").click()
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Kein Weg festgelegt")
    field = page.locator("input#land")
    expect(field).to_have_value("CA")
    expect(page.get_by_role("alert")).to_be_hidden()
    field.fill("Mallorca")
    expect(answer(page)).to_contain_text("Mallorca (Spanien)")
    expect(page.get_by_role("button", name="Link kopieren")).to_be_enabled()


def test_without_answers_nothing_is_offered(page: Page, page_errors: PageErrors) -> None:
    block(page, page_errors)
    page.route(ANSWERS, lambda route: route.abort())
    page.goto(f"{REACHABILITY}?land=FR")
    expect(page.get_by_role("alert")).to_contain_text(NOT_LOADED)
    expect(page.get_by_text(WITHOUT)).to_be_hidden()
    expect(page.locator("input#land")).to_be_visible()
    expect(answer(page)).to_be_empty()


@pytest.fixture
def customers_page(new_page: NewPage, page_errors: PageErrors) -> Iterator[Page]:
    """A page of the site for customers."""
    with page_of_site(ROOT / "site-kunden", new_page, page_errors) as page:
        yield page


def test_customers_have_their_answers_without_a_runtime(
    customers_page: Page, page_errors: PageErrors
) -> None:
    block(customers_page, page_errors)
    customers_page.goto(ADD_ONS_QUESTION)
    expect(customers_page.get_by_role("alert")).to_contain_text(WITHOUT)
    expect(answer(customers_page)).to_contain_text("198,90")
    expect(customers_page.locator(".calculator__next")).to_contain_text("Buchen Sie")
