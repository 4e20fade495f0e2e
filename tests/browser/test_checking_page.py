"""The page that checks a list: what people choose, see, save and copy. The list stays with them."""

import csv
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

PAGE = "/rechner/pruefung/"
EXAMPLE = Path(__file__).parents[2] / "docs" / "assets" / "beispiel-aufgaben.csv"
HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
RIGHT = "A;backoffice;FR;20;1;my-vpa;30;1,3"
WRONG = "B;backoffice;FR;20;1;my-vpa;30;1,2"


def payload(content: str | bytes, name: str = "aufgaben.csv") -> FilePayload:
    data = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "text/csv", "buffer": data}


def lines(*rows: str) -> str:
    return "\n".join([HEADER, *rows, ""])


def choose(page: Page, content: str | bytes | Path, name: str = "aufgaben.csv") -> None:
    page.goto(PAGE)
    files = content if isinstance(content, Path) else payload(content, name)
    page.get_by_label("CSV-Datei wählen").set_input_files(files)


def check(page: Page, content: str | bytes | Path) -> None:
    choose(page, content)
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_role("heading", name="Ergebnis")).to_be_visible()


def write_long(path: Path, rows: int) -> Path:
    """Write a list in which every tenth row is wrong."""
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{HEADER}\n")
        for row in range(rows):
            file.write((WRONG if row % 10 == 9 else RIGHT).replace(";", f"{row};", 1) + "\n")
    return path


def command_line(tasks: Path, folder: Path) -> bytes:
    target = folder / "befund.csv"
    command = [sys.executable, "-m", "calculator", "pruefen", str(tasks), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    return target.read_bytes()


def saved(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name="Befund als CSV speichern").click()
    return Path(download.value.path()).read_bytes()


def table(page: Page) -> list[list[str]]:
    rows = page.get_by_role("table", name="Geprüfte Zeilen").locator("tbody tr")
    return [
        [cell.replace("\u00a0", " ") for cell in row.locator("th, td").all_text_contents()]
        for row in rows.all()
    ]


def shown(page: Page) -> str:
    return page.get_by_text("Zeilen in dieser Auswahl:").inner_text()


def test_by_keyboard_alone_a_list_is_chosen_confirmed_and_checked(page: Page) -> None:
    page.on("filechooser", lambda chooser: chooser.set_files(EXAMPLE))
    page.goto(PAGE)
    expect(page.locator(".calculator")).to_have_attribute("data-start", "lean")
    page.get_by_label("CSV-Datei wählen").focus()
    page.keyboard.press("Enter")

    heading = page.get_by_role("heading", name="Stimmen die Spalten?")
    expect(heading).to_be_focused()
    columns = page.locator(".check__header tbody tr")
    assert [row.locator("th, td").all_text_contents() for row in columns.all()] == [
        ["Aufgabe", "Aufgabe"],
        ["Arbeitsbereich", "Bereich"],
        ["Zielland", "Land"],
        ["Gesprächsminuten", "Minuten"],
        ["Arbeitsstunden", "Stunden"],
        ["Telefonanlage", "Anlage"],
        ["Stundensatz", "Satz"],
        ["Gebuchter Faktor", "Faktor"],
    ]
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Prüfen", exact=True)).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Ergebnis")).to_be_focused()
    counts = page.locator(".check__counts tbody tr")
    assert [row.locator("th, td").all_text_contents()[:3] for row in counts.all()] == [
        ["richtig", "4", "40\u00a0%"],
        ["falsch", "3", "30\u00a0%"],
        ["Angebot nötig", "1", "10\u00a0%"],
        ["nicht prüfbar", "2", "20\u00a0%"],
        ["zusammen", "10", ""],
    ]
    expect(page.get_by_text("zu hoch gebucht: 6,90 €")).to_be_visible()
    expect(page.get_by_role("radio", name="falsch (3)")).to_be_checked()
    assert [row[:6] for row in table(page)] == [
        ["3", "falsch", "Rückrufe an Lieferanten", "1,2", "1,3", "−3,00 €"],
        ["5", "falsch", "Angebote nachfassen", "2,0", "1,8", "+6,90 €"],
        ["6", "falsch", "Bestellungen klären", "1,2", "1,3", ""],
    ]
    assert table(page)[1][6].startswith("Vorgesehene Gesprächszeit: 10 Minuten.")

    page.get_by_role("radio", name="falsch (3)").focus()
    page.keyboard.press("ArrowRight")
    assert [row[1:3] for row in table(page)] == [["Angebot nötig", "Recherche am Telefon"]]


