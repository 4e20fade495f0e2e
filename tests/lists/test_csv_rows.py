"""Lists as people have them: headers, separators, encodings, broken rows. No row is ever lost."""

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.language import wording
from calculator.lists.list_check import Check, ListError, check_file

DAY = date(2026, 11, 21)
HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
#: A row with exactly the width of the header, and nothing wrong with it.
GOOD = "Rückrufe;backoffice;FR;20;1;my-vpa;30;1,3"
FOUND = ["befund", "sollfaktor", "differenz_euro", "begruendung"]


def pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[start : start + size] for start in range(0, len(content), size))


def findings(content: bytes, size: int = 1 << 16) -> bytes:
    check = Check(pieces(content, size), DAY)
    return check.head() + b"".join(map(check.body, check.batches()))


def rows(content: bytes, size: int = 1 << 16) -> list[list[str]]:
    """Return the rows of the findings as a spreadsheet reads them, without the header."""
    text = findings(content, size).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))[1:]


def verdicts(*lines: str) -> list[str]:
    return [row[8] for row in rows("\n".join([HEADER, *lines]).encode())]


def problems(content: bytes) -> list[str]:
    return [wording.say(problem) for problem in Check([content], DAY).header.problems]


def own(cell: str) -> str:
    """Undo what keeps a cell from being a formula, as the docstring of ``harmless`` says."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n\0]", cell) else cell


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        ("aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor", ["aufgabe", "bereich", "land", "minuten", "stunden", "anlage", "satz", "faktor"]),
        ("AUFGABE,Arbeitsbereich, Zielland ,Gesprächsminuten,Arbeitsstunden,Telefonanlage,Stundensatz,gebuchter Faktor", ["AUFGABE", "Arbeitsbereich", " Zielland ", "Gesprächsminuten", "Arbeitsstunden", "Telefonanlage", "Stundensatz", "gebuchter Faktor"]),
        ("Faktor gebucht\tGespraechsminuten\tArbeits-Stunden\tZiel-Länder\tBEREICH", [None, "BEREICH", "Ziel-Länder", "Gespraechsminuten", "Arbeits-Stunden", None, None, "Faktor gebucht"]),
        ('"Bereich";"Land";"Minuten";"Stunden";"Telefon-\nfaktor";"Stundensatz (€)"', [None, "Bereich", "Land", "Minuten", "Stunden", None, "Stundensatz (€)", "Telefon-\nfaktor"]),
    ],
)  # fmt: skip
def test_columns_are_found_by_what_people_call_them(header: str, mapping: list[str | None]) -> None:
    found = Check([f"{header}\n".encode()], DAY).header
    assert found.problems == []
    assert [name for _, name in found.mapping()] == mapping


def test_columns_that_nobody_asked_for_are_named_and_stay() -> None:
    content = b"kunde;bereich;land;minuten;stunden;faktor;notiz\nA;backoffice;FR;20;1;1,3;B\n"
    assert Check([content], DAY).header.unused() == ["kunde", "notiz"]
    assert rows(content) == [
        ["A", "backoffice", "FR", "20", "1", "1,3", "B", "richtig", "1,3", "", ""]
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", ["Die Datei ist leer. Bitte eine Liste mit Spaltennamen in der ersten Zeile wählen."]),
        ("\ufeff".encode(), ["Die Datei ist leer. Bitte eine Liste mit Spaltennamen in der ersten Zeile wählen."]),
        (b"PK\x03\x04\x14\x00\x06\x00", ["Die Datei ist keine CSV-Datei in UTF-8 oder Windows-1252. Bitte in Excel als „CSV UTF-8“ speichern."]),
        (HEADER.encode("utf-16"), ["Die Datei ist keine CSV-Datei in UTF-8 oder Windows-1252. Bitte in Excel als „CSV UTF-8“ speichern."]),
        (b"aufgabe;bereich;land;satz;stunden", ["In der ersten Zeile fehlt: Gesprächsminuten und Gebuchter Faktor. Bitte die Spalten ergänzen oder umbenennen."]),
        (b"bereich;land;minuten;stunden;faktor;Zielland", ["Mehrere Spalten bedeuten Zielland: land und Zielland. Bitte nur eine davon so nennen."]),
        # Talk time in hours must not be taken for minutes.
        (b"bereich;land;Gespraechszeit;stunden;faktor", ["In der ersten Zeile fehlt: Gesprächsminuten. Bitte die Spalten ergänzen oder umbenennen."]),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_checked_says_why(content: bytes, said: list[str]) -> None:
    assert problems(content) == said
    with pytest.raises(ListError, match=re.escape(said[0])):
        Check([content], DAY).batches()


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("size", [1, 7, 1 << 16])
def test_a_list_is_read_in_whatever_way_it_was_saved(
    separator: str, encoding: str, line_end: str, size: int
) -> None:
    cells = ["Rückrufe – „Süd“, 5 €", "Vertrieb", "Österreich", "20", "1", "my-vpa", "30", "2.1"]
    quoted = separator.join(f'"{cell}"' for cell in cells)
    lines = [HEADER.replace(";", separator), quoted, quoted, ""]
    content = line_end.join(lines).encode(encoding)
    assert rows(content, size) == [[*cells, "richtig", "2,1", "", ""]] * 2


def test_the_first_umlaut_may_come_late_and_lists_joined_from_two_encodings_are_read() -> None:
    plain = GOOD.replace("ü", "ue")
    content = "\n".join([HEADER, *[plain] * 1000, ""]).encode() + GOOD.encode("cp1252")
    assert [row[0] for row in rows(content + b"\n" + GOOD.encode(), 100)] == [
        *["Rueckrufe"] * 1000,
        "Rückrufe",
        "Rückrufe",
    ]


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("", ["", "", "", "", "", "", "", "", "nicht prüfbar", "", "", "Die Zeile ist leer."]),
        (";;;;;;;", ["", "", "", "", "", "", "", "", "nicht prüfbar", "", "", "Die Zeile ist leer."]),
        ("A;backoffice;FR", ["A", "backoffice", "FR", "", "", "", "", "", "nicht prüfbar", "", "", "Die Zeile hat 3 statt 8 Zellen. Bitte Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen."]),
        ("A;backoffice;FR;20;1;my-vpa;30;1,3;B;=C", ["A", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "nicht prüfbar", "", "", "Die Zeile hat 10 statt 8 Zellen. Bitte Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen.", "B", "'=C"]),
        ('"A;backoffice;FR;20;1;my-vpa;30;1,3', ['"A', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "nicht prüfbar", "", "", "Die Anführungszeichen der Zeile passen nicht zusammen. Bitte eine Zelle, die mit einem beginnt, auch mit einem beenden und Anführungszeichen im Text verdoppeln."]),
        ('"A" B;backoffice;FR;20;1;my-vpa;30;1,3', ['"A" B', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "nicht prüfbar", "", "", "Die Anführungszeichen der Zeile passen nicht zusammen. Bitte eine Zelle, die mit einem beginnt, auch mit einem beenden und Anführungszeichen im Text verdoppeln."]),
        ('A "B";backoffice;FR;20;1;my-vpa;30;1,3', ['A "B"', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "richtig", "1,3", "", ""]),
        ('"A\n\nB";backoffice;FR;20;1;my-vpa;30;1,3', ["A\n\nB", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "richtig", "1,3", "", ""]),
        ("A\0;backoffice;FR;20;1;my-vpa;30;1,3", ["A\0", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "richtig", "1,3", "", ""]),
        ("A;backoffice;F\0R;20;1;my-vpa;30;1,3", ["A", "backoffice", "F\0R", "20", "1", "my-vpa", "30", "1,3", "nicht prüfbar", "", "", "Zielland: Die Angabe enthält unlesbare Zeichen. Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."]),
        ("A\u2028B\x85\x0bC;backoffice;FR;20;1;my-vpa;30;1,3", ["A\u2028B\x85\x0bC", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3", "richtig", "1,3", "", ""]),
    ],
)  # fmt: skip
def test_a_strange_row_is_kept_and_the_next_is_checked(line: str, out: list[str]) -> None:
    found = rows("\n".join([HEADER, line, GOOD, ""]).encode())
    assert found[0] == out
    assert [row[8] for row in found[1:]] == ["richtig"]


def test_a_quotation_mark_that_never_ends_spoils_its_own_line_only() -> None:
    # The first would reach further than csv lets a cell be, the second to the end of the file.
    lines = [f'"{GOOD}', *[GOOD] * 5000, f'"{GOOD}', *[GOOD] * 2000]
    found = verdicts(*lines)
    assert (len(found), found.count("richtig")) == (7002, 7000)
    assert [found[0], found[5001]] == ["nicht prüfbar"] * 2


def test_bytes_that_no_encoding_knows_become_a_sign_for_that() -> None:
    content = f"{HEADER}\n".encode() + b"A\x81\xfc;backoffice;FR;20;1;my-vpa;30;1,3\n"
    assert rows(content)[0][0] == "A\ufffdü"


def test_a_line_that_does_not_end_is_taken_in_pieces() -> None:
    content = f"{HEADER}\n".encode() + b"x" * 10_000_000
    batches = Check(pieces(content, 1 << 16), DAY).batches()
    lengths = [len(cell) for batch in batches for row, _ in batch for cell in row]
    assert sum(lengths) == 10_000_000
    assert max(lengths) < 5_000_000


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+49 221", "'+49 221"),
        ("-5,00", "'-5,00"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("'=1", "''=1"),
        ("’s", "’s"),
        ("'s", "'s"),
        ("1=1", "1=1"),
    ],
)
def test_no_cell_becomes_a_formula_and_each_can_be_had_back(cell: str, shown: str) -> None:
    quoted = f'"{cell}"'
    header = f"bereich;land;minuten;stunden;faktor;{quoted}"
    content = f"{header}\nbackoffice;FR;20;1;1,3;{quoted}\n{quoted};FR;20;1;1,3;x;{quoted}".encode()
    text = findings(content).decode("utf-8-sig")
    head, first, second = csv.reader(StringIO(text, newline=""), delimiter=";")
    assert (head[5], first[5], second[0], second[-1]) == (shown, shown, shown, shown)
    assert own(shown) == cell


def test_what_is_found_opens_in_a_german_spreadsheet_with_numbers_as_numbers() -> None:
    content = f"{HEADER}\nA;backoffice;FR;20;1;my-vpa;1000;1\nB;backoffice;FR;20;1;=x;30;1,3\n"
    assert findings(content.encode()).decode() == (
        "\ufeffaufgabe;bereich;land;minuten;stunden;anlage;satz;faktor;befund;sollfaktor;differenz_euro;begruendung\r\n"
        "A;backoffice;FR;20;1;my-vpa;1000;1;falsch;1,3;-300,00;Vorgesehene Gesprächszeit: 20\u00a0Minuten. Enthaltene Gesprächszeit: 15\u00a0Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Frankreich: innerhalb der EU. Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.\r\n"
        "B;backoffice;FR;20;1;'=x;30;1,3;nicht prüfbar;;;Telefonanlage: „=x“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen.\r\n"
    )


def test_the_summary_counts_and_adds_what_is_too_much_and_what_is_too_little() -> None:
    lines = [
        GOOD,
        GOOD.replace("1,3", "1,2"),  # 3,00 € too little
        GOOD.replace("1,3", "2,1"),  # 24,00 € too much
        GOOD.replace("30;1,3", "50;2,1"),  # 40,00 € too much
        GOOD.replace("30;1,3", ";2,1"),
        GOOD.replace("FR", "CH"),
        GOOD.replace("FR", ""),
        "",
    ]
    check = Check(["\n".join([HEADER, *lines, ""]).encode()], DAY)
    assert sum(len(batch) for batch in check.batches()) == check.summary.rows == 8
    assert [line.replace(wording.NO_BREAK_SPACE, " ") for line in check.summary.lines()] == [
        "Geprüfte Zeilen: 8",
        "richtig: 1",
        "falsch: 4",
        "Angebot nötig: 1",
        "nicht prüfbar: 2",
        "zu hoch gebucht: 64,00 €",
        "zu niedrig gebucht: 3,00 €",
        "falsch, aber ohne Betrag: 1",
    ]


def test_progress_is_told_batch_by_batch() -> None:
    content = "\n".join([HEADER, *[GOOD] * 10_000]).encode()
    check = Check(pieces(content, 1000), DAY)
    told = [(check.summary.rows, check.bytes_read) for _ in check.batches()]
    assert told[0] != told[-1] == (10_000, len(content))
    assert told == sorted(set(told))


def test_a_file_is_checked_into_another(tmp_path: Path) -> None:
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "befund.csv"
    tasks.write_text(f"{HEADER}\n{GOOD}\n", encoding="cp1252")
    assert check_file(tasks, target, DAY).summary.rows == 1
    assert target.read_bytes() == findings(tasks.read_bytes())


def test_a_list_that_cannot_be_checked_leaves_all_files_as_they_are(tmp_path: Path) -> None:
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "befund.csv"
    tasks.write_text("Kunde;Umsatz\n", encoding="utf-8")
    target.write_text("früherer Befund", encoding="utf-8")
    with pytest.raises(ListError, match="In der ersten Zeile fehlt"):
        check_file(tasks, target, DAY)
    with pytest.raises(ListError, match="Der Befund darf die Liste nicht überschreiben"):
        check_file(tasks, tasks, DAY)
    assert tasks.read_text(encoding="utf-8") == "Kunde;Umsatz\n"
    assert target.read_text(encoding="utf-8") == "früherer Befund"


def test_whoever_checks_no_list_does_not_load_what_it_takes() -> None:
    code = "import sys, calculator.command_line.program, calculator.browser.replies; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "calculator.command_line.program" in loaded
    assert [name for name in loaded if name.startswith("calculator.lists")] == []


#: Of Windows-1252 only what is not UTF-8 by accident, as Â with a no-break space after it would be.
western = st.characters(max_codepoint=0x7F) | st.characters(min_codepoint=0xC0, max_codepoint=0xFF)
tables = st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]).flatmap(
    lambda encoding: st.tuples(
        st.just(encoding),
        st.lists(
            st.lists(
                st.text(western if encoding == "cp1252" else st.characters(codec="utf-8")),
                max_size=12,
            ),
            max_size=8,
        ),
    )
)


@given(
    tables,
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.integers(1, 100),
)
def test_as_many_rows_come_out_as_go_in_and_every_cell_is_still_there(
    table: tuple[str, list[list[str]]], separator: str, line_end: str, size: int
) -> None:
    encoding, cells = table
    text = StringIO(newline="")
    text.write(HEADER.replace(";", separator) + line_end)
    # Python's csv quotes an end of line only where it is the one that ends the rows.
    quoting = csv.QUOTE_MINIMAL if line_end == "\r\n" else csv.QUOTE_ALL
    csv.writer(text, delimiter=separator, lineterminator=line_end, quoting=quoting).writerows(cells)
    found = rows(text.getvalue().encode(encoding), size)
    assert len(found) == len(cells)
    for before, after in zip(cells, found, strict=True):
        filled = before + [""] * (8 - len(before))
        assert [own(cell) for cell in after[:8] + after[12:]] == filled
        assert after[8] in {"richtig", "falsch", "Angebot nötig", "nicht prüfbar"}


@given(
    st.text('";,\r\nabß€', max_size=60),
    st.sampled_from(["utf-8", "cp1252"]),
    st.lists(st.integers(0, 150)),
)
def test_wherever_the_bytes_are_cut_the_findings_are_the_same(
    text: str, encoding: str, cuts: list[int]
) -> None:
    content = f"{HEADER}\n{text}\n{GOOD}".encode(encoding)
    ends = [0, *sorted(cuts), len(content)]
    check = Check((content[one:two] for one, two in pairwise(ends)), DAY)
    assert check.head() + b"".join(map(check.body, check.batches())) == findings(content)


@given(st.lists(st.text('";,\nab\r\t\0€', max_size=20)), st.integers(1, 50))
def test_no_text_whatever_stops_what_comes_after_it(lines: list[str], size: int) -> None:
    found = rows("\n".join([HEADER, *lines, GOOD]).encode(), size)
    assert found[-1][8:10] == ["richtig", "1,3"]


@given(st.binary(), st.integers(1, 50))
def test_no_bytes_whatever_break_the_check(content: bytes, size: int) -> None:
    found = rows(HEADER.encode() + b"\n" + content + b"\n" + GOOD.encode(), size)
    assert found[-1][9] == "1,3"
