"""Telephone numbers as somebody pastes them: one, many, broken ones, by keyboard and by address."""

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

NUMBER = "/rechner/nummer/"
MANIFEST = json.loads(
    (Path(__file__).parents[2] / ".cache" / "runtime" / "manifest.json").read_text(encoding="utf-8")
)


def answered(page: Page) -> None:
    expect(page.locator("output")).to_have_attribute("data-computed-by", "pyodide")


def test_an_address_asks_for_one_number(page: Page) -> None:
    page.goto(f"{NUMBER}?nummer=%2B33612345678")
    answered(page)
    output = page.locator("output")
    expect(output).to_contain_text("Frankreich")
    expect(output).to_contain_text("Zielland im Softphone Frankreich")
    expect(output).to_contain_text("Im Softphone eingeben 612345678")
    expect(output).to_contain_text("Backoffice 1,3 · Vertrieb 2,1")
    expect(page.get_by_role("textbox", name="Rufnummern")).to_have_value("+33612345678")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?nummer=%2B33612345678")


def test_the_library_comes_with_this_page_alone_and_nothing_is_fetched_twice(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    for path in (NUMBER, "/rechner/telefonfaktor/"):
        asked.clear()
        page.goto(path)
        answered(page)
        page.locator("[name=land]").fill("Schweiz")
        expect(page).to_have_url(re.compile("land=CH"))
        lean = MANIFEST["lean"] | (MANIFEST["parts"]["nummer"]["lean"] if path == NUMBER else {})
        archives = {file["name"] for role, file in lean.items() if role.endswith(".zip")}
        assert {
            name.removesuffix(".gz") for name in asked if re.search("zip|whl", name)
        } == archives


def test_many_lines_become_a_table_by_country_and_survive_a_reload(page: Page) -> None:
    page.goto(NUMBER)
    answered(page)
    lines = "+33 (0)6 12 34 56 78\n+41 21 234 56 78\nkeine Nummer\n0033 6 12 34 56 79"
    page.get_by_role("textbox", name="Rufnummern").fill(lines)
    rows = [
        ["Eingabe", "Im Softphone eingeben", "DIN 5008", "E.164"],
        ["Frankreich: 2 Nummern, Softphone, innerhalb der EU"],
        ["+33 (0)6 12 34 56 78", "612345678", "+33 6 12345678", "+33612345678"],
        ["0033 6 12 34 56 79", "612345679", "+33 6 12345679", "+33612345679"],
        ["Schweiz: 1 Nummer, Softphone, außerhalb der EU"],
        ["+41 21 234 56 78", "212345678", "+41 21 2345678", "+41212345678"],
        ["Ohne Zielland: 1 Zeile"],
        [
            "keine Nummer",
            "Hier ist keine Rufnummer zu erkennen. Bitte eine eingeben, z. B. +49 221 82829-980.",
        ],
    ]
    for _ in ("typed", "reloaded"):
        expect(page.locator("output")).to_contain_text("Ziel außerhalb der EU: Schweiz.")
        expect(page.locator("output")).to_contain_text("Gültige Rufnummern 3 von 4")
        table = page.locator(".numbers")
        expect(table.get_by_role("row")).to_have_count(len(rows))
        shown = [
            [cell.inner_text().strip() for cell in row.locator("th, td").all()]
            for row in table.get_by_role("row").all()
        ]
        assert shown == rows
        expect(page).to_have_url(
            f"{page.url.split('?')[0]}?nummer=%2B33+%280%296+12+34+56+78%0A%2B41+21+234+56+78%0Akeine+Nummer%0A0033+6+12+34+56+79"
        )
        page.reload()
        answered(page)
        expect(page.get_by_role("textbox", name="Rufnummern")).to_have_value(lines)


def test_by_keyboard_a_country_is_named_for_numbers_without_a_code(page: Page) -> None:
    page.goto(f"{NUMBER}?nummer=06%2012%2034%2056%2078")
    answered(page)
    output = page.locator("output")
    expect(output).to_contain_text("Der Nummer fehlt die Landesvorwahl.")
    page.get_by_role("textbox", name="Rufnummern").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Frankreich")
    expect(output).to_contain_text("Im Softphone eingeben 612345678")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(output).to_contain_text("Telefonie EU Backoffice 1,3")
    expect(page).to_have_url(
        f"{page.url.split('?')[0]}?bereich=backoffice&land=FR&nummer=06+12+34+56+78"
    )
    page.get_by_role("textbox", name="Rufnummern").focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.keyboard.type("110")
    expect(output).to_contain_text("Gültige Rufnummern 1 von 2")


def test_an_empty_field_is_asked_for_when_it_is_left(page: Page) -> None:
    page.goto(NUMBER)
    answered(page)
    numbers = page.get_by_role("textbox", name="Rufnummern")
    numbers.fill("")
    expect(page.locator("output")).to_have_text("Noch keine Antwort. Bitte die Angaben prüfen.")
    expect(page.locator("#nummer-error")).to_be_empty()
    page.keyboard.press("Tab")
    expect(page.locator("#nummer-error")).to_have_text(
        "Die Angabe fehlt. Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."
    )
    expect(numbers).to_have_attribute("aria-invalid", "true")


def test_a_list_too_long_for_an_address_is_answered_and_stays_out_of_it(page: Page) -> None:
    page.goto(NUMBER)
    answered(page)
    lines = "\n".join(f"+33 6 12 34 {number:04}" for number in range(1000))
    page.get_by_role("textbox", name="Rufnummern").fill(lines)
    expect(page.locator("output")).to_contain_text("Gültige Rufnummern 1000 von 1000")
    expect(page.locator(".numbers").get_by_role("row")).to_have_count(1002)
    expect(page).to_have_url(page.url.split("?")[0])


def test_input_never_becomes_markup(page: Page) -> None:
    page.goto(NUMBER)
    answered(page)
    attack = "<img src=x onerror=document.title='broken'>"
    page.get_by_role("textbox", name="Rufnummern").fill(f"{attack}\n110")
    expect(page.locator(".numbers")).to_contain_text(attack)
    assert page.locator(".numbers img").count() == 0
    assert "broken" not in page.title()


def test_on_a_narrow_screen_no_line_is_cut_off(new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{NUMBER}?nummer=%2B33612345678%0A{'9' * 120}%0A%2B49221828299{'80'}%20ext.%2012")
    answered(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
