"""The home page: search first, then the ways for each reader."""

import pytest
from playwright.sync_api import Page, expect


def test_a_search_from_the_home_page_finds_a_section(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Hilfecenter durchsuchen").fill("Nutzungsregeln")
    page.keyboard.press("Enter")
    results = page.locator(".md-search-result__link")
    expect(results.filter(has_text="Nutzungsregeln").first).to_be_visible()


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        ("Alles für VPAs", "Hilfe für VPAs"),
        ("Alles für Kunden", "Hilfe für Kunden"),
        ("Alles für das Admin-Team", "Hilfe für das Admin-Team"),
        ("Telefonfaktor Gilt ein Faktor, und was kostet die Aufgabe?", "Telefonfaktor berechnen"),
        ("Add-ons Was kostet eine Option mit der gewünschten Ansage?", "Add-ons berechnen"),
        (
            "Erreichbarkeit Wie ist ein Land erreichbar, und welcher Telefonie-Bereich gilt?",
            "Erreichbarkeit prüfen",
        ),
    ],
)
def test_every_link_of_the_home_page_leads_where_it_says(
    page: Page, link: str, heading: str
) -> None:
    page.goto("/")
    page.get_by_role("link", name=link, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
