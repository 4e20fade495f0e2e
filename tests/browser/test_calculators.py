"""Every calculator, as somebody uses it: by keyboard, by address, with mistakes."""

import pytest
from playwright.sync_api import Page, Route, expect

FACTOR = "/rechner/telefonfaktor/"


def answered(page: Page) -> None:
    expect(page.locator("output")).to_have_attribute("data-computed-by", "pyodide")


def test_the_default_question_is_answered_before_python_is_there(page: Page) -> None:
    page.route("**/*.wasm", lambda route: None)
    page.goto(FACTOR, wait_until="commit")
    output = page.locator("output")
    expect(output).to_contain_text("Faktor 1,3")
    expect(output).to_have_attribute("data-computed-by", "build")


def test_factor_by_keyboard_alone(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    page.get_by_role("radio", name="Backoffice").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "land"
    page.keyboard.press("Control+a")
    page.keyboard.type("Österreich")
    page.keyboard.press("Tab")
    page.keyboard.type("1,5")
    page.keyboard.press("Tab")
    page.keyboard.type("30")
    page.keyboard.press("Tab")
    page.keyboard.type("29,90")
    output = page.locator("output")
    expect(output).to_contain_text("Faktor 2,1")
    expect(output).to_contain_text("94,19 €")
    expect(page).to_have_url(
        f"{page.url.split('?')[0]}?anlage=my-vpa&bereich=vertrieb&land=AT&minuten=30&satz=29,9&stunden=1,5"
    )


def test_addons_by_keyboard_alone(page: Page) -> None:
    page.goto("/rechner/add-ons/")
    answered(page)
    page.get_by_role("radio", name="3: Eigene Telefonnummer").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator("output")).to_contain_text("198,90 €")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?ansage=vpa&option=4")


def test_reachability_by_keyboard_alone(page: Page) -> None:
    page.goto("/rechner/erreichbarkeit/")
    answered(page)
    page.get_by_label("Zielland").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Holland")
    expect(page.locator("output")).to_contain_text("Skype-Guthaben")
    expect(page.locator("output")).to_contain_text("Niederlande, innerhalb der EU")
    expect(page).to_have_url(f"{page.url.split('?')[0]}?land=NL")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("/rechner/telefonfaktor/?anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1", "39,00 €"),
        ("/rechner/telefonfaktor/?anlage=my-vpa&bereich=vertrieb&land=DE,FR,CH&minuten=20&stunden=1", "Individuelles Angebot"),
        ("/rechner/telefonfaktor/?anlage=eigene&bereich=backoffice&land=DE&minuten=20&stunden=1", "Kein Telefonfaktor"),
        ("/rechner/telefonfaktor/?anlage=my-vpa&bereich=backoffice&land=DE&minuten=22,5&stand=2027-01-31&stunden=1,5", "Im Stundensatz enthalten"),
        ("/rechner/add-ons/?ansage=vpa&bereich=vertrieb&land=FR&option=3", "198,90 €"),
        ("/rechner/erreichbarkeit/?land=CH", "Softphone"),
    ],
)  # fmt: skip
def test_an_address_asks_its_question_again(page: Page, question: str, said: str) -> None:
    page.goto(question)
    answered(page)
    expect(page.locator("output")).to_contain_text(said)
    expect(page).to_have_url(page.url.split("/rechner/")[0] + question)
    asked = dict(pair.split("=") for pair in question.split("?")[1].split("&"))
    shown = page.evaluate(
        "Object.fromEntries(new FormData(document.querySelector('form.calculator__form')))"
    )
    assert {key: value for key, value in shown.items() if value} == asked