def test_the_findings_are_saved_byte_for_byte_as_on_the_command_line(
    page: Page, tmp_path: Path
) -> None:
    odd = [
        RIGHT,
        WRONG,
        '"=1+1";backoffice;FR;20;1;my-vpa;30;1,3',
        '"über ""zwei""\nZeilen; €";vertrieb;Österreich;20;1;;34,50;2.1',
        "+49 221;backoffice;FR",
        "",
        "@A;backoffice;Frankreih;20;1;my-vpa;30;1,3",
        '"A;backoffice;FR;20;1;my-vpa;30;1,3',
    ]
    for name, content in {
        "utf8.csv": lines(*odd).encode(),
        "bom.csv": lines(*odd).replace("\n", "\r\n").encode("utf-8-sig"),
        "windows.csv": lines(*odd, *[RIGHT] * 20_000, *odd).encode("cp1252"),
    }.items():
        tasks = tmp_path / name
        tasks.write_bytes(content)
        check(page, tasks)
        findings = saved(page)
        assert findings == command_line(tasks, tmp_path), name
    rows = list(csv.reader(StringIO(findings.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 1 + 20_016
    assert rows[3][0] == "'=1+1"
    assert rows[5][0] == "'+49 221"
    assert rows[7][0] == "'@A"


def test_the_findings_are_named_after_the_list(page: Page) -> None:
    choose(page, lines(RIGHT), "Aufgaben Mai.csv")
    page.get_by_role("button", name="Prüfen", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Befund als CSV speichern").click()
    assert download.value.suggested_filename == "befund-Aufgaben Mai.csv"


def test_a_summary_for_a_ticket_is_copied(new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    check(page, lines(RIGHT, WRONG))
    page.get_by_role("button", name="Für Ticket kopieren").press("Enter")
    expect(page.get_by_text("Der Text für das Ticket ist kopiert.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ")
    assert copied.splitlines() == [
        "Telefonfaktoren geprüft: aufgaben.csv",
        "Geprüfte Zeilen: 2",
        "richtig: 1",
        "falsch: 1",
        "Angebot nötig: 0",
        "nicht prüfbar: 0",
        "zu niedrig gebucht: 3,00 €",
    ]


def test_where_copying_is_forbidden_the_text_stands_there_selected(page: Page) -> None:
    check(page, lines(RIGHT))
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.get_by_role("button", name="Für Ticket kopieren").click()
    field = page.locator(".check").get_by_label("Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert page.evaluate("getSelection().toString()").startswith("Telefonfaktoren geprüft")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Die Datei ist leer. Bitte eine Liste mit Spaltennamen in der ersten Zeile wählen."),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "Die Datei ist keine CSV-Datei in UTF-8 oder Windows-1252. Bitte in Excel als „CSV UTF-8“ speichern."),
        (b"Kunde;Bereich;Land;Stunden\n", "In der ersten Zeile fehlt: Gesprächsminuten und Gebuchter Faktor. Bitte die Spalten ergänzen oder umbenennen."),
        (b"bereich;land;minuten;stunden;faktor;Zielland\n", "Mehrere Spalten bedeuten Zielland: land und Zielland. Bitte nur eine davon so nennen."),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_checked_says_why_and_another_may_be_chosen(
    page: Page, content: bytes, said: str
) -> None:
    choose(page, content)
    expect(page.get_by_text(said)).to_be_visible()
    expect(
        page.get_by_role("heading", name="„aufgaben.csv“ kann so nicht geprüft werden.")
    ).to_be_focused()
    expect(page.get_by_role("button", name="Prüfen", exact=True)).to_be_hidden()
    page.get_by_label("CSV-Datei wählen").set_input_files(payload(lines(RIGHT)))
    expect(page.get_by_role("button", name="Prüfen", exact=True)).to_be_visible()
    expect(page.get_by_text(said)).to_be_hidden()


def test_a_cell_is_shown_as_it_is_and_never_as_markup(page: Page) -> None:
    name = "<img src=x onerror=alert(1)>"
    check(page, f"{name};{HEADER}\nX;{WRONG.replace('B', name)}\n")
    assert table(page)[0][2] == name
    expect(page.locator(".check img")).to_have_count(0)


def test_a_long_list_shows_few_rows_at_a_time_and_finds_every_one(
    page: Page, tmp_path: Path
) -> None:
    check(page, write_long(tmp_path / "lang.csv", 100_000))
    grid = page.get_by_role("table", name="Geprüfte Zeilen")
    expect(page.get_by_role("radio", name="falsch (10.000)")).to_be_checked()
    assert shown(page) == "Zeilen in dieser Auswahl: 10.000"
    expect(grid).to_have_attribute("aria-rowcount", "10001")
    assert len(table(page)) == 60
    assert table(page)[0][0] == "11"

    page.get_by_role("region", name="Geprüfte Zeilen").press("End")
    expect(grid.get_by_role("row").last).to_have_attribute("aria-rowindex", "10001")
    last = grid.get_by_role("rowheader", name="100001", exact=True)
    expect(last).to_be_in_viewport()
    assert len(table(page)) == 60

    page.get_by_role("radio", name="alle (100.000)").check()
    assert shown(page) == "Zeilen in dieser Auswahl: 100.000"
    page.get_by_label("Suchen").fill("b9999")
    expect(page.get_by_text("Zeilen in dieser Auswahl:")).to_have_text(
        "Zeilen in dieser Auswahl: 2"
    )
    assert [row[2] for row in table(page)] == ["B9999", "B99999"]


def test_a_long_check_can_be_cancelled_and_says_how_far_it_came(page: Page, tmp_path: Path) -> None:
    choose(page, write_long(tmp_path / "lang.csv", 400_000))
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_text("Zeilen geprüft (")).to_be_visible()
    page.get_by_role("button", name="Abbrechen").press("Enter")
    expect(page.get_by_text("Die Prüfung endete vorzeitig, nach ")).to_be_visible()
    total = page.locator(".check__counts tr").last.locator("td").first.inner_text()
    rows = int(total.replace(".", ""))
    assert 0 < rows < 400_000
    expect(page.get_by_text(f"nach {total} Zeilen")).to_be_visible()
    assert saved(page).count(b"\r\n") == 1 + rows

    # Another list may follow at once.
    page.get_by_label("CSV-Datei wählen").set_input_files(payload(lines(WRONG)))
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_role("radio", name="falsch (1)")).to_be_checked()
    assert [row[2] for row in table(page)] == ["B"]


def test_a_file_that_changes_under_the_reader_is_admitted(page: Page, tmp_path: Path) -> None:
    tasks = write_long(tmp_path / "lang.csv", 20_000)
    choose(page, tasks)
    button = page.get_by_role("button", name="Prüfen", exact=True)
    expect(button).to_be_visible()
    tasks.write_text(lines(RIGHT), encoding="utf-8")
    button.click()
    expect(page.get_by_text("Die Datei lässt sich nicht lesen.")).to_be_visible()


def test_a_copied_table_is_taken_like_a_file(new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    page.evaluate("text => navigator.clipboard.writeText(text)", lines(WRONG).replace(";", "\t"))
    page.keyboard.press("Control+V")
    expect(page.get_by_text("So wird die erste Zeile von „Zwischenablage“")).to_be_visible()


def test_nothing_of_the_list_leaves_the_page(page: Page) -> None:
    page.goto(PAGE)
    expect(page.locator(".calculator")).to_have_attribute("data-start", "lean")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("CSV-Datei wählen").set_input_files(payload(lines(RIGHT)))
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_role("heading", name="Ergebnis")).to_be_visible()
    assert asked == []
    kept = page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")
    assert "aufgaben" not in kept


def test_without_a_runtime_the_page_names_the_command_line_and_tries_again(page: Page) -> None:
    page.route("**/*.wasm*", lambda route: route.fulfill(status=404))
    choose(page, lines(WRONG))
    expect(page.get_by_role("alert")).to_contain_text(
        "Der Rechner lässt sich gerade nicht laden. Auf der Befehlszeile geht es genauso: python -m calculator pruefen aufgaben.csv -o befund.csv"
    )
    page.unroute("**/*.wasm*")
    page.wrong.clear()
    page.get_by_role("button", name="Erneut versuchen").press("Enter")
    # The list that was chosen is still there.
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_role("radio", name="falsch (1)")).to_be_checked()
