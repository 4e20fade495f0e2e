"""The ways from page to page: breadcrumb, all topics, questions, related pages, neighbours."""

from urllib.parse import unquote

import pytest
from bs4 import Tag

from calculator.build.help import breadcrumb, feedback
from calculator.build.help.pages import Page, Site
from calculator.data.reader import Reader
from calculator.data.settings import Feedback
from tests.build.pages import COUNTRIES, PAGES, soup, target
from tests.folders import ROOT
from tests.markup import attribute, one, parse
from tests.spaces import plain

CUSTOMERS = ROOT / "site-kunden"


def customers(name: str) -> Tag:
    """Return a page of the site for customers."""
    return parse((CUSTOMERS / name).read_text(encoding="utf-8"))


def trail(page: Tag) -> str:
    """Return what the breadcrumb of a page says, its links in brackets."""
    found = one(page, "nav.breadcrumb")
    items = [f"[{each.get_text()}]" if each.a else each.get_text() for each in found.select("li")]
    assert one(found, "li:last-child")["aria-current"] == "page"
    said = one(found, "span").get_text()
    assert said == f"{found['aria-label']}:"
    return f"{said} {' › '.join(items)}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("themen", "Im Hilfecenter: Alle Themen"),
        ("vpa/softphone", "Du bist hier: [Alle Themen] › [Für VPAs] › Softphone"),
        ("vpa", "Du bist hier: [Alle Themen] › Für VPAs"),
        ("admin/europa", "Du bist hier: [Alle Themen] › [Für das Admin-Team] › Europa"),
        ("kunden/add-ons", "Sie sind hier: [Alle Themen] › [Für Kunden] › Add-ons"),
        ("rechner/telefonfaktor", "Im Hilfecenter: [Alle Themen] › [Rechner] › Telefonfaktor"),
        ("rechner/nummer", "Du bist hier: [Alle Themen] › [Rechner] › Rufnummern"),
        ("auslegungen", "Im Hilfecenter: [Alle Themen] › Annahmen und offene Fragen"),
        ("lizenzen", "Im Hilfecenter: [Alle Themen] › Lizenzen"),
    ],
)
def test_a_page_says_where_it_is(name: str, said: str) -> None:
    assert trail(soup(f"{name}/index.html")) == said


def test_in_their_edition_every_page_speaks_to_customers() -> None:
    page = customers("rechner/add-ons/index.html")
    assert trail(page) == "Sie sind hier: [Alle Themen] › [Rechner] › Add-ons"


def test_only_home_and_the_page_for_missing_addresses_say_not_where_they_are() -> None:
    without = [name for name in PAGES if not soup(name).select("nav.breadcrumb")]
    assert without == ["404.html", "index.html"]


def page(key: str, address: str, title: str) -> Page:
    return Page(key, address, title, title, "", "", {}, ())


def test_a_page_outside_of_menus_is_below_the_page_of_its_folder() -> None:
    every = [
        page("themen", "themen/", "Alle Themen"),
        page("laender/index", "laender/", "Länder"),
        page("laender/schweiz", "laender/schweiz/", "Schweiz"),
    ]
    site = Site({each.key: each for each in every}, tuple(Reader))
    shown = breadcrumb.breadcrumb(site, every[2])
    assert trail(parse(str(shown))) == "Im Hilfecenter: [Alle Themen] › [Länder] › Schweiz"


def test_all_topics_are_all_pages_but_home_with_their_sections() -> None:
    topics = one(soup("themen/index.html"), "article")
    listed = {attribute(each, "href") for each in topics.select(".topics__page")}
    there = {f"../{name.removesuffix('index.html')}" for name in PAGES if name not in COUNTRIES}
    assert listed == there - {"../", "../404.html", "../themen/"}
    assert [each.get_text() for each in topics.select("h2")] == [
        "Rechner",
        "Für VPAs",
        "Für Kunden",
        "Für das Admin-Team",
        "Nachschlagen",
        "Über das Hilfecenter",
    ]
    softphone = one(topics, '.topics > li:has(> [href="../vpa/softphone/"])')
    assert [each.get_text() for each in softphone.select("a")] == [
        "Telefonieren mit dem Softphone",
        "Softphone starten",
        "Welche Rufnummer angezeigt wird",
        "Nutzungsregeln",
        "Wann der Kunde zahlt",
        "Telefonie-Bereiche und Faktoren",
        "Kunden informieren",
    ]


def test_customers_find_no_topic_of_the_team() -> None:
    topics = customers("themen/index.html")
    assert [each.get_text() for each in topics.select("article h2")] == [
        "Rechner",
        "Für Kunden",
        "Nachschlagen",
        "Über das Hilfecenter",
    ]


