"""What stops a build, and what one changed figure changes."""

import json
import shutil
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.markup import content, one, parse
from tests.shell import Finished, calculate, printed, python
from tests.spaces import plain


@pytest.fixture
def copy(tmp_path: Path, site: Path) -> Path:
    """Return a copy of all that a site is built from, to change at will."""
    for name in ("calculator", "docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "runtime").symlink_to(ROOT / ".cache" / "runtime")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def build(copy: Path) -> Finished:
    return python("-m", "mkdocs", "build", folder=copy, NO_COLOR="1")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def page(copy: Path, name: str) -> str:
    return plain((copy / "site" / name / "index.html").read_text(encoding="utf-8"))


def test_one_changed_figure_changes_every_page_the_calculator_and_the_command_line(
    copy: Path,
) -> None:
    tariff = copy / "calculator" / "data" / "tariff.toml"
    change(tariff, 'amount = "1.3"', 'amount = "1.4"')
    change(tariff, 'amount = "49.90"', 'amount = "51.90"')
    assert build(copy).returncode == 0
    assert "1,4" in page(copy, "vpa/softphone")
    assert "um den Faktor 0,4 für Telefonate innerhalb der EU" in page(
        copy, "admin/telefonfaktoren"
    )
    assert "Faktor 1,4" in page(copy, "rechner/telefonfaktor")
    assert "51,90 €" in page(copy, "kunden/add-ons")
    assert "150,90 €" in page(copy, "rechner/add-ons")
    for name in ("vpa/softphone", "admin/telefonfaktoren", "rechner/telefonfaktor"):
        assert "1,3" not in page(copy, name)
    for name in ("kunden/add-ons", "rechner/add-ons"):
        assert "49,90" not in page(copy, name)

    words = "faktor --bereich backoffice --land FR --minuten 20 --stunden 1"
    said = printed(calculate(*words.split(), folder=copy))
    assert said.startswith("Faktor 1,4\n")


def test_a_renamed_channel_is_renamed_everywhere(copy: Path) -> None:
    change(
        copy / "calculator" / "data" / "wording" / "staff_reachability.toml",
        '"Skype-Guthaben"',
        '"Anrufguthaben"',
    )
    assert build(copy).returncode == 0
    for name in ("admin/europa", "rechner/erreichbarkeit", "auslegungen"):
        assert "Anrufguthaben" in page(copy, name)
        assert "Skype-Guthaben" not in page(copy, name)


def test_a_renamed_anchor_stops_the_build_until_a_line_says_where_it_went(copy: Path) -> None:
    change(copy / "docs" / "kunden" / "add-ons.md", "{ #buchen }", "{ #option-buchen }")
    change(copy / "calculator" / "data" / "sources.toml", "\nbuchen =", "\noption-buchen =")
    for file in (copy / "docs").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("add-ons.md#buchen", "add-ons.md#option-buchen"), "utf-8")
    rule = copy / "calculator" / "rules" / "addons.py"
    change(rule, "kunden/add-ons#buchen", "kunden/add-ons#option-buchen")
    questions = copy / "calculator" / "data" / "help" / "faq.toml"
    change(questions, "kunden/add-ons#buchen", "kunden/add-ons#option-buchen")
    stopped = build(copy)
    assert stopped.returncode != 0
    gone = 'addresses.txt: kunden/add-ons/#buchen is gone; restore it, or write "kunden/add-ons/#buchen -> "'
    assert gone in " ".join(stopped.stderr.split())
    contract = copy / "calculator" / "build" / "addresses.txt"
    line = "\nkunden/add-ons/#buchen"
    change(contract, f"{line}\n", f"{line} -> kunden/add-ons/#option-buchen\n")
    assert build(copy).returncode == 0
    shown = parse(page(copy, "kunden/add-ons"))
    assert json.loads(content(one(shown, "#moved"))) == {"buchen": "#option-buchen"}


def test_a_page_that_moved_leads_on_from_its_old_address(copy: Path) -> None:
    contract = copy / "calculator" / "build" / "addresses.txt"
    change(contract, "\nadmin/\n", "\nadmin/\nadmin/hilfe/ -> admin/\n")
    assert build(copy).returncode == 0
    old = parse(page(copy, "admin/hilfe"))
    assert one(old, "meta[http-equiv=refresh]")["content"] == "1; url=../"
    assert one(old, "body a")["href"] == "../"
    assert old.select_one("meta[http-equiv=Content-Security-Policy]")
    assert json.loads(content(one(old, "#moved"))) == {"": "../"}