def test_a_named_day_shows_in_the_answer(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE&minuten=20&stand=2027-01-31&stunden=1")
    expect(page.get_by_text("Stand 31.01.2027, Tarif gültig seit 21.11.2026.")).to_be_visible()
    expect(page.get_by_label("Tag", exact=True)).to_be_visible()


def test_what_an_address_says_wrongly_is_reported_and_the_rest_applies(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=einkauf&farbe=rot&land=CH&minuten=20&stunden=2")
    expect(page.get_by_text("Die Angabe „farbe“ ist hier unbekannt")).to_be_visible()
    expect(page.locator("#bereich-error")).to_have_text(
        "„einkauf“ gibt es hier nicht. Bitte „backoffice“ oder „vertrieb“ wählen."
    )
    expect(page.get_by_label("Zielland")).to_have_value("CH")
    expect(page.get_by_label("Arbeitsstunden")).to_have_value("2")
    expect(page.locator("output")).to_have_text("Noch keine Antwort. Bitte die Angaben prüfen.")
    page.get_by_role("radio", name="Vertrieb").check()
    expect(page.locator("output")).to_contain_text("Individuelles Angebot")
    expect(page.locator("#bereich-error")).to_be_empty()


def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    minutes = page.get_by_label("Gesprächsminuten")
    minutes.fill("90")
    expect(page.locator("output")).to_have_text("Noch keine Antwort. Bitte die Angaben prüfen.")
    # Nobody is told off in the middle of a word.
    expect(page.locator("#minuten-error")).to_be_empty()
    page.keyboard.press("Tab")
    expect(page.locator("#minuten-error")).to_contain_text(
        "Zu viele Minuten für 1 Stunde: 90 Minuten"
    )
    expect(minutes).to_have_attribute("aria-invalid", "true")
    expect(minutes).to_have_accessible_description(
        "Minuten, in der ganzen Aufgabe Zu viele Minuten für 1 Stunde: 90 Minuten. Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben."
    )
    expect(minutes).to_have_value("90")
    page.get_by_label("Arbeitsstunden").fill("2")
    expect(page.locator("output")).to_contain_text("Faktor 1,3")
    expect(minutes).to_have_attribute("aria-invalid", "false")


def test_a_cleared_field_stays_cleared_after_reload(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    page.get_by_label("Gesprächsminuten").fill("")
    expect(page).to_have_url(
        f"{page.url.split('?')[0]}?anlage=my-vpa&bereich=backoffice&land=FR&stunden=1"
    )
    page.reload()
    answered(page)
    expect(page.get_by_label("Gesprächsminuten")).to_have_value("")
    expect(page.locator("#minuten-error")).to_contain_text("Die Angabe fehlt.")


def test_a_key_given_twice_is_refused_not_guessed(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE&minuten=20&minuten=50&stunden=1")
    expect(page.locator("#minuten-error")).to_contain_text("Die Angabe kommt mehrfach vor.")
    page.get_by_label("Gesprächsminuten").fill("50")
    expect(page.locator("output")).to_contain_text("Faktor 1,2")


def test_a_misspelled_country_can_be_put_right_with_one_key(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=backoffice&land=DE,Frankreih&minuten=20&stunden=1")
    suggestion = page.get_by_role("button", name="Frankreich")
    expect(page.locator("#land-error")).to_contain_text("Gemeint: Frankreich?")
    suggestion.press("Enter")
    expect(page.get_by_label("Zielland")).to_have_value("DE,Frankreich")
    expect(page.get_by_label("Zielland")).to_be_focused()
    expect(page.locator("output")).to_contain_text("Faktor 1,3")


def test_a_suggestion_can_be_reached_backwards_and_clicked_slowly(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    country = page.get_by_label("Zielland")
    for choose in ("keyboard", "pointer"):
        country.fill("Frankriech")
        page.keyboard.press("Tab")
        expect(page.locator("#land-error")).to_contain_text("Gemeint: Frankreich?")
        if choose == "keyboard":
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Enter")
        else:
            box = page.get_by_role("button", name="Frankreich").bounding_box()
            page.mouse.move(box["x"] + 5, box["y"] + 5)
            page.mouse.down()
            page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            page.mouse.up()
        expect(country).to_have_value("Frankreich")


def test_a_search_term_or_a_tracker_in_the_address_does_not_empty_the_form(page: Page) -> None:
    page.goto(f"{FACTOR}?h=stundensatz")
    expect(page.get_by_text("Die Angabe „h“ ist hier unbekannt")).to_be_visible()
    expect(page.locator("output")).to_contain_text("Faktor 1,3")


def test_a_choice_spelt_otherwise_checks_its_button(page: Page) -> None:
    page.goto(f"{FACTOR}?bereich=Vertrieb&land=DE&minuten=20&stunden=1")
    expect(page.locator("output")).to_contain_text("Faktor 2,0")
    expect(page.get_by_role("radio", name="Vertrieb")).to_be_checked()


def test_input_never_becomes_markup(page: Page) -> None:
    attack = "<img src=x onerror=document.title='broken'>"
    page.goto(FACTOR)
    answered(page)
    page.get_by_label("Zielland").fill(attack)
    page.keyboard.press("Tab")
    expect(page.locator("#land-error")).to_contain_text(f"„{attack}“ ist kein bekanntes Land")
    assert page.locator("#land-error img").count() == 0
    assert "broken" not in page.title()


def test_what_is_typed_while_python_loads_is_answered(page: Page) -> None:
    held = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.wasm", hold)
    page.goto(FACTOR)
    page.get_by_label("Zielland").fill("CH")
    expect(page.get_by_text("Der Rechner wird geladen")).to_be_visible()
    # The answer that stands there is one to another question: it is gone.
    expect(page.locator("output")).to_be_empty()
    for route in held:
        route.continue_()
    expect(page.locator("output")).to_contain_text("Individuelles Angebot")
    expect(page.get_by_text("Der Rechner wird geladen")).to_be_hidden()


def test_the_answer_is_marked_when_it_is_painted(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    page.wait_for_function("performance.getEntriesByName('answer').length > 0")


def test_every_step_links_to_its_section(page: Page) -> None:
    page.goto(FACTOR)
    answered(page)
    link = page.locator(".answer__steps").get_by_role("link", name="EU, Europa und DACH")
    link.click()
    expect(page).to_have_url(f"{page.url.split('/auslegungen')[0]}/auslegungen/#eu-und-europa")
    expect(page.get_by_role("heading", name="EU, Europa und DACH")).to_be_in_viewport()
