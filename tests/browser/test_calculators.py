"""Every calculator, as somebody uses it: by keyboard, by address, with mistakes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import (
    ADD_ONS,
    FACTOR,
    NO_ANSWER,
    REACHABILITY,
    answer,
    error,
    expect_error,
    expect_question,
    open_answered,
    wait_for_python,
)
from tests.browser.pages import WASM, held

LOADING = "Der Rechner wird geladen"


def test_the_default_question_is_answered_before_python_is_there(page: Page) -> None:
    with held(page, WASM):
        page.goto(FACTOR)
        expect(answer(page)).to_contain_text("Faktor 1,3")
        expect(answer(page)).to_have_attribute("data-computed-by", "build")


def test_factor_by_keyboard_alone(page: Page) -> None:
    open_answered(page, FACTOR)
    page.get_by_role("radio", name="Backoffice").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Zielland")).to_be_focused()
    page.keyboard.press("Control+a")
    for typed in ("Österreich", "1,5", "30"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="in der ganzen Aufgabe")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("29,90")
    expect(answer(page)).to_contain_text("Faktor 2,1")
    expect(answer(page)).to_contain_text("94,19 €")
    expect_question(
        page, "?anlage=my-vpa&bereich=vertrieb&land=AT&minuten=30&satz=29,9&stunden=1,5"
    )


def test_addons_by_keyboard_alone(page: Page) -> None:
    open_answered(page, ADD_ONS)
    page.get_by_role("radio", name="3: Eigene Rufnummer").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(answer(page)).to_contain_text("198,90 €")
    expect_question(page, "?ansage=vpa&option=4")


def test_reachability_by_keyboard_alone(page: Page) -> None:
    open_answered(page, REACHABILITY)
    page.get_by_label("Zielland").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Holland")
    expect(answer(page)).to_contain_text("Skype-Guthaben")
    expect(answer(page)).to_contain_text("Niederlande, innerhalb der EU")
    expect_question(page, "?land=NL")


@pytest.mark.parametrize(
    ("path", "question", "said"),
    [
        (
            FACTOR,
            "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1",
            "39,00 €",
        ),
        (
            FACTOR,
            "anlage=my-vpa&bereich=vertrieb&land=DE,FR,CH&minuten=20&stunden=1",
            "Individuelles Angebot",
        ),
        (
            FACTOR,
            "anlage=eigene&bereich=backoffice&land=DE&minuten=20&stunden=1",
            "Kein Telefonfaktor",
        ),
        (
            FACTOR,
            "anlage=my-vpa&bereich=backoffice&land=DE&minuten=22,5&stand=2027-01-31&stunden=1,5",
            "Im Stundensatz enthalten",
        ),
        (ADD_ONS, "ansage=vpa&bereich=vertrieb&land=FR&option=3", "198,90 €"),
        (REACHABILITY, "land=CH", "Softphone"),
    ],
)
def test_an_address_asks_its_question_again(
    page: Page, path: str, question: str, said: str
) -> None:
    open_answered(page, f"{path}?{question}")
    expect(answer(page)).to_contain_text(said)
    expect_question(page, f"{path}?{question}")
    shown = page.evaluate(
        "Object.fromEntries(new FormData(document.querySelector('form.calculator__form')))"
    )
    asked = dict(pair.split("=") for pair in question.split("&"))
    # Links leave out what minutes are counted for unless it is the hour.
    told = {key: value for key, value in shown.items() if value and value != "aufgabe"}
    assert told == asked


def test_a_named_day_shows_in_the_answer(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE&minuten=20&stand=2027-01-31&stunden=1")
    expect(page.get_by_text("Stand 31.01.2027. Werte erfasst am 21.11.2026;")).to_be_visible()
    expect(page.get_by_label("Tag", exact=True)).to_be_visible()


def test_what_an_address_says_wrongly_is_reported_and_the_rest_applies(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=einkauf&farbe=rot&land=CH&minuten=20&stunden=2")
    expect(page.get_by_text("Die Angabe „farbe“ ist hier unbekannt")).to_be_visible()
    expect(error(page, "bereich")).to_have_text(
        "„einkauf“ gibt es hier nicht. Bitte „backoffice“ oder „vertrieb“ wählen."
    )
    expect(page.get_by_label("Zielland")).to_have_value("CH")
    expect(page.get_by_label("Arbeitsstunden")).to_have_value("2")
    expect(answer(page)).to_have_text(NO_ANSWER)
    page.get_by_role("radio", name="Vertrieb").check()
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect(error(page, "bereich")).to_be_empty()


def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(page: Page) -> None:
    open_answered(page, FACTOR)
    minutes = page.get_by_label("Gesprächsminuten")
    minutes.fill("90")
    expect(answer(page)).to_have_text(NO_ANSWER)
    # A new error waits until the field is left.
    expect(error(page, "minuten")).to_be_empty()
    page.keyboard.press("Tab")
    expect_error(page, "minuten", "Mehr Gesprächszeit (90 Minuten) als Arbeitszeit (1 Stunde)")
    expect(minutes).to_have_attribute("aria-invalid", "true")
    expect(minutes).to_have_accessible_description(
        "Minuten, in der ganzen Aufgabe Mehr Gesprächszeit (90 Minuten) als Arbeitszeit (1 Stunde). "
        "Bitte höchstens 60 Minuten eingeben oder die Arbeitsstunden erhöhen."
    )
    expect(minutes).to_have_value("90")
    page.get_by_label("Arbeitsstunden").fill("2")
    expect(answer(page)).to_contain_text("Faktor 1,3")
    expect(minutes).to_have_attribute("aria-invalid", "false")


def test_a_cleared_field_stays_cleared_after_reload(page: Page) -> None:
    open_answered(page, FACTOR)
    page.get_by_label("Gesprächsminuten").fill("")
    expect_question(page, "?anlage=my-vpa&bereich=backoffice&land=FR&stunden=1")
    page.reload()
    wait_for_python(page)
    expect(page.get_by_label("Gesprächsminuten")).to_have_value("")
    expect(answer(page)).to_contain_text("Es fehlt noch: Gesprächsminuten.")


def test_a_key_given_twice_is_refused_not_guessed(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE&minuten=20&minuten=50&stunden=1")
    expect_error(page, "minuten", "Die Angabe kommt mehrfach vor.")
    page.get_by_label("Gesprächsminuten").fill("50")
    expect(answer(page)).to_contain_text("Faktor 1,2")


def test_a_misspelled_country_can_be_put_right_with_one_key(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE,Frankreih&minuten=20&stunden=1")
    expect_error(page, "land", "Gemeint: Frankreich?")
    page.get_by_role("button", name="Frankreich").press("Enter")
    expect(page.get_by_label("Zielland")).to_have_value("DE,Frankreich")
    expect(page.get_by_label("Zielland")).to_be_focused()
    expect(answer(page)).to_contain_text("Faktor 1,3")


def leave_with_a_mistake(page: Page) -> None:
    open_answered(page, FACTOR)
    page.get_by_label("Zielland").fill("Frankriech")
    page.keyboard.press("Tab")
    expect_error(page, "land", "Gemeint: Frankreich?")


def test_a_suggestion_can_be_reached_backwards_by_keyboard(page: Page) -> None:
    leave_with_a_mistake(page)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Zielland")).to_have_value("Frankreich")


def test_a_suggestion_stays_under_a_pointer_that_clicks_slowly(page: Page) -> None:
    leave_with_a_mistake(page)
    page.get_by_role("button", name="Frankreich").hover()
    page.mouse.down()
    # What the page does when the field loses its focus, and the next frame, come before this.
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    page.mouse.up()
    expect(page.get_by_label("Zielland")).to_have_value("Frankreich")


def test_a_search_term_or_a_tracker_in_the_address_does_not_empty_the_form(page: Page) -> None:
    page.goto(f"{FACTOR}?h=stundensatz")
    expect(page.get_by_text("Die Angabe „h“ ist hier unbekannt")).to_be_visible()
    expect(answer(page)).to_contain_text("Faktor 1,3")


def test_a_choice_spelt_otherwise_checks_its_button(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=Vertrieb&land=DE&minuten=20&stunden=1")
    expect(answer(page)).to_contain_text("Faktor 2,0")
    expect(page.get_by_role("radio", name="Vertrieb")).to_be_checked()


def test_input_never_becomes_markup(page: Page) -> None:
    attack = "<img src=x onerror=alert(1)>"
    open_answered(page, FACTOR)
    page.get_by_label("Zielland").fill(attack)
    page.keyboard.press("Tab")
    expect_error(page, "land", f"„{attack}“ ist kein bekanntes Land")
    expect(page.locator("[onerror]")).to_have_count(0)


def test_what_is_typed_while_python_loads_is_answered(page: Page) -> None:
    with held(page, WASM):
        page.goto(FACTOR)
        page.get_by_label("Zielland").fill("Schweiz")
        expect(page.get_by_text(LOADING)).to_be_visible()
        # The built answer belongs to another question: it is gone.
        expect(answer(page)).to_be_empty()
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect(page.get_by_text(LOADING)).to_be_hidden()


def test_the_answer_is_marked_when_it_is_painted(page: Page) -> None:
    open_answered(page, FACTOR)
    # The address follows in the same task.
    expect_question(page, "?anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stunden=1")
    assert page.evaluate("performance.getEntriesByName('answer').length") == 1


def test_every_step_links_to_its_section(page: Page) -> None:
    open_answered(page, FACTOR)
    page.locator(".answer__steps").get_by_role(
        "link", name="Welche Länder zur EU und zu DACH zählen"
    ).click()
    expect_question(page, "/auslegungen/#eu-und-europa")
    expect(
        page.get_by_role("heading", name="Welche Länder zur EU und zu DACH zählen")
    ).to_be_in_viewport()
