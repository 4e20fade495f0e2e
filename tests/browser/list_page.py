"""The page that checks a list, as the tests use it, and lists to be checked."""

from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.pages import rows

PATH = "/rechner/pruefung/"
EXAMPLE = Path(__file__).parents[2] / "docs" / "assets" / "beispiel-aufgaben.csv"
HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
RIGHT = "A;backoffice;FR;20;1;my-vpa;30;1,3"
WRONG = "B;backoffice;FR;20;1;my-vpa;30;1,2"


def lines(*tasks: str) -> str:
    """Return the content of a list."""
    return "\n".join([HEADER, *tasks, ""])


def write_long(path: Path, count: int) -> Path:
    """Write a list of tasks, of which every tenth is wrong."""
    with path.open("w", encoding="utf-8") as file:
        file.write(f"{HEADER}\n")
        for place in range(count):
            file.write((WRONG if place % 10 == 9 else RIGHT).replace(";", f"{place};", 1) + "\n")
    return path


def choose(page: Page, content: str | bytes | Path, name: str = "aufgaben.csv") -> None:
    """Choose a list on the open page: a file, or content under a name."""
    page.get_by_label("CSV- oder Excel-Datei wählen").set_input_files(
        content if isinstance(content, Path) else _payload(content, name)
    )


def check(page: Page) -> None:
    """Confirm the columns of the chosen list and wait for the result."""
    start_button(page).click()
    expect(page.get_by_role("heading", name="Ergebnis")).to_be_focused()


def open_checked(page: Page, content: str | bytes | Path) -> None:
    """Open the page and check a list on it."""
    page.goto(PATH)
    choose(page, content)
    check(page)


def start_button(page: Page) -> Locator:
    """Return the button that confirms the columns."""
    return page.get_by_role("button", name="Prüfen", exact=True)


def table(page: Page, column: str) -> Locator:
    """Return the table that has a column of this name."""
    header = page.get_by_role("columnheader", name=column, exact=True)
    return page.locator(".calculator").get_by_role("table").filter(has=header)


def found(page: Page) -> Locator:
    """Return the table of the checked rows."""
    return page.get_by_role("table", name="Geprüfte Zeilen")


def expect_shown(page: Page, count: str) -> None:
    """Expect a number of chosen rows, written as the page writes numbers."""
    status = page.get_by_text("Zeilen in dieser Auswahl:")
    expect(status).to_have_text(f"Zeilen in dieser Auswahl: {count}")


def shown(page: Page, count: str) -> list[list[str]]:
    """Return the checked rows in the document once a number of them are chosen, without the header."""
    expect_shown(page, count)
    return rows(found(page))[1:]


def saved(page: Page, kind: str = "CSV") -> bytes:
    """Save the findings and return the content of the file."""
    with page.expect_download() as download:
        page.get_by_role("link", name=f"Ergebnis als {kind} speichern").click()
    return Path(download.value.path()).read_bytes()


def _payload(content: str | bytes, name: str) -> FilePayload:
    data = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "text/csv", "buffer": data}
