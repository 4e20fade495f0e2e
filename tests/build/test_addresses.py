"""Addresses that people know keep working: pages and the anchors on them."""

from pathlib import Path

import pytest

from tests.build.addresses import LIST, addresses, extend, lost, unlisted

LISTED = "# head\n./\nhilfe/\nhilfe/#kosten\n"


def write(site: Path, address: str, body: str = "") -> None:
    page = site / address / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"<!doctype html><title>Seite</title>{body}", encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a site of two pages, one with an anchor."""
    write(tmp_path, "./")
    write(tmp_path, "hilfe/", '<h2 id="kosten">Kosten</h2>')
    return tmp_path


def test_no_address_of_the_site_has_disappeared(site: Path) -> None:
    assert lost(LIST.read_text(encoding="utf-8"), site) == []


def test_every_address_of_the_site_is_listed(site: Path) -> None:
    new = unlisted(LIST.read_text(encoding="utf-8"), site)
    assert new == [], "add them: .venv/bin/python -m tests.build.addresses"


def test_the_list_names_pages_headings_sections_and_fields() -> None:
    listed = LIST.read_text(encoding="utf-8").splitlines()
    for address in (
        "./",
        "rechner/telefonfaktor/",
        "rechner/telefonfaktor/#naechste-schritte",
        "rechner/telefonfaktor/#minuten",
        "auslegungen/#genau-an-der-grenze",
    ):
        assert address in listed


def test_ids_that_only_connect_elements_are_no_addresses(small: Path) -> None:
    write(small, "hilfe/", '<input id="__search"><p id="land-error"></p><h2 id="kosten">K</h2>')
    assert addresses(small) == {"./", "hilfe/", "hilfe/#kosten"}


def test_a_site_with_all_that_is_listed_has_lost_nothing(small: Path) -> None:
    assert lost(LISTED, small) == []


def test_a_page_that_is_gone_is_lost_with_its_anchors(small: Path) -> None:
    (small / "hilfe" / "index.html").unlink()
    assert lost(LISTED, small) == ["hilfe/", "hilfe/#kosten"]


def test_an_anchor_that_is_gone_is_lost(small: Path) -> None:
    write(small, "hilfe/", '<h2 id="preise">Preise</h2>')
    assert lost(LISTED, small) == ["hilfe/#kosten"]


@pytest.mark.parametrize("url", ["../preise/", "/preise/"])
def test_a_redirect_leads_on_from_a_page_and_its_anchors(small: Path, url: str) -> None:
    write(small, "preise/")
    write(small, "hilfe/", f'<meta http-equiv="refresh" content="0; url={url}">')
    assert lost(LISTED, small) == []


def test_a_redirect_to_a_page_that_is_not_there_leads_nowhere(small: Path) -> None:
    write(small, "hilfe/", '<meta http-equiv="refresh" content="0; url=../preise/">')
    assert lost(LISTED, small) == ["hilfe/", "hilfe/#kosten"]


def test_a_line_says_where_an_anchor_went(small: Path) -> None:
    write(small, "hilfe/", '<h2 id="preise">Preise</h2>')
    assert lost("./\nhilfe/\nhilfe/#kosten -> hilfe/#preise\n", small) == []


def test_a_line_says_where_a_page_went_with_its_anchors(small: Path) -> None:
    (small / "hilfe" / "index.html").unlink()
    assert lost("./\nhilfe/ -> ./\nhilfe/#kosten\n", small) == []


def test_a_line_to_an_anchor_that_is_not_there_leads_nowhere(small: Path) -> None:
    write(small, "hilfe/")
    assert lost("./\nhilfe/\nhilfe/#kosten -> hilfe/#preise\n", small) == ["hilfe/#kosten"]


def test_new_addresses_are_sorted_in_and_old_ones_stay(small: Path) -> None:
    text = "# head\n./\nalt/ -> hilfe/\nhilfe/#kosten\n"
    assert extend(text, small) == "# head\n./\nalt/ -> hilfe/\nhilfe/\nhilfe/#kosten\n"
