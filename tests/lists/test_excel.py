"""Lists as Excel workbooks, and findings in them, as the command line reads and writes both."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from calculator.lists import excel, page_findings
from calculator.lists.files import write_findings
from calculator.lists.list_check import ListError
from calculator.lists.page_session import Session
from tests.days import FIRST_DAY
from tests.lists.samples import GOOD, HEADER, spreadsheet
from tests.shell import calculate, printed, python
from tests.spaces import plain

HEADINGS = HEADER.split(";")
NUMBERS = ["Rückrufe", "Backoffice", "FR", 22.5, 1, None, 30, 1.3]


def book(*rows: list[Any], **other_sheets: list[Any]) -> Workbook:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    for name, row in other_sheets.items():
        made.create_sheet(name).append(row)
    return made


def written(path: Path, made: Workbook) -> Path:
    made.save(path)
    return path


def checked(folder: Path, made: Workbook) -> list[list[str]]:
    """Return the rows of the findings of a workbook as a CSV file, the headings first."""
    target = folder / "ergebnis.csv"
    write_findings(written(folder / "aufgaben.xlsx", made), target, FIRST_DAY)
    return spreadsheet(target.read_bytes())


def values(path: Path) -> list[tuple[Any, ...]]:
    return list(load_workbook(path).active.iter_rows(values_only=True))


def test_numbers_and_texts_of_a_workbook_are_judged_as_those_of_a_csv_file(tmp_path: Path) -> None:
    texts = ["Rückrufe", "Sales", "DE", "20", "1", "", "29,90", "Faktor 2,1"]
    head, *rows = checked(tmp_path, book(HEADINGS, NUMBERS, texts))
    assert head == [*HEADINGS, "befund", "sollfaktor", "differenz_euro", "begruendung"]
    assert [row[:11] for row in rows] == [
        ["Rückrufe", "Backoffice", "FR", "22,5", "1", "", "30", "1,3", "richtig", "1,3", ""],
        ["Rückrufe", "Sales", "DE", "20", "1", "", "29,90", "Faktor 2,1", "falsch", "2,0", "2,99"],
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (0.1 + 0.2, "0,3"),
        (1_234_567.5, "1234567,5"),
        (1e-05, "0,00001"),
        (True, "WAHR"),
        # What Excel makes of 1.3 or 1,3 in some languages.
        (date(2027, 3, 1), "01.03.2027"),
        ("=1+0.3", "'=1+0.3"),
    ],
)
def test_a_value_that_is_no_factor_is_shown_as_it_is_and_not_taken_for_one(
    tmp_path: Path, cell: Any, text: str
) -> None:
    _, row = checked(tmp_path, book(HEADINGS, [*NUMBERS[:7], cell]))
    assert row[7] == text
    # Without its result, a formula must not pass for an empty cell: it would mean no factor.
    assert (row[8], row[11] != "") in {("nicht prüfbar", True), ("falsch", True)}


def test_blank_rows_count_within_the_list_but_not_around_it(tmp_path: Path) -> None:
    rows = checked(tmp_path, book([], [None], HEADINGS, NUMBERS, [], NUMBERS, [None], [""]))
    assert [row[8] for row in rows] == ["befund", "richtig", "nicht prüfbar", "richtig"]


def test_a_filled_cell_without_a_heading_is_named(tmp_path: Path) -> None:
    _, row = checked(tmp_path, book(HEADINGS, [*NUMBERS, "Notiz"]))
    assert row[8] == "nicht prüfbar"
    assert row[11] == (
        "Die Zeile hat 9 Zellen, aber nur 8 haben eine Überschrift. "
        "Bitte jeder ausgefüllten Spalte eine Überschrift geben."
    )
    assert row[12] == "Notiz"


def test_blank_sheets_do_not_count_but_which_of_two_lists_is_meant_is_not_guessed(
    tmp_path: Path,
) -> None:
    assert len(checked(tmp_path, book(HEADINGS, NUMBERS, Leer=[None]))) == 2
    with pytest.raises(ListError, match="Mehrere Tabellenblätter sind ausgefüllt: Sheet und Mai"):
        checked(tmp_path, book(HEADINGS, NUMBERS, Mai=HEADINGS))
    with pytest.raises(ListError, match="Die Datei ist leer"):
        checked(tmp_path, book())
    with pytest.raises(ListError, match="In der ersten Zeile fehlt"):
        checked(tmp_path, book(["Kunde"]))


def test_a_zip_file_that_is_no_workbook_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    text, whole, damaged = BytesIO(), BytesIO(), BytesIO()
    with ZipFile(text, "w") as archive:
        archive.writestr("brief.txt", "Hallo")
    book(HEADINGS, *[NUMBERS] * 50).save(whole)
    with ZipFile(whole) as source, ZipFile(damaged, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, content[:-200] if "sheet1" in name else content)
    # Cut off inside what is compressed, and altered there.
    altered = bytearray(whole.getvalue())
    with ZipFile(whole) as source:
        start = source.getinfo("xl/worksheets/sheet1.xml").header_offset
    altered[start + 60 : start + 90] = b"\xff" * 30
    for content in (text.getvalue(), whole.getvalue()[:3000], damaged.getvalue(), bytes(altered)):
        tasks = tmp_path / "aufgaben.xlsx"
        tasks.write_bytes(content)
        with pytest.raises(ListError, match="lässt sich nicht als Excel-Mappe lesen"):
            write_findings(tasks, tmp_path / "ergebnis.csv", FIRST_DAY)


def test_a_workbook_that_does_not_fit_into_memory_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(excel, "load_workbook", exhausted)
    with pytest.raises(ListError, match="Die Excel-Mappe ist zu groß für den Arbeitsspeicher"):
        checked(tmp_path, book(HEADINGS, NUMBERS))
    assert not (tmp_path / "ergebnis.csv").exists()


def test_formulas_are_found_wherever_a_large_sheet_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for size in (1, 7, 100):
        monkeypatch.setattr(excel, "PART", size)
        _, row = checked(tmp_path, book(HEADINGS, [*NUMBERS[:7], "=1+0.3"]))
        assert row[7] == "'=1+0.3"


def test_the_rows_of_a_workbook_count_from_the_top_of_its_sheet(tmp_path: Path) -> None:
    content = written(tmp_path / "aufgaben.xlsx", book([], HEADINGS, NUMBERS, [], NUMBERS))
    kind = page_findings.workbook()
    size = content.stat().st_size
    session = Session("aufgaben.xlsx", size, [content.read_bytes()], FIRST_DAY, kind)
    assert "So wird Zeile 2 von „aufgaben.xlsx“ verstanden:" in str(session.header()["html"])
    assert session.share() == 0
    shown = session.advance()[0].decode().split("\x1e")
    assert [row.split("\x1f")[0] for row in shown] == ["03", "34", "05"]
    assert session.share() == 1
    assert len(load_workbook(BytesIO(session.rest())).active["A"]) == 4


def test_a_workbook_that_breaks_off_says_so_and_how_far_the_check_got(tmp_path: Path) -> None:
    whole, torn = BytesIO(), BytesIO()
    book(HEADINGS, *[NUMBERS] * 2_000).save(whole)
    with ZipFile(whole) as source, ZipFile(torn, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, content[:-200] if "sheet1" in name else content)
    kind = page_findings.workbook()
    session = Session("aufgaben.xlsx", 1, [torn.getvalue()], FIRST_DAY, kind)
    while not session.advance()[2]:
        pass
    ticket = session.result(cancelled=False)["ticket"]
    assert "Die Datei lässt sich nicht als Excel-Mappe lesen." in ticket
    assert "nach 1.750 Zeilen (87 % der Datei). Das Ergebnis umfasst" in plain(ticket)
    session.close()


def test_the_findings_of_a_workbook_keep_its_values(tmp_path: Path) -> None:
    tasks = book([*HEADINGS, "Tag"], [*NUMBERS[:7], 1.2, date(2026, 12, 1)])
    target = tmp_path / "ergebnis.xlsx"
    write_findings(written(tmp_path / "aufgaben.xlsx", tasks), target, FIRST_DAY)
    head, (*cells, day, verdict, factor, difference, reason) = values(target)
    assert head[8:] == ("Tag", "befund", "sollfaktor", "differenz_euro", "begruendung")
    assert cells == [*NUMBERS[:7], 1.2]
    assert day.date() == date(2026, 12, 1)
    assert (verdict, factor, difference) == ("falsch", 1.3, -3)
    assert reason.startswith("Gebucht ist der Faktor 1,2, richtig ist 1,3. ")


def test_no_cell_of_a_csv_file_becomes_a_formula_of_a_workbook(tmp_path: Path) -> None:
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.XLSX"
    names = ["=1+1", "#N/A", "+49 221", "A\x01B", "x" * 40_000]
    rows = "\n".join([HEADER, *(GOOD.replace("Rückrufe", name) for name in names), "a;b"])
    tasks.write_text(rows, encoding="utf-8")
    write_findings(tasks, target, FIRST_DAY)
    sheet = load_workbook(target).active
    first = [row[0] for row in sheet.iter_rows(min_row=2)]
    assert {cell.data_type for cell in first} == {"s"}
    assert [cell.value for cell in first] == [
        "=1+1",
        "#N/A",
        "+49 221",
        "A\ufffdB",
        "x" * 32_766 + "…",
        "a",
    ]
    assert [row[8].value for row in sheet.iter_rows(min_row=2)][-1] == "nicht prüfbar"


def test_more_rows_than_excel_opens_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excel, "MOST_ROWS", 3)
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.xlsx"
    tasks.write_text("\n".join([HEADER, GOOD, GOOD]), encoding="utf-8")
    write_findings(tasks, target, FIRST_DAY)
    before = target.read_bytes()
    tasks.write_text("\n".join([HEADER, GOOD, GOOD, GOOD]), encoding="utf-8")
    with pytest.raises(ListError, match="Ein Tabellenblatt hat höchstens 3 Zeilen"):
        write_findings(tasks, target, FIRST_DAY)
    assert target.read_bytes() == before


def test_the_command_line_reads_and_writes_workbooks(tmp_path: Path) -> None:
    tasks = written(tmp_path / "aufgaben.xlsx", book(HEADINGS, NUMBERS))
    target = tmp_path / "ergebnis.xlsx"
    said = printed(calculate("pruefen", str(tasks), "-o", str(target)))
    assert "richtig: 1" in said.splitlines()
    assert values(target)[1][8:10] == ("richtig", 1.3)
    full = tmp_path / "voll.xlsx"
    full.symlink_to("/dev/full")
    for lost in (tmp_path / "fehlt" / "ergebnis.xlsx", full):
        refused = calculate("pruefen", str(tasks), "-o", str(lost))
        assert (refused.returncode, refused.stderr) == (
            2,
            f"Die Ausgabe „{lost}“ lässt sich nicht schreiben. "
            "Bitte Namen, Rechte und freien Speicherplatz prüfen.\n",
        )


def test_without_openpyxl_csv_files_are_checked_and_workbooks_name_what_is_missing(
    tmp_path: Path,
) -> None:
    tasks = written(tmp_path / "aufgaben.xlsx", book(HEADINGS, NUMBERS))
    text = tmp_path / "aufgaben.csv"
    text.write_text(f"{HEADER}\n{GOOD}\n", encoding="utf-8")
    without = (
        "import sys; sys.modules['openpyxl'] = None; "
        "from calculator.command_line.program import main; sys.exit(main())"
    )
    missing = (
        "Für Excel-Mappen (.xlsx) fehlt openpyxl. Bitte „pip install .[excel]“ ausführen oder in "
        "Excel als „CSV UTF-8“ speichern.\n"
    )
    for source, name in ((tasks, "a.csv"), (text, "a.xlsx")):
        refused = python("-c", without, "pruefen", str(source), "-o", str(tmp_path / name))
        assert (refused.returncode, refused.stderr) == (2, missing)
    good = python("-c", without, "pruefen", str(text), "-o", str(tmp_path / "b.csv"))
    assert good.returncode == 0
