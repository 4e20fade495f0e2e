"""Addresses that people know keep working: pages and the anchors on them."""

import pytest

from calculator.build.addresses import (
    LIST,
    AddressError,
    addresses,
    check,
    extend,
    moved_names,
    moved_pages,
    names,
    read,
)
from tests.build.addresses import pages
from tests.folders import SITE

LISTED = "# head\n./\nhilfe/\nhilfe/#kosten\n"
SMALL = {"./": set[str](), "hilfe/": {"kosten"}}


def refused(text: str, there: dict[str, set[str]]) -> str:
    """Return why a list does not fit a site."""
    with pytest.raises(AddressError) as error:
        check(text, there)
    return str(error.value)


def test_every_address_of_the_site_is_listed() -> None:
    listed, _ = read(LIST.read_text(encoding="utf-8"))
    new = addresses(pages(SITE)) - listed
    assert new == set(), "add them: .venv/bin/python -m tests.build.addresses"


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


def test_ids_that_only_connect_elements_are_no_addresses() -> None:
    html = '<input id="__search"><p id="land-error"></p><h2 id="kosten">K</h2>'
    assert names(html) == {"kosten"}


def test_a_site_with_all_that_is_listed_has_lost_nothing() -> None:
    check(LISTED, SMALL)


def test_a_page_that_is_gone_is_named_with_what_to_write() -> None:
    assert refused(LISTED, {"./": set()}) == (
        'addresses.txt: hilfe/ is gone; restore it, or write "hilfe/ -> " and the address of a '
        "page that took its place"
    )


def test_an_anchor_that_is_gone_is_named_with_what_to_write() -> None:
    assert refused(LISTED, {"./": set(), "hilfe/": {"preise"}}) == (
        'addresses.txt: hilfe/#kosten is gone; restore it, or write "hilfe/#kosten -> " and the '
        "address of an anchor that took its place"
    )


def test_a_line_says_where_an_anchor_went() -> None:
    check("./\nhilfe/\nhilfe/#kosten -> hilfe/#preise\n", {"./": set(), "hilfe/": {"preise"}})


def test_a_line_says_where_a_page_went_with_its_anchors() -> None:
    check("./\nhilfe/ -> ./\nhilfe/#kosten\n", {"./": set()})


def test_a_line_to_an_address_that_is_not_there_is_refused() -> None:
    said = refused("./\nhilfe/\nhilfe/#kosten -> hilfe/#preise\n", {"./": set(), "hilfe/": set()})
    assert said == (
        "addresses.txt: hilfe/#kosten -> hilfe/#preise leads nowhere; name an address of the site"
    )


def test_a_line_for_an_address_that_is_there_is_refused() -> None:
    said = refused("./\nhilfe/\nhilfe/#kosten -> ./\n", SMALL)
    assert said == "addresses.txt: hilfe/#kosten is there; remove what leads on from it"


def test_an_asterisk_stands_for_a_name_on_every_page_that_fits() -> None:
    listed = "./\nhilfe/\nhilfe/a/\nhilfe/b/\nhilfe/*/#kosten\n"
    there = {"./": set[str](), "hilfe/": set[str](), "hilfe/a/": {"kosten"}, "hilfe/b/": {"kosten"}}
    check(listed, there)
    said = refused(listed, there | {"hilfe/b/": set()})
    assert said.startswith("addresses.txt: hilfe/b/#kosten is gone; restore it, or write ")
    assert extend(listed, there | {"hilfe/c/": {"kosten", "preise"}}) == (
        "./\nhilfe/\nhilfe/*/#kosten\nhilfe/a/\nhilfe/b/\nhilfe/c/\nhilfe/c/#preise\n"
    )


def test_where_an_address_went_is_written_as_links_on_its_page_write_it() -> None:
    leading = {
        "hilfe/": "rechner/add-ons/",
        "kunden/#a": "kunden/#b",
        "kunden/#c": "vpa/softphone/#d",
        "kunden/#e": "./",
    }
    assert moved_pages(leading) == {"hilfe/": "../rechner/add-ons/"}
    assert moved_names(leading, "kunden/") == {"a": "#b", "c": "../vpa/softphone/#d", "e": "../"}


def test_new_addresses_are_sorted_in_and_old_ones_stay() -> None:
    text = "# head\n./\nalt/ -> hilfe/\nhilfe/#kosten\n"
    assert extend(text, SMALL) == "# head\n./\nalt/ -> hilfe/\nhilfe/\nhilfe/#kosten\n"
