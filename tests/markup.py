"""Look into HTML: what has to be there is returned, or the test fails."""

from bs4 import BeautifulSoup, Tag

from tests.spaces import plain


def parse(html: str) -> BeautifulSoup:
    """Parse HTML as browsers do."""
    return BeautifulSoup(html, "html5lib")


def one(parent: Tag, selector: str) -> Tag:
    """Return the first element that a CSS selector finds."""
    found = parent.select_one(selector)
    assert found is not None, f"there is no {selector}"
    return found


def attribute(element: Tag, name: str) -> str:
    """Return the value of an attribute."""
    value = element[name]
    assert isinstance(value, str)
    return value


def content(script: Tag) -> str:
    """Return what a script element holds, which is no text of the page."""
    assert script.string is not None
    return script.string


def rows(table: Tag) -> list[list[str]]:
    """Return the text of a table's cells, row by row, with ordinary spaces only."""
    return [[plain(cell.get_text()) for cell in row.select("th, td")] for row in table.select("tr")]
