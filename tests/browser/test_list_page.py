"""The page that checks a list: what people choose, see and copy. The list stays with them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import expect_start
from tests.browser.list_page import (
    EXAMPLE,
    HEADER,
    PATH,
    RIGHT,
    WRONG,
    check,
    choose,
    lines,
    open_checked,
    shown,
    start_button,
    table,
)
from tests.browser.pages import WASM, PageErrors, clipboard, missing, requests, rows, selected
from tests.spaces import plain


def test_by_keyboard_alone_a_list_is_chosen_confirmed_and_checked(page: Page) -> None:
    page.on("filechooser", lambda chooser: chooser.set_files(EXAMPLE))
    page.goto(PATH)
    expect_start(page, "lean")
    page.get_by_label("CSV- oder Excel-Datei wählen").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Stimmen die Spalten?")).to_be_focused()
    assert rows(table(page, "Überschrift in der Liste")) == [
        ["Spalte", "Überschrift in der Liste"],
        ["Aufgabe", "Aufgabe"],
        ["Arbeitsbereich", "Bereich"],
        ["Zielland", "Land"],
        ["Gesprächsminuten", "Minuten"],
        ["Minuten gezählt", "nicht in der Liste: Die Minuten gelten für die ganze Aufgabe."],
        ["Arbeitsstunden", "Stunden"],
        ["Telefonanlage", "Anlage"],
        ["Stundensatz", "Satz"],
        ["Gebuchter Faktor", "Faktor"],
    ]
    page.keyboard.press("Tab")
    expect(start_button(page)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Ergebnis")).to_be_focused()
    assert [row[:3] for row in rows(table(page, "Anteil"))] == [
        ["Ergebnis", "Zeilen", "Anteil"],
        ["richtig", "4", "40 %"],
        ["falsch", "3", "30 %"],
        ["Angebot nötig", "1", "10 %"],
        ["nicht prüfbar", "2", "20 %"],
        ["zusammen", "10", ""],
    ]
    expect(page.get_by_text("zu hoch gebucht: 6,90 €")).to_be_visible()
    expect(page.get_by_role("radio", name="falsch (3)")).to_be_checked()
    wrong = shown(page, "3")
    assert [row[:6] for row in wrong] == [
        ["3", "falsch", "Rückrufe an Lieferanten", "1,2", "1,3", "−3,00 €"],
        ["5", "falsch", "Angebote nachfassen", "2,0", "ohne", "+6,90 €"],
        ["6", "falsch", "Bestellungen klären", "1,2", "1,3", ""],
    ]
    assert wrong[1][6].startswith("Gebucht ist der Faktor 2,0, richtig ist kein Faktor. ")

    page.get_by_role("radio", name="falsch (3)").focus()
    page.keyboard.press("ArrowRight")
    assert [row[1:3] for row in shown(page, "1")] == [["Angebot nötig", "Recherche am Telefon"]]


def test_a_summary_for_a_ticket_is_copied(page: Page) -> None:
    open_checked(page, lines(RIGHT, WRONG))
    page.get_by_role("button", name="Für Ticket kopieren").press("Enter")
    expect(page.get_by_text("Der Text für das Ticket ist kopiert.")).to_be_visible()
    assert plain(clipboard(page)).splitlines() == [
        "Telefonfaktoren geprüft: aufgaben.csv",
        "Geprüfte Zeilen: 2",
        "richtig: 1",
        "falsch: 1",
        "Angebot nötig: 0",
        "nicht prüfbar: 0",
        "zu niedrig gebucht: 3,00 €",
    ]


def test_where_copying_is_forbidden_the_text_stands_there_selected(page: Page) -> None:
    open_checked(page, lines(RIGHT))
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Für Ticket kopieren").click()
    field = page.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert selected(page).startswith("Telefonfaktoren geprüft")


EMPTY = "Die Datei ist leer. Bitte eine Liste mit Spaltennamen in der ersten Zeile wählen."
WORKBOOK = (
    "Die Datei lässt sich nicht als Excel-Mappe lesen. "
    "Bitte in Excel neu als „Excel-Arbeitsmappe (.xlsx)“ oder „CSV UTF-8“ speichern."
)
COLUMNS_MISSING = (
    "In der ersten Zeile fehlt: Gesprächsminuten und Gebuchter Faktor. "
    "Bitte die Spalten ergänzen oder umbenennen."
)
COLUMN_TWICE = (
    "Mehrere Spalten bedeuten Zielland: land und Zielland. Bitte nur eine davon so nennen."
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", EMPTY),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", WORKBOOK),
        (b"Kunde;Bereich;Land;Stunden\n", COLUMNS_MISSING),
        (b"bereich;land;minuten;stunden;faktor;Zielland\n", COLUMN_TWICE),
    ],
)
def test_a_list_that_cannot_be_checked_says_why_and_another_may_be_chosen(
    page: Page, content: bytes, said: str
) -> None:
    page.goto(PATH)
    choose(page, content)
    expect(page.get_by_text(said)).to_be_visible()
    expect(
        page.get_by_role("heading", name="„aufgaben.csv“ kann so nicht geprüft werden.")
    ).to_be_focused()
    expect(start_button(page)).to_be_hidden()
    choose(page, lines(RIGHT))
    expect(start_button(page)).to_be_visible()
    expect(page.get_by_text(said)).to_be_hidden()


def test_rows_are_numbered_by_the_lines_of_the_file(page: Page) -> None:
    open_checked(page, "\n;;\nsep=;\n" + lines(RIGHT.replace("A;", '"A\nB";'), WRONG))
    assert [row[0] for row in shown(page, "1")] == ["7"]
    page.get_by_role("radio", name="alle (2)").check()
    assert [row[0] for row in shown(page, "2")] == ["5", "7"]


def test_a_cell_is_shown_as_it_is_and_never_as_markup(page: Page) -> None:
    name = "<img src=x onerror=alert(1)>"
    open_checked(page, f"{name};{HEADER}\nX;{WRONG.replace('B', name)}\n")
    assert shown(page, "1")[0][2] == name
    expect(page.locator("[onerror]")).to_have_count(0)


def test_a_copied_table_is_taken_like_a_file(page: Page) -> None:
    page.goto(PATH)
    page.evaluate("text => navigator.clipboard.writeText(text)", lines(WRONG).replace(";", "\t"))
    page.keyboard.press("Control+V")
    expect(page.get_by_text("So wird die erste Zeile von „Zwischenablage“")).to_be_visible()


def test_nothing_of_the_list_leaves_the_page(page: Page) -> None:
    page.goto(PATH)
    expect_start(page, "lean")
    asked = requests(page)
    choose(page, lines(RIGHT))
    check(page)
    assert [address for address in asked if "/assets/rechner/secondary." not in address] == []
    kept = page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    assert "aufgaben" not in kept


def test_without_a_runtime_the_page_names_the_command_line_and_tries_again(
    page: Page, page_errors: PageErrors
) -> None:
    page_errors.allow("404|wasm")
    with missing(page, WASM):
        page.goto(PATH)
        choose(page, lines(WRONG))
        expect(page.get_by_role("alert")).to_contain_text(
            "Der Rechner lässt sich gerade nicht laden. Auf der Befehlszeile geht es genauso: "
            "python -m calculator pruefen aufgaben.csv -o ergebnis.csv"
        )
    page.get_by_role("button", name="Erneut versuchen").press("Enter")
    # The list that was chosen is still there.
    check(page)
    expect(page.get_by_role("radio", name="falsch (1)")).to_be_checked()