def test_with_its_address_the_site_says_where_its_pages_are(copy: Path) -> None:
    built = python(
        "-m",
        "mkdocs",
        "build",
        folder=copy,
        NO_COLOR="1",
        SITE_URL="https://hilfe.example/telefonie/",
    )
    assert built.returncode == 0
    article = parse(page(copy, "kunden/add-ons"))
    address = "https://hilfe.example/telefonie/kunden/add-ons/"
    assert one(article, "link[rel=canonical]")["href"] == address
    assert one(article, "meta[property='og:url']")["content"] == address
    assert one(article, "meta[property='og:title']")["content"] == "Telefonanlage als Add-on"
    assert "Vier Optionen" in str(one(article, "meta[property='og:description']")["content"])
    assert (copy / "site" / "robots.txt").read_text("utf-8").splitlines()[-1] == (
        "Sitemap: https://hilfe.example/telefonie/sitemap.xml"
    )
    assert f"<loc>{address}</loc>" in (copy / "site" / "sitemap.xml").read_text("utf-8")


def test_without_its_address_the_build_says_once_what_is_missing(copy: Path) -> None:
    built = build(copy)
    assert built.stderr.count("SITE_URL is not set") == 1
    assert not (copy / "site" / "robots.txt").exists()
    assert "og:url" not in page(copy, "kunden/add-ons")


def test_the_foot_names_what_the_settings_name(copy: Path) -> None:
    change(copy / "mkdocs.yml", 'impressum: ""', 'impressum: "https://my-vpa.example/impressum"')
    assert build(copy).returncode == 0
    foot = one(parse(page(copy, "kunden")), ".md-copyright")
    assert [each.get_text() for each in foot.select("a")] == [
        "Lizenzen",
        "Was diese Seite speichert",
        "Impressum",
    ]
    change(copy / "mkdocs.yml", "https://my-vpa.example/impressum", "impressum.html")
    stopped = build(copy)
    assert "extra.rechtliches.impressum must be a web address" in " ".join(stopped.stderr.split())


def test_the_switch_leaves_nothing_of_the_copy_but_what_removes_it(copy: Path) -> None:
    change(copy / "mkdocs.yml", "offline: true", "offline: false")
    assert build(copy).returncode == 0
    script = (copy / "site" / "service-worker.js").read_text(encoding="utf-8")
    assert "unregister()" in script
    assert "fetch" not in script
    for name in ("vpa/softphone", "rechner/telefonfaktor"):
        assert "data-freshness" not in page(copy, name)
        assert "neuere Fassung" not in page(copy, name)
    assert "Kopie für Zeiten ohne Netz" not in page(copy, "speicherung")


def test_a_page_that_differs_only_by_its_day_is_no_newer_one(copy: Path) -> None:
    def built(moment: str) -> str:
        assert (
            python("-m", "mkdocs", "build", folder=copy, SOURCE_DATE_EPOCH=moment).returncode == 0
        )
        return page(copy, "vpa/softphone")

    first, later = built("1796164200"), built("1796764200")
    assert "Diese Seite ist vom 01.12.2026" in first
    assert later == first.replace("vom 01.12.2026", "vom 08.12.2026")


