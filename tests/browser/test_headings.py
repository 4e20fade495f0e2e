"""The address of a section is copied beside its heading."""

from playwright.sync_api import Page, expect

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
    expect(page.locator("#kosten .headerlink")).to_have_attribute("href", "#kosten")
    expect(page.get_by_role("button", name="kopieren")).to_have_count(0)
