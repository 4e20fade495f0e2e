"""Answers and texts are copied by keyboard, or shown selected where the browser refuses."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.calculators import (
    ESCALATION,
    FACTOR,
    NUMBERS,
    answer,
    copy_status,
    error,
    open_answered,
)
from tests.browser.pages import (
    WASM,
    NewPage,
    PageErrors,
    clipboard,
    content_width,
    forbid_clipboard,
    held,
    selected,
    stop_clock,
)

TASK = "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stand=2026-12-01&stunden=1"
BOOKED = "buchung=2026-12-01&stand={}&ticket=https://tickets.example/7"


@pytest.mark.parametrize(
    ("button", "said", "first", "last"),
    [
        ("Link kopieren", "Der Link ist kopiert.", "{address}?{task}", "{address}?{task}"),
        (
            "Für Ticket kopieren",
            "Der Text für das Ticket ist kopiert.",
            "Telefonfaktor berechnen",
            "Link: {address}?{task} (Format 1, Ausgabe vom 21.11.2026)",
        ),
        (
            "Mit Begründung kopieren",
            "Der Text mit Begründung ist kopiert.",
            "Telefonfaktor berechnen",
            "Link: {address}?{task} (Format 1, Ausgabe vom 21.11.2026)",
        ),
        (
            "Als Markdown kopieren",
            "Das Markdown ist kopiert.",
            "**Telefonfaktor berechnen**",
            "Link: <{address}?{task}> (Format 1, Ausgabe vom 21.11.2026)",
        ),
    ],
)
def test_an_answer_is_copied_by_keyboard_and_the_page_says_so(
    page: Page, button: str, said: str, first: str, last: str
) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    place = page.get_by_role("button", name=button, exact=True)
    place.press("Enter")
    expect(copy_status(page)).to_have_text(said)
    expect(copy_status(page)).to_have_role("status")
    # The commit that was built differs from build to build.
    copied = re.sub(r", Build [0-9a-f]{12}", "", clipboard(page)).splitlines()
    address = page.url.split("?")[0]
    assert copied[0] == first.format(address=address, task=TASK)
    assert copied[-1] == last.format(address=address, task=TASK)
    expect(place).to_be_focused()


def test_the_words_about_a_copy_go_after_eight_seconds(page: Page) -> None:
    page.clock.install()
    open_answered(page, f"{FACTOR}?{TASK}")
    page.get_by_role("button", name="Link kopieren").press("Enter")
    expect(copy_status(page)).to_have_text("Der Link ist kopiert.")
    page.clock.fast_forward(8000)
    expect(copy_status(page)).to_be_empty()


def test_the_buttons_follow_form_and_steps_by_tab(page: Page) -> None:
    open_answered(page, f"{ESCALATION}?{BOOKED.format('2026-12-04')}")
    page.get_by_label("Tag", exact=True).focus()
    for name in (
        "Wenn die IT nicht antwortet",
        "Einrichtung begleiten",
        "Link kopieren",
        "Für Ticket kopieren",
        "Mit Begründung kopieren",
        "Als Markdown kopieren",
        "Textvorlagen",
    ):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text(name)


def test_a_copied_link_pins_the_day_and_gives_the_same_answer_again(page: Page) -> None:
    stop_clock(page, "2026-12-10T12:00:00Z")
    open_answered(page, f"{FACTOR}?{TASK.replace('&stand=2026-12-01', '')}")
    page.get_by_role("button", name="Link kopieren").press("Space")
    expect(copy_status(page)).to_have_text("Der Link ist kopiert.")
    link = clipboard(page)
    assert link == f"{page.url.split('?')[0]}?{TASK.replace('12-01', '12-10')}"
    open_answered(page, link)
    expect(answer(page)).to_contain_text("39,00 €")
    expect(page.get_by_label("Tag", exact=True)).to_have_value("2026-12-10")


def test_a_refused_clipboard_leaves_the_text_selected_in_a_labelled_field(
    page: Page, page_errors: PageErrors
) -> None:
    forbid_clipboard(page, page_errors)
    open_answered(page, f"{FACTOR}?{TASK}")
    page.get_by_role("button", name="Link kopieren").press("Enter")
    field = page.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert selected(page) == f"{page.url.split('?')[0]}?{TASK}"


def test_a_refused_clipboard_selects_a_text_for_the_job_where_it_stands(
    page: Page, page_errors: PageErrors
) -> None:
    forbid_clipboard(page, page_errors)
    open_answered(page, f"{ESCALATION}?{BOOKED.format('2026-12-04')}")
    page.get_by_role("button", name="Kopieren: E-Mail an Christoph").press("Enter")
    expect(page.get_by_role("textbox", name="E-Mail an Christoph")).to_be_focused()
    expect(copy_status(page)).to_contain_text("Der Text ist markiert")
    assert selected(page).startswith("An: Christoph\nCc: Isabel\n")


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
    expect(copy_status(page)).to_have_text("Der Text für das Ticket ist kopiert.")
    assert "Budget der Aufgabe: 65,00\u00a0€" in clipboard(page)


def test_what_is_copied_while_python_loads_waits_for_it(page: Page) -> None:
    with held(page, WASM):
        page.goto(f"{FACTOR}?{TASK}")
        page.get_by_role("button", name="Link kopieren").press("Enter")
        expect(copy_status(page)).to_be_empty()
    expect(copy_status(page)).to_have_text("Der Link ist kopiert.")
    assert clipboard(page).endswith(TASK)


def test_without_an_answer_there_is_nothing_to_copy(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}&fuer=admin")
    button = page.get_by_role("button", name="Link kopieren")
    page.get_by_label("Zielland").fill("Atlantis")
    expect(button).to_be_disabled()
    expect(page.get_by_text("Textvorlagen", exact=True)).to_be_hidden()
    page.get_by_label("Zielland").fill("Polen")
    expect(button).to_be_enabled()


def test_texts_for_the_job_come_when_they_are_opened_and_follow_the_form(
    new_page: NewPage,
) -> None:
    page = new_page(viewport={"width": 700, "height": 900})  # where they are folded at first
    open_answered(page, f"{FACTOR}?{TASK}&fuer=admin")
    expect(page.locator(".job__texts")).to_be_empty()
    page.get_by_text("Textvorlagen", exact=True).press("Enter")
    note = page.get_by_role("textbox", name="Notiz für die Kundenakte")
    expect(note).to_have_value(
        "Stand 01.12.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
        "Gebuchter Faktor: 1,3 („Backoffice Telefonie EU“)"
    )
    page.get_by_label("Zielland").fill("Deutschland")
    expect(note).to_have_value(
        "Stand 01.12.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
        "Gebuchter Faktor: 1,2 („Backoffice Telefonie DE“)"
    )
    page.get_by_role("button", name="Kopieren: Notiz für die Kundenakte").press("Enter")
    expect(copy_status(page)).to_have_text("Kopiert: Notiz für die Kundenakte.")
    assert clipboard(page) == note.input_value()


def test_the_texts_stay_under_the_pointer_when_a_press_on_them_leaves_a_field(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}&fuer=admin")
    page.get_by_label("Zielland").fill("Deutschland")
    note = page.get_by_role("textbox", name="Notiz für die Kundenakte")
    expect(note).to_have_value(re.compile("Gebuchter Faktor: 1,2"))
    page.evaluate(
        """() => {
          window.hidden = [];
          const note = (changes) => hidden.push(...changes.map(({ target }) => target.className));
          const texts = document.querySelector(".job__texts");
          new MutationObserver(note).observe(texts, { attributeFilter: ["data-stale"] });
        }"""
    )
    page.get_by_role("button", name="Kopieren: Notiz für die Kundenakte").click()
    expect(copy_status(page)).to_have_text("Kopiert: Notiz für die Kundenakte.")
    assert page.evaluate("hidden") == []


def test_from_the_day_on_the_mail_is_drafted(page: Page) -> None:
    open_answered(page, f"{ESCALATION}?{BOOKED.format('2026-12-03')}")
    expect(answer(page)).to_contain_text("Ab 04.12.2026 eskalieren")
    expect(page.get_by_text("Der Entwurf der E-Mail steht hier ab dem 04.12.2026.")).to_be_visible()
    page.get_by_label("Tag", exact=True).fill("04.12.2026")
    expect(answer(page)).to_contain_text("Heute eskalieren (04.12.2026)")
    expect(page.get_by_role("link", name="Als E-Mail öffnen")).to_have_attribute(
        "href",
        re.compile(
            r"^mailto:\?subject=Telefonanlage%3A%20keine%20R%C3%BCckmeldung.*"
            r"%0D%0A%0D%0ATicket%3A%20https%3A%2F%2Ftickets\.example%2F7"
            r"%0D%0A%0D%0AViele%20Gr%C3%BC%C3%9Fe$"
        ),
    )


@pytest.mark.parametrize(
    ("moment", "zone", "today"),
    [
        ("2026-12-10T12:00:00Z", "Europe/Berlin", "10.12.2026"),
        ("2026-12-10T22:59:59Z", "Pacific/Kiritimati", "10.12.2026"),
        ("2026-12-10T23:00:00Z", "America/Los_Angeles", "11.12.2026"),
    ],
)
def test_a_pinned_link_shows_then_and_today_in_germany_beside_each_other(
    new_page: NewPage, moment: str, zone: str, today: str
) -> None:
    page = new_page(timezone_id=zone)
    stop_clock(page, moment)
    open_answered(page, f"{ESCALATION}?{BOOKED.format('2026-12-02')}")
    rows = page.locator("table.comparison tr")
    expect(rows.nth(0)).to_have_text(f"AngabeStand 02.12.2026heute, {today}")
    expect(rows.nth(1)).to_have_text(
        "ErgebnisAb 04.12.2026 eskalierenEskalation fällig seit 04.12.2026"
    )


def test_a_link_with_an_old_name_fills_the_form(page: Page) -> None:
    def rename(route: Route) -> None:
        html = route.fetch().text()
        form = '<form class="calculator__form"'
        assert form in html
        renamed = form.replace("<form", """<form data-renamed='{"gebiet": "bereich"}'""")
        route.fulfill(body=html.replace(form, renamed), content_type="text/html")

    page.route("**/rechner/telefonfaktor/*", rename)
    open_answered(page, f"{FACTOR}?gebiet=vertrieb&land=FR&minuten=20&stunden=1")
    expect(page.get_by_role("radio", name="Vertrieb")).to_be_checked()
    expect(answer(page)).to_contain_text("Faktor 2,1")


def test_a_choice_spelt_otherwise_stays_understood_when_another_field_changes(page: Page) -> None:
    open_answered(page, f"{FACTOR}?bereich=Vertrieb&land=DE&minuten=20&stunden=1")
    page.get_by_label("Zielland").fill("Frankreich")
    expect(answer(page)).to_contain_text("Faktor 2,1")
    expect(error(page, "bereich")).to_be_empty()


def test_without_javascript_nothing_offers_to_copy_an_answer(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(FACTOR)
    expect(answer(page)).to_contain_text("Faktor 1,3")
    expect(page.get_by_role("button", name="kopieren")).to_have_count(0)


def test_the_digits_for_the_softphone_are_copied_alone(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=%2B33+%280%296+12+34+56+78")
    expect(answer(page)).to_contain_text("Im Softphone eingeben 612345678")
    page.get_by_role("button", name="612345678 kopieren", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="612345678 ist kopiert.")).to_be_visible()
    assert clipboard(page) == "612345678"


def test_each_row_of_a_table_copies_its_digits_by_keyboard(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=%2B33612345678%0A110%0A%2B4922182829-980")
    for digits, key in (("612345678", "Enter"), ("22182829980", "Space")):
        button = page.get_by_role("button", name=f"{digits} kopieren", exact=True)
        button.focus()
        page.keyboard.press(key)
        said = page.get_by_role("status").filter(has_text=f"{digits} ist kopiert.")
        expect(said).to_be_visible()
        assert clipboard(page) == digits
        expect(button).to_be_focused()
    expect(page.locator(".value-copy")).to_have_count(2)


def test_a_refused_clipboard_leaves_the_digits_selected(
    page: Page, page_errors: PageErrors
) -> None:
    forbid_clipboard(page, page_errors)
    open_answered(page, f"{NUMBERS}#nummer=%2B33612345678")
    page.get_by_role("button", name="612345678 kopieren", exact=True).press("Enter")
    field = page.get_by_role("textbox", name="Der Browser lässt das Kopieren nicht zu.")
    expect(field).to_be_focused()
    assert selected(page) == "612345678"


@pytest.mark.parametrize("more", ["", "%0A%2B33612345678"])
def test_the_button_for_the_digits_fits_a_narrow_screen_and_is_not_printed(
    new_page: NewPage, more: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 640})
    button = page.get_by_role("button", name="22182829980 kopieren", exact=True)
    open_answered(page, f"{NUMBERS}#nummer=%2B4922182829980{more}")
    button.scroll_into_view_if_needed()
    assert content_width(page) == 360
    box = button.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert min(box["width"], box["height"]) >= 24
    page.emulate_media(media="print")
    expect(button).to_be_hidden()


def test_without_scripts_no_button_is_shown_beside_the_digits(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(NUMBERS)
    expect(page.locator("output")).to_contain_text("Im Softphone eingeben")
    expect(page.locator(".value-copy")).to_have_count(1)
    expect(page.locator(".value-copy")).to_be_hidden()