@pytest.mark.parametrize(
    ("name", "id", "question", "answer", "more"),
    [
        (
            "vpa",
            "wann-der-kunde-zahlt",
            "Wann zahlt der Kunde?",
            "Sobald du in einer Aufgabe mehr als 25 % der Arbeitszeit telefonierst, zum Beispiel "
            "mehr als 15 Minuten je Arbeitsstunde. Bis dahin sind die Telefonate im Stundensatz "
            "enthalten.",
            ("Wann der Kunde zahlt", "../softphone/#kosten"),
        ),
        (
            "kunden",
            "eigene-nummer",
            "Was kostet eine eigene Nummer?",
            "Ihre vorhandene Rufnummer kostet 99,00 €, eine neue, länderspezifische 99,00 €. Ein "
            "Anrufbeantworter kommt auf Wunsch zum Preis der Ansage hinzu, außerdem der "
            "Telefonfaktor.",
            ("Preise auf einen Blick", "../add-ons/#preise"),
        ),
        (
            "admin",
            "it-antwortet-nicht",
            "Was tue ich, wenn die IT nicht antwortet?",
            "Liegt nach 3 Tagen keine Rückmeldung vor, schreibe direkt an Christoph, mit Isabel in "
            "Cc, einer kurzen Beschreibung des Falls und dem Link zum Ticket.",
            ("Wenn die IT nicht antwortet", "../einrichtung/#eskalation"),
        ),
    ],
)
def test_a_question_has_a_short_answer_and_the_way_to_the_whole(
    name: str, id: str, question: str, answer: str, more: tuple[str, str]
) -> None:
    heading = one(soup(f"{name}/fragen/index.html"), f"h2#{id}")
    assert heading.get_text() == question
    first, second = (heading.parent or heading).find_next_siblings("p")[:2]
    for tip in first.select(".glossary-tip"):
        tip.extract()
    assert plain(first.get_text()) == answer
    assert second.get_text() == f"Mehr dazu: {more[0]}"
    assert attribute(one(second, "a"), "href") == more[1]
    assert target(f"{name}/fragen/index.html", more[1])[0].is_file()


@pytest.mark.parametrize(
    ("name", "asked", "others"),
    [
        ("vpa", "Wann zahlt der Kunde?", "Was kostet eine eigene Nummer?"),
        ("kunden", "Was kostet eine eigene Nummer?", "Was tue ich, wenn die IT nicht antwortet?"),
        ("admin", "Was tue ich, wenn die IT nicht antwortet?", "Wann zahlt der Kunde?"),
    ],
)
def test_readers_find_their_questions(name: str, asked: str, others: str) -> None:
    found = [each.get_text() for each in soup(f"{name}/fragen/index.html").select("article h2")]
    assert asked in found
    assert others not in found


def related(found: Tag) -> list[str]:
    return [each.get_text() for each in found.select(".related a")]


def test_related_pages_stand_under_an_article() -> None:
    assert related(soup("admin/einrichtung/index.html")) == [
        "Frist zur Eskalation berechnen",
        "Telefonfaktoren prüfen",
        "Telefonanlage als Add-on",
    ]
    assert related(soup("rechner/add-ons/index.html")) == [
        "Telefonanlage als Add-on",
        "Telefonfaktor berechnen",
        "Telefonanlage einrichten",
    ]


def test_customers_are_led_to_no_page_of_the_team() -> None:
    assert related(customers("rechner/add-ons/index.html")) == [
        "Telefonanlage als Add-on",
        "Telefonfaktor berechnen",
    ]


def test_every_article_has_related_pages() -> None:
    articles = [name for name in PAGES if name.count("/") > 1 and name not in COUNTRIES]
    assert [name for name in articles if not related(soup(name))] == []


def neighbours(name: str) -> list[str]:
    return [
        attribute(each, "aria-label")
        for each in soup(f"{name}index.html").select("a.md-footer__link")
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", []),
        ("vpa/", ["Weiter: Häufige Fragen"]),
        ("vpa/softphone/", ["Zurück: Häufige Fragen"]),
        ("kunden/", ["Weiter: Häufige Fragen"]),
        ("admin/einrichtung/", ["Zurück: Telefonfaktoren", "Weiter: Europa"]),
        ("lizenzen/", []),
    ],
)
def test_pages_lead_on_within_their_part_of_the_menu(name: str, expected: list[str]) -> None:
    assert neighbours(name) == expected


def test_nobody_is_asked_whether_a_page_helped_where_nobody_gets_the_answer() -> None:
    assert [name for name in PAGES if soup(name).select(".feedback")] == []


def test_an_answer_is_a_mail_that_names_the_page() -> None:
    asked = feedback.question(Feedback(mail="hilfe@firma.example"), "A & B", "https://h.example/a/")
    yes, no = parse(str(asked)).select("a")
    assert (yes.get_text(), no.get_text()) == ("Ja", "Nein")
    assert unquote(attribute(no, "href")) == (
        "mailto:hilfe@firma.example?subject=Nicht hilfreich: A & B"
        "&body=Seite: A & B\r\nAdresse: https://h.example/a/\r\n\r\n"
    )
    assert "subject=Hilfreich%3A%20A%20%26%20B&body=" in attribute(yes, "href")


def test_an_answer_is_a_ticket_that_names_the_page() -> None:
    form = "https://tickets.example/neu?betreff={titel}&seite={adresse}"
    asked = feedback.question(Feedback(ticket=form), "A & B", "a/")
    assert attribute(one(parse(str(asked)), "a"), "href") == (
        "https://tickets.example/neu?betreff=Hilfreich%3A%20A%20%26%20B&seite=a%2F"
    )


def test_the_steps_of_the_setup_keep_their_order_and_say_who_acts() -> None:
    steps = soup("admin/einrichtung/index.html").select("ol.steps > li")
    assert [(one(each, "h2").get_text(), one(each, ".step__who").get_text()) for each in steps] == [
        ("Vorlage senden", "Wer: du, dann der Kunde"),
        ("Faktor wählen", "Wer: du"),
        (
            "Benachrichtigung nach der Buchung",
            "Wer: alle, die für das Google Form freigegeben sind",
        ),
        ("Einrichtung begleiten", "Wer: der Verantwortliche im Admin-Team"),
    ]