def test_addresses_of_the_configuration_reach_the_calculators(copy: Path) -> None:
    change(copy / "mkdocs.yml", 'adresse: ""', 'adresse: "https://formular.example/b"')
    change(copy / "mkdocs.yml", 'prozess: ""', 'prozess: "https://blatt.example/p"')
    change(copy / "mkdocs.yml", 'cc: ""', 'cc: "isabel@firma.example"')
    assert build(copy).returncode == 0
    runtime = content(one(parse(page(copy, "rechner/add-ons")), "#runtime"))
    assert json.loads(runtime)["settings"] == {
        "booking_form": "https://formular.example/b",
        "option_parameter": "",
        "greeting_parameter": "",
        "process_sheet": "https://blatt.example/p",
        "escalate_to": "",
        "escalate_cc": "isabel@firma.example",
        "build": "",
    }
    steps = one(parse(page(copy, "admin/einrichtung")), 'a[href="https://blatt.example/p"]')
    assert steps.get_text() == "dem zugehörigen Google Sheet"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "docs/vpa/softphone.md",
            "## Wann der Kunde zahlt {",
            "## Wann zahlt der Kunde {",
            'sources.toml: ["vpa/softphone"] kosten is "Wann der Kunde zahlt", '
            'but the page says "Wann zahlt der Kunde"; make them equal',
        ),
        (
            "docs/vpa/softphone.md",
            "# Telefonieren mit dem Softphone",
            "# Softphone",
            'sources.toml: ["vpa/softphone"] title is "Telefonieren mit dem Softphone", '
            'but the page says "Softphone"; make them equal',
        ),
        ("docs/vpa/index.md", "softphone.md", "telefon.md", "telefon.md"),
        ("docs/auslegungen.md", "softphone.md#starten", "softphone.md#preise", "#preise"),
        (
            "calculator/data/sources.toml",
            "eu-und-europa = ",
            "eu-europa = ",
            'sources.toml: ["auslegungen"] eu-und-europa is missing; '
            "add it with the title of the section",
        ),
        (
            "mkdocs.yml",
            'adresse: ""',
            'adresse: "http://formular.example"',
            "mkdocs.yml: extra.buchungsformular.adresse must be a web address "
            'that starts with https://, or empty ("")',
        ),
        (
            "mkdocs.yml",
            'an: ""',
            'an: "Christoph"',
            'mkdocs.yml: extra.eskalation.an must be one mail address, or empty ("")',
        ),
        (
            "mkdocs.yml",
            'ticket: ""',
            'ticket: "https://tickets.example/neu"',
            "mkdocs.yml: extra.rueckmeldung.ticket must be a web address that starts with "
            'https:// and holds {titel}, perhaps {adresse}, or empty ("")',
        ),
        (
            "calculator/data/help/faq.toml",
            'target = "vpa/softphone#nutzungsregeln"',
            'target = "vpa/softphone#regeln"',
            'faq.toml: target of "Darf ich mit dem Softphone privat telefonieren?": '
            "vpa/softphone has no section #regeln; it has ",
        ),
        (
            "calculator/data/help/faq.toml",
            'target = "kunden/add-ons#optionen"',
            'target = "vpa/softphone#starten"',
            'faq.toml: target of "Welche Optionen gibt es?": '
            "vpa/softphone is not for customers; name a page that is",
        ),
        (
            "calculator/data/help/faq.toml",
            "{{ frist.it }}",
            "{{ frist.edv }}",
            "faq.toml: {{ frist.edv }} is unknown; use one of ",
        ),
        (
            "calculator/data/help/glossary.toml",
            'target = "kunden/add-ons#optionen"',
            'target = "kunden/extras#optionen"',
            'glossary.toml: target of "Add-on": there is no page kunden/extras; name one',
        ),
        (
            "calculator/data/help/glossary.toml",
            'explanation = "Ein Anschluss',
            'meaning = "Ein Anschluss',
            "glossary.toml: [[term]] 12 (Nebenstelle): explanation is missing; add it",
        ),
        (
            "calculator/data/help/related.toml",
            '"kunden/fragen" = ["kunden/add-ons"',
            '"kunden/fragen" = ["admin/einrichtung"',
            "related.toml: kunden/fragen: admin/einrichtung is not for customers; "
            "name a page that is",
        ),
        (
            "calculator/data/help/related.toml",
            '["admin/einrichtung"]',
            '["admin/setup"]',
            "related.toml: rechner/eskalation: there is no page admin/setup; name one",
        ),
        ("mkdocs.yml", "offline: true", "offline: ja", "extra.offline must be true or false"),
        (
            "calculator/build/offline.py",
            "PAGES = 4",
            "PAGES = 0",
            "docs/speicherung.md: {{ speicherung.kopie }} says ",
        ),
        (
            "calculator/browser/site.js",
            'import "./search.js";',
            'import "./find.js";',
            'calculator/browser/site.js:3: Could not resolve "./find.js"; correct it there',
        ),
        (
            "calculator/build/licences.toml",
            'text = "python:pathspec"',
            "#",
            "licences.toml: pyodide: npm:pyodide has no text of its licence; "
            "name a package in text",
        ),
        (
            "calculator/build/licences.toml",
            'package = "npm:rxjs"',
            'package = "npm:tslib"',
            "licences.toml: rxjs: is bundled by Material (bundle.",
        ),
    ],
)
def test_an_inconsistency_stops_the_build_and_names_the_remedy(
    copy: Path, file: str, old: str, new: str, message: str
) -> None:
    change(copy / file, old, new)
    result = build(copy)
    assert result.returncode != 0
    assert message in result.stdout + result.stderr
