"""Headings read out their titles alone; the address of a section is copied beside its heading."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import calculators
from tests.browser.pages import NewPage, PageErrors, clipboard, forbid_clipboard, selected


def test_the_address_of_a_section_is_copied_by_keyboard(page: Page) -> None:
    page.goto("/vpa/softphone/")
    place = page.locator(".copy--page .copy__said")
    address = page.url + "#kosten"
    page.get_by_role("button", name="Adresse von „Wann der Kunde zahlt“ kopieren").press("Enter")
    expect(place).to_have_text("Die Adresse von „Wann der Kunde zahlt“ ist kopiert.")
    assert clipboard(page) == address
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(place).to_have_text("Die Adresse von „Wann der Kunde zahlt“ ist als Markdown kopiert.")
    assert clipboard(page) == f"[Wann der Kunde zahlt]({address})"


def test_a_refused_clipboard_shows_the_address_of_a_section_selected(
    page: Page, page_errors: PageErrors
) -> None:
    forbid_clipboard(page, page_errors)
    page.goto("/vpa/softphone/#starten")
    page.get_by_role("button", name="Adresse von „Softphone starten“ kopieren").press("Enter")
    field = page.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert selected(page) == page.url
    page.keyboard.press("Tab")
    expect(page.locator(".copy--page textarea")).to_be_hidden()


def test_without_javascript_headings_keep_their_links_and_nothing_offers_to_copy(
    new_page: NewPage,
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/vpa/softphone/")
    heading = page.locator(".heading", has=page.locator("#kosten"))
    expect(heading.locator(".headerlink")).to_have_attribute("href", "#kosten")
    expect(page.get_by_role("button", name="kopieren")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        (
            "/vpa/softphone/",
            [
                "Telefonieren mit dem Softphone",
                "Softphone starten",
                "Länder außerhalb des Softphones",
                "Welche Rufnummer angezeigt wird",
                "Ausgehende Anrufe",
                "Eingehende Anrufe",
                "Eigene Rufnummer",
                "Nutzungsregeln",
                "Wann der Kunde zahlt",
                "Deine Verantwortung: den Telefonie-Bereich wählen",
                "Telefonie-Bereiche und Faktoren",
                "Außerhalb der EU",
                "Kunden informieren",
                "Vertrieb: das Admin-Team informieren",
                "Größere Telefonieprojekte",
            ],
        ),
        (
            f"{calculators.FACTOR}?anlage=eigene&fuer=vpa",
            [
                "Telefonfaktor berechnen",
                "Was jetzt zu tun ist",
                "So kommt die Antwort zustande",
                "Alle Fälle auf einen Blick",
                "So wird gerechnet",
            ],
        ),
    ],
)
def test_headings_read_out_their_titles_alone(page: Page, path: str, titles: list[str]) -> None:
    page.goto(path)
    if path.startswith(calculators.FACTOR):
        calculators.wait_for_python(page)
    expect(page.get_by_role("button", name="Adresse von").first).to_be_attached()
    for title in titles:
        expect(page.get_by_role("heading", name=title, exact=True)).to_have_count(1)
    article = page.get_by_role("article")
    lines = [line.strip() for line in article.aria_snapshot().splitlines() if "- heading" in line]
    # Nothing is inside: a heading with content of its own would end in a colon.
    assert [line for line in lines if not line.endswith("]")] == []
