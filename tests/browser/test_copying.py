"""Answers, texts and headings are copied by keyboard, or shown selected where that is refused."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from calculator.browser import copies
from calculator.questions import day

FACTOR = "/rechner/telefonfaktor/"
TASK = "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stand=2026-12-01&stunden=1"
ESCALATION = "/rechner/eskalation/"
DUE = "buchung=2026-12-01&stand=2026-12-04&ticket=https://tickets.example/7"

TODAY = "2026-12-01"


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page that may use the clipboard; a browser without a screen allows nothing by itself."""
    return new_page(
        viewport={"width": 1280, "height": 900},
        permissions=["clipboard-read", "clipboard-write"],
    )


def stop_clock(page: Page, moment: str) -> None:
    """Let it always be one moment for Python, which reads the clock of the worker."""
    milliseconds = int(datetime.fromisoformat(moment).timestamp() * 1000)

    def replace_clock(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"Date.now = () => {milliseconds};{response.text()}")

    page.route("**/worker.mjs", replace_clock)


def open_answered(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("output")).to_have_attribute("data-computed-by", "pyodide")


@pytest.fixture
def refused(page: Page) -> Iterator[Page]:
    """A page to which the browser refuses the clipboard, by a header of its host."""

    def forbid(route: Route) -> None:
        response = route.fetch()
        headers = response.headers | {"Permissions-Policy": "clipboard-write=()"}
        route.fulfill(response=response, headers=headers)

    page.route(re.compile(r"/([?#].*)?$"), forbid)
    yield page
    reports = [each for each in page.wrong if "The Clipboard API has been blocked" in each]
    assert len(reports) == 1
    page.wrong.remove(*reports)


