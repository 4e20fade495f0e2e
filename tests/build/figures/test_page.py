"""The page of all figures says of each what it is, since when, from where and where it is used."""

from datetime import date

import pytest

from calculator.build import page_calculators
from calculator.build.figures import page, published
from calculator.build.figures.use import Use
from calculator.build.help import faq
from calculator.catalogue import CALCULATORS
from calculator.data import tariff
from calculator.data.reader import Reader
from tests import editions
from tests.build.pages import soup
from tests.days import FIRST_DAY
from tests.folders import ROOT
from tests.markup import attribute, one
from tests.spaces import plain

TARIFF = soup("tarif/index.html")
LATER = date(2027, 2, 1)
EVERYONE = tuple(Reader)
SETUP = "admin/einrichtung.md"


def section(anchor: str) -> list[str]:
    """Return the lines below a figure's heading."""
    heading = one(TARIFF, f"h3#{anchor}").parent
    assert heading is not None
    value, facts = heading.find_next_siblings()[:2]
    return [plain(each.get_text()).strip() for each in (value, *facts.select("li"))]


def uses(**changed: str) -> dict[str, Use]:
    """Return what the pages of the site use, some of them with other text."""
    docs = ROOT / "docs"
    pages = {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(docs.rglob("*.md"))
    }
    calculators = {page_calculators.placeholder(each): each for each in CALCULATORS}
    return published.uses(pages | changed, calculators, FIRST_DAY, faq.answers(EVERYONE))


def tariff_page(day: date, known: dict[str, Use], readers: tuple[Reader, ...] = EVERYONE) -> str:
    return plain(page.markdown(tariff.current(), day, known.values(), readers))


def part(text: str, anchor: str) -> str:
    """Return the section of a figure from the page's Markdown."""
    return text.partition(f"{{ #{anchor} }}")[2].partition("\n#")[0]


@pytest.mark.parametrize(
    ("anchor", "lines"),
    [
        (
            "enthaltene-gespraechszeit",
            [
                "15 Minuten je Arbeitsstunde erfasst am 21.11.2026",
                "Quelle: Telefonieren mit dem Softphone: Wann der Kunde zahlt",
                "Seiten: Häufige Fragen von VPAs, Telefonieren mit dem Softphone, "
                "Häufige Fragen von Kunden, Telefonanlage als Add-on, "
                "Häufige Fragen des Admin-Teams, Telefonfaktoren prüfen, "
                "Annahmen und offene Fragen",
                "Rechner: Telefonfaktor berechnen, Add-ons berechnen, Rufnummern prüfen, Liste prüfen",
            ],
        ),
        (
            "faktor-backoffice-de",
            [
                "1,2 erfasst am 21.11.2026",
                "Quelle: Telefonieren mit dem Softphone: Telefonie-Bereiche und Faktoren",
                "Seiten: Telefonieren mit dem Softphone, Häufige Fragen von Kunden, "
                "Telefonanlage als Add-on, Häufige Fragen des Admin-Teams, "
                "Telefonfaktoren prüfen, Annahmen und offene Fragen",
                "Rechner: Telefonfaktor berechnen, Add-ons berechnen, Rufnummern prüfen, Liste prüfen",
            ],
        ),
        (
            "ansage-mp3",
            [
                "49,90 € erfasst am 21.11.2026",
                "Quelle: Telefonanlage als Add-on: Ansagen für den Anrufbeantworter",
                "Seiten: Häufige Fragen von Kunden, Telefonanlage als Add-on",
                "Rechner: Add-ons berechnen",
            ],
        ),
        (
            "frist-it",
            [
                "3 Kalendertage erfasst am 21.11.2026",
                "Quelle: Telefonanlage einrichten: Wenn die IT nicht antwortet",
                "Seiten: Häufige Fragen des Admin-Teams, Telefonanlage einrichten, "
                "Annahmen und offene Fragen",
                "Rechner: Frist zur Eskalation berechnen",
            ],
        ),
    ],
)
def test_a_figure_says_value_day_source_and_where_it_is_used(anchor: str, lines: list[str]) -> None:
    assert section(anchor) == lines


def test_the_figures_stand_in_groups_at_addresses_that_stay() -> None:
    found = [attribute(each, "id") for each in TARIFF.select("article h2, article h3")]
    assert found == [
        "gespraechszeit",
        "enthaltene-gespraechszeit",
        "faktoren",
        "faktor-backoffice-de",
        "faktor-backoffice-eu",
        "faktor-vertrieb-de",
        "faktor-vertrieb-eu",
        "optionen",
        "option-1",
        "option-3",
        "option-4",
        "ansagen",
        "ansage-mp3",
        "ansage-vpa",
        "ansage-profi",
        "fristen",
        "frist-it",
        "daten",
    ]


