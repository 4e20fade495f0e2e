"""Questions that tell little: the page answers what is decided, and asks for one thing at a time."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculators import (
    FACTOR,
    answer,
    expect_error,
    expect_question,
    open_answered,
    wait_for_python,
)

NOT_NEEDED = "Für diese Antwort nicht nötig."


def not_needed(page: Page) -> Locator:
    """Return the fields that are marked as playing no part."""
    return page.locator(".field--not-needed").filter(has_text=NOT_NEEDED)


def test_a_country_alone_is_answered_and_the_form_marks_what_does_not_matter(page: Page) -> None:
    open_answered(page, f"{FACTOR}?land=CH")
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect(answer(page)).to_contain_text("Das gilt, egal, ob Backoffice oder Vertrieb")
    expect(not_needed(page)).to_have_count(3)
    expect(not_needed(page).nth(0)).to_contain_text("Arbeitsbereich")
    expect(not_needed(page).nth(1)).to_contain_text("Arbeitsstunden")
    expect(not_needed(page).nth(2)).to_contain_text("Gesprächsminuten")
    expect_question(page, "?anlage=my-vpa&land=CH")
    expect(page.get_by_role("button", name="Link kopieren")).to_be_enabled()


def test_an_open_question_asks_for_one_thing_at_a_time_until_it_is_answered(page: Page) -> None:
    open_answered(page, f"{FACTOR}?land=FR")
    expect(answer(page)).to_contain_text("Es fehlt noch: Gesprächsminuten.")
    expect(not_needed(page)).to_have_count(0)
    page.get_by_label("Gesprächsminuten").fill("20")
    expect(answer(page)).to_contain_text("Es fehlt noch: Arbeitsstunden.")
    page.get_by_label("Arbeitsstunden").fill("1")
    expect(answer(page)).to_contain_text("Es fehlt noch: Arbeitsbereich.")
    expect(answer(page)).to_contain_text("Vertrieb Faktor 2,1")
    expect(page.get_by_role("button", name="Link kopieren")).to_be_disabled()
    page.get_by_role("radio", name="Vertrieb").check()
    expect(answer(page)).to_contain_text("Telefonie-Bereich „Vertrieb Telefonie EU“")
    expect_question(page, "?anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&stunden=1")


def test_an_open_question_is_kept_in_the_address(page: Page) -> None:
    open_answered(page, f"{FACTOR}?land=FR&minuten=20&stunden=1")
    expect_question(page, "?anlage=my-vpa&land=FR&minuten=20&stunden=1")
    page.reload()
    wait_for_python(page)
    expect(page.get_by_role("radio", name="Backoffice")).not_to_be_checked()
    expect(answer(page)).to_contain_text("Noch offen")


WITHOUT_COUNTRY = f"{FACTOR}?anlage=my-vpa&bereich=backoffice&minuten=20&stunden=1"
UNCONFIRMED = "gilt als Kürzel, sobald das Feld verlassen oder mit Enter bestätigt ist."


def test_a_country_on_its_way_is_no_code(page: Page) -> None:
    open_answered(page, WITHOUT_COUNTRY)
    land = page.get_by_label("Zielland")
    land.press_sequentially("Sc")
    expect(answer(page)).to_have_text(f"„Sc“ {UNCONFIRMED}")
    land.press_sequentially("hweden")
    expect(answer(page)).to_contain_text("Faktor 1,3")


def test_a_code_in_capitals_counts_once_it_is_confirmed(page: Page) -> None:
    open_answered(page, WITHOUT_COUNTRY)
    land = page.get_by_label("Zielland")
    land.press_sequentially("FR, NI")
    expect(answer(page)).to_have_text(f"„NI“ {UNCONFIRMED}")
    land.press("Enter")
    expect(answer(page)).to_contain_text("Außerhalb der EU: Nicaragua.")


def test_a_code_in_small_letters_is_asked_back(page: Page) -> None:
    open_answered(page, WITHOUT_COUNTRY)
    page.get_by_label("Zielland").press_sequentially("ni")
    page.keyboard.press("Tab")
    expect_error(page, "land", "„ni“ ist kein bekanntes Land. Gemeint: Nicaragua?")
    page.get_by_role("button", name="Nicaragua").press("Enter")
    expect(answer(page)).to_contain_text("Individuelles Angebot")


def test_a_link_takes_a_code_in_small_letters(page: Page) -> None:
    open_answered(page, f"{FACTOR}?land=ch")
    expect(answer(page)).to_contain_text("Individuelles Angebot")