def clipboard(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def said(page: Page) -> Locator:
    return page.locator(".calculator .copy__said")


def selected(page: Page) -> str:
    return page.evaluate(
        "(({value, selectionStart, selectionEnd, readOnly}) =>"
        " readOnly ? value.slice(selectionStart, selectionEnd) : 'writable')(document.activeElement)"
    )


@pytest.mark.parametrize(
    ("button", "form", "words"),
    [
        ("Link kopieren", "link", "Der Link ist kopiert."),
        ("Für Ticket kopieren", "text", "Der Text für das Ticket ist kopiert."),
        ("Als Markdown kopieren", "markdown", "Das Markdown ist kopiert."),
    ],
)
def test_an_answer_is_copied_by_keyboard_and_the_page_says_so(
    page: Page, button: str, form: str, words: str
) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    page.get_by_role("button", name=button, exact=True).press("Enter")
    expect(said(page)).to_have_text(words)
    expect(said(page)).to_have_role("status")
    address = page.url.split("?")[0]
    assert clipboard(page) == json.loads(copies.ticket("telefonfaktor", TASK, address, TODAY))[form]
    expect(page.get_by_role("button", name=button, exact=True)).to_be_focused()


def test_the_buttons_follow_the_form_by_tab(page: Page) -> None:
    open_answered(page, f"{ESCALATION}?{DUE}")
    page.get_by_label("Tag", exact=True).focus()
    names = []
    for _ in range(4):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent"))
    assert names == [
        "Link kopieren",
        "Für Ticket kopieren",
        "Als Markdown kopieren",
        "Texte für die Arbeit",
    ]


def test_a_copied_link_pins_the_day_and_gives_the_same_answer_again(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK.replace('&stand=2026-12-01', '')}")
    page.get_by_role("button", name="Link kopieren").press("Space")
    expect(said(page)).not_to_be_empty()
    today = day.today().isoformat()
    assert f"&stand={today}&" in clipboard(page)
    open_answered(page, clipboard(page))
    expect(page.locator("output")).to_contain_text("39,00 €")
    expect(page.get_by_label("Tag", exact=True)).to_have_value(today)


def test_a_refused_clipboard_leaves_the_text_selected_in_a_labelled_field(refused: Page) -> None:
    open_answered(refused, f"{FACTOR}?{TASK}")
    refused.get_by_role("button", name="Link kopieren").press("Enter")
    field = refused.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert selected(refused) == f"{refused.url.split('?')[0]}?{TASK}"


def test_a_refused_clipboard_selects_a_text_for_the_job_where_it_stands(refused: Page) -> None:
    open_answered(refused, f"{ESCALATION}?{DUE}")
    refused.get_by_role("button", name="Kopieren: E-Mail an Christoph").press("Enter")
    expect(refused.get_by_role("textbox", name="E-Mail an Christoph")).to_be_focused()
    expect(said(refused)).to_contain_text("Der Text ist markiert")
    assert selected(refused).startswith("An: Christoph\nCc: Isabel\n")


def test_only_the_answer_to_the_question_in_the_form_is_ever_copied(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    # Typed and clicked within one task of the page: no answer can have come in between.
    page.evaluate(
        """() => {
          const rate = document.getElementById("satz");
          rate.value = "50";
          rate.dispatchEvent(new Event("input", { bubbles: true }));
          document.querySelector("[data-copy=text]").click();
        }"""
    )
    expect(said(page)).not_to_be_empty()
    assert "Budget der Aufgabe: 65,00\u00a0€" in clipboard(page)


def test_what_is_copied_while_python_loads_waits_for_it(page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.wasm", hold)
    page.goto(f"{FACTOR}?{TASK}")
    page.get_by_role("button", name="Link kopieren").press("Enter")
    expect(said(page)).to_be_empty()
    for route in held:
        route.continue_()
    expect(said(page)).to_have_text("Der Link ist kopiert.")
    assert clipboard(page).endswith(TASK)


def test_without_an_answer_there_is_nothing_to_copy(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    button = page.get_by_role("button", name="Link kopieren")
    page.get_by_label("Zielland").fill("Atlantis")
    expect(button).to_be_disabled()
    expect(page.get_by_text("Texte für die Arbeit")).to_be_hidden()
    page.get_by_label("Zielland").fill("Polen")
    expect(button).to_be_enabled()


def test_texts_for_the_job_come_when_they_are_opened_and_follow_the_form(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    assert page.locator(".job__texts").inner_html() == ""
    page.get_by_text("Texte für die Arbeit").press("Enter")
    note = page.get_by_role("textbox", name="Notiz für die Kundenakte")
    expect(note).to_have_value(
        "Stand 01.12.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
        "Gebuchter Faktor: 1,3 („Backoffice Telefonie EU“)"
    )
    page.get_by_label("Zielland").fill("DE")
    expect(note).to_have_value(
        "Stand 01.12.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
        "Gebuchter Faktor: 1,2 („Backoffice Telefonie DE“)"
    )
    page.get_by_role("button", name="Kopieren: Notiz für die Kundenakte").press("Enter")
    expect(said(page)).to_have_text("Kopiert: Notiz für die Kundenakte.")
    assert clipboard(page) == note.input_value()


def test_from_the_day_on_the_mail_is_drafted(page: Page) -> None:
    open_answered(page, f"{ESCALATION}?{DUE.replace('12-04', '12-03')}")
    expect(page.locator("output")).to_contain_text("Warten bis 04.12.2026")
    expect(page.get_by_text("Der Entwurf der E-Mail steht hier ab dem 04.12.2026.")).to_be_visible()
    page.get_by_label("Tag", exact=True).fill("04.12.2026")
    expect(page.locator("output")).to_contain_text("Jetzt eskalieren")
    link = page.get_by_role("link", name="Als E-Mail öffnen").get_attribute("href")
    assert link is not None
    assert link.startswith("mailto:?subject=Telefonanlage%3A%20keine%20R%C3%BCckmeldung")
    assert link.endswith("%0D%0A%0D%0ATicket%3A%20https%3A%2F%2Ftickets.example%2F7")


def test_a_pinned_link_shows_then_and_today_beside_each_other(page: Page) -> None:
    stop_clock(page, "2026-12-10T12:00:00+01:00")
    open_answered(page, f"{ESCALATION}?{DUE.replace('12-04', '12-02')}")
    rows = page.locator("table.comparison tr")
    expect(rows.nth(0)).to_have_text("AngabeStand 02.12.2026heute, 10.12.2026")
    expect(rows.nth(1)).to_have_text("ErgebnisWarten bis 04.12.2026Jetzt eskalieren")


@pytest.mark.parametrize(
    ("moment", "time_zone", "today"),
    [
        ("2026-12-10T23:59:59+01:00", "Pacific/Kiritimati", "10.12.2026"),
        ("2026-12-11T00:00:00+01:00", "Pacific/Pago_Pago", "11.12.2026"),
    ],
)
def test_today_is_the_day_in_germany_wherever_the_browser_is(
    new_page: Callable[..., Page], moment: str, time_zone: str, today: str
) -> None:
    page = new_page(timezone_id=time_zone)
    stop_clock(page, moment)
    open_answered(page, f"{ESCALATION}?{DUE.replace('12-04', '12-02')}")
    expect(page.locator("table.comparison tr").first).to_contain_text(f"heute, {today}")


def test_a_link_with_an_old_name_fills_the_form(page: Page) -> None:
    def rename(route: Route) -> None:
        html = route.fetch().text()
        assert 'class="calculator__form"' in html
        old = 'data-renamed=\'{"gebiet": "bereich"}\''
        route.fulfill(body=html.replace('<form class="calculator__form"', f'<form {old} class="calculator__form"'), content_type="text/html")  # fmt: skip

    page.route("**/rechner/telefonfaktor/*", rename)
    open_answered(page, f"{FACTOR}?gebiet=vertrieb&land=FR&minuten=20&stunden=1")
    expect(page.get_by_role("radio", name="Vertrieb")).to_be_checked()
    expect(page.locator("output")).to_contain_text("Faktor 2,1")


def test_a_choice_spelt_otherwise_stays_understood_when_another_field_changes(page: Page) -> None:
    open_answered(page, f"{FACTOR}?bereich=Vertrieb&land=DE&minuten=20&stunden=1")
    page.get_by_label("Zielland").fill("FR")
    expect(page.locator("output")).to_contain_text("Faktor 2,1")
    expect(page.locator("#bereich-error")).to_be_empty()


def test_the_address_of_a_section_is_copied_by_keyboard(page: Page) -> None:
    page.goto("/vpa/softphone/")
    place = page.locator(".copy--page .copy__said")
    address = page.url + "#kosten"
    plain = page.get_by_role("button", name="Adresse von „Wann der Kunde zahlt“ kopieren")
    plain.press("Enter")
    expect(place).to_have_text("Die Adresse von „Wann der Kunde zahlt“ ist kopiert.")
    assert clipboard(page) == address
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(place).to_have_text("Die Adresse von „Wann der Kunde zahlt“ ist als Markdown kopiert.")
    assert clipboard(page) == f"[Wann der Kunde zahlt]({address})"


def test_a_refused_clipboard_shows_the_address_of_a_section_selected(refused: Page) -> None:
    refused.goto("/vpa/softphone/#starten")
    refused.get_by_role("button", name="Adresse von „Softphone starten“ kopieren").press("Enter")
    expect(
        refused.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    ).to_be_focused()
    assert selected(refused) == refused.url
    refused.keyboard.press("Tab")
    expect(refused.locator(".copy--page textarea")).to_be_hidden()


def test_without_javascript_headings_keep_their_links_and_nothing_offers_to_copy(
    new_page: Callable[..., Page],
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto("/vpa/softphone/")
    expect(page.locator("#kosten .headerlink")).to_have_attribute("href", "#kosten")
    assert page.get_by_role("button", name="kopieren").count() == 0
    page.goto(FACTOR)
    assert page.get_by_role("button", name="kopieren").count() == 0
