"""Telephone numbers as somebody pastes them: one, many, broken ones, by keyboard and by address."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculators import (
    FACTOR,
    NO_ANSWER,
    NUMBERS,
    answer,
    error,
    expect_question,
    open_answered,
    wait_for_python,
)
from tests.browser.pages import NewPage, content_width, requests, rows
from tests.browser.runtime_files import archives


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Rufnummern")


def test_an_address_asks_for_one_number(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=%2B33612345678")
    expect(answer(page)).to_contain_text("Frankreich")
    expect(answer(page)).to_contain_text("Zielland im Softphone Frankreich")
    expect(answer(page)).to_contain_text("Im Softphone eingeben 612345678")
    expect(answer(page)).to_contain_text("Backoffice 1,3 · Vertrieb 2,1")
    expect(field(page)).to_have_value("+33612345678")
    expect_question(page, "#nummer=%2B33612345678")


def test_the_library_comes_with_this_page_alone_and_nothing_is_fetched_twice(page: Page) -> None:
    for path in (NUMBERS, FACTOR):
        asked = requests(page)
        open_answered(page, path)
        page.get_by_label("Zielland").fill("Schweiz")
        expect(page).to_have_url(re.compile("land=CH"))
        names = [url.rpartition("/")[2] for url in asked if re.search("zip|whl", url)]
        assert len(names) == len(set(names))
        assert {name.removesuffix(".gz") for name in names} == archives(numbers=path == NUMBERS)


def test_many_lines_become_a_table_by_country_and_survive_a_reload(page: Page) -> None:
    open_answered(page, NUMBERS)
    lines = "+33 (0)6 12 34 56 78\n+41 21 234 56 78\nkeine Nummer\n0033 6 12 34 56 79"
    field(page).fill(lines)
    for _ in ("typed", "reloaded"):
        expect(answer(page)).to_contain_text("Außerhalb der EU: Schweiz.")
        expect(answer(page)).to_contain_text("Gültige Rufnummern 3 von 4")
        assert rows(page.locator(".numbers")) == [
            ["Eingabe", "Im Softphone eingeben", "DIN 5008", "E.164"],
            ["Frankreich: 2 Nummern, Softphone, innerhalb der EU"],
            ["+33 (0)6 12 34 56 78", "612345678", "+33 6 12345678", "+33612345678"],
            ["0033 6 12 34 56 79", "612345679", "+33 6 12345679", "+33612345679"],
            ["Schweiz: 1 Nummer, Softphone, außerhalb der EU"],
            ["+41 21 234 56 78", "212345678", "+41 21 2345678", "+41212345678"],
            ["Ohne Zielland: 1 Zeile"],
            [
                "keine Nummer",
                "Hier ist keine Rufnummer zu erkennen. "
                "Bitte eine eingeben, z. B. +49 221 82829-980.",
            ],
        ]
        expect_question(
            page,
            "#nummer=%2B33+%280%296+12+34+56+78%0A%2B41+21+234+56+78"
            "%0Akeine+Nummer%0A0033+6+12+34+56+79",
        )
        page.reload()
        wait_for_python(page)
        expect(field(page)).to_have_value(lines)


def test_by_keyboard_a_country_is_named_for_numbers_without_a_code(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=06%2012%2034%2056%2078")
    expect(answer(page)).to_contain_text("Der Nummer fehlt die Landesvorwahl.")
    field(page).focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Frankreich")
    expect(answer(page)).to_contain_text("Im Softphone eingeben 612345678")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(answer(page)).to_contain_text("Telefonie EU Backoffice 1,3")
    expect_question(page, "#bereich=backoffice&land=FR&nummer=06+12+34+56+78")
    field(page).focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type("110")
    expect(answer(page)).to_contain_text("Gültige Rufnummern 1 von 2")


def test_an_empty_field_is_asked_for_when_it_is_left(page: Page) -> None:
    open_answered(page, NUMBERS)
    numbers = field(page)
    numbers.fill("")
    expect(answer(page)).to_have_text(NO_ANSWER)
    expect(error(page, "nummer")).to_be_empty()
    page.keyboard.press("Tab")
    expect(error(page, "nummer")).to_have_text(
        "Die Angabe fehlt. Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."
    )
    expect(numbers).to_have_attribute("aria-invalid", "true")


def test_a_list_too_long_for_an_address_is_answered_and_stays_out_of_it(page: Page) -> None:
    open_answered(page, NUMBERS)
    expect(page).to_have_url(re.compile("#nummer="))
    lines = "\n".join(f"+33 6 12 34 {number:04}" for number in range(1000))
    field(page).fill(lines)
    expect(answer(page)).to_contain_text("Gültige Rufnummern 1000 von 1000")
    expect(page.locator(".numbers").get_by_role("row")).to_have_count(1002)
    expect_question(page, NUMBERS)


def test_input_never_becomes_markup(page: Page) -> None:
    open_answered(page, NUMBERS)
    attack = "<img src=x onerror=alert(1)>"
    field(page).fill(f"{attack}\n110")
    expect(page.locator(".numbers")).to_contain_text(attack)
    expect(page.locator("[onerror]")).to_have_count(0)


def test_on_a_narrow_screen_no_line_is_cut_off(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    lines = f"%2B33612345678%0A{'9' * 120}%0A%2B4922182829980%20ext.%2012"
    open_answered(page, f"{NUMBERS}#nummer={lines}")
    assert content_width(page) == 320