def test_a_page_without_the_placeholder_is_listed_no_more() -> None:
    text = (ROOT / "docs" / SETUP).read_text(encoding="utf-8")
    link = f"[Telefonanlage einrichten]({SETUP})"
    assert link in part(tariff_page(FIRST_DAY, uses()), "frist-it")
    without = uses(**{SETUP: text.replace("{{ frist.it }}", "einigen")})
    assert link not in part(tariff_page(FIRST_DAY, without), "frist-it")


def test_a_page_lists_itself_by_its_calculator_alone() -> None:
    pages = {"probe.md": "# Probe { #probe }\n\n{{ rechner.addons }}"}
    calculators = {page_calculators.placeholder(each): each for each in CALCULATORS}
    text = tariff_page(FIRST_DAY, published.uses(pages, calculators, FIRST_DAY, {}))
    assert "**Rechner:** [Probe](probe.md)" in part(text, "ansage-mp3")
    assert "probe.md" not in part(text, "frist-it")
    assert "Seiten" not in text


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        (
            FIRST_DAY,
            [
                "**49,90 €** erfasst am 21.11.2026, gilt bis zum 31.12.2026",
                "    - 49,90 €: erfasst am 21.11.2026, gilt bis zum 31.12.2026",
                "    - 51,90 €: gilt ab dem 01.01.2027",
            ],
        ),
        (
            LATER,
            [
                "**51,90 €** gilt seit dem 01.01.2027",
                "    - 49,90 €: erfasst am 21.11.2026, galt bis zum 31.12.2026",
                "    - 51,90 €: gilt seit dem 01.01.2027",
            ],
        ),
    ],
)
def test_a_figure_that_changes_has_a_history(
    monkeypatch: pytest.MonkeyPatch, day: date, lines: list[str]
) -> None:
    editions.raise_in_2027(monkeypatch, ("49.90", "51.90"))
    text = tariff_page(day, uses())
    said = part(text, "ansage-mp3").splitlines()
    assert [line for line in lines if line not in said] == []
    assert "- **Verlauf:**" in said
    assert "Verlauf" not in part(text, "ansage-vpa")


def test_customers_read_their_figures_with_their_sources() -> None:
    text = tariff_page(FIRST_DAY, {}, (Reader.CUSTOMER,))
    assert "Frist" not in text
    assert "(kunden/add-ons.md#telefonfaktor)" in part(text, "enthaltene-gespraechszeit")
    assert "softphone" not in text.lower()


RECORDED = "Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht."
CHANGED = "Werte zuletzt geändert; die Änderung gilt seit dem 01.01.2027."


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("vpa/softphone.md", f"{RECORDED} [Alle Werte](../tarif.md)"),
        ("kunden/add-ons.md", f"{CHANGED} [Alle Werte](../tarif.md)"),
        ("rechner/add-ons.md", f"{CHANGED} [Alle Werte](../tarif.md)"),
        ("auslegungen.md", f"{RECORDED} [Alle Werte](tarif.md)"),
        ("admin/europa.md", ""),
        ("tarif.md", ""),
    ],
)
def test_a_page_says_of_which_day_its_figures_are(
    monkeypatch: pytest.MonkeyPatch, name: str, line: str
) -> None:
    editions.raise_in_2027(monkeypatch, ("49.90", "51.90"))
    said = published.day_line(uses()[name], LATER).strip()
    assert said.partition("\n")[0] == line


def test_exactly_the_pages_with_figures_have_that_line() -> None:
    with_line = [
        "admin/einrichtung",
        "admin/telefonfaktoren",
        "auslegungen",
        "kunden/add-ons",
        "rechner/add-ons",
        "rechner/eskalation",
        "rechner/nummer",
        "rechner/pruefung",
        "rechner/telefonfaktor",
        "vpa/softphone",
    ]
    for name in (*with_line, "index", "admin/europa", "rechner/erreichbarkeit", "tarif", "neues"):
        file = "index.html" if name == "index" else f"{name}/index.html"
        lines = [each.get_text() for each in soup(file).select("article .figures-day")]
        assert lines == ([f"{RECORDED} Alle Werte"] if name in with_line else []), name
