"""What customers read and follow: their pages, and assumptions without words of the team."""

import re

import pytest
from bs4 import Tag

from calculator.data import sources
from calculator.data.reader import Reader
from tests.build.pages import PAGES, soup
from tests.markup import attribute, one

CUSTOMERS_PAGES = [
    "kunden/index.html",
    "kunden/add-ons/index.html",
    "kunden/fragen/index.html",
]
OF_THE_TEAM = re.compile(
    r"VPA Manager|Skype|Spezi|Kundenakte|Softphone|Forwarded|Google Sheet|Isabel"
)


def readings(reader: Reader) -> list[str]:
    """Return the ids of the readings and open questions that are for a reader."""
    return [
        key.partition("#")[2]
        for key, source in sources.current().items()
        if key.startswith("auslegungen#") and reader in source.readers
    ]


def section(name: str) -> list[Tag]:
    """Return what stands below a heading of the readings page, up to the next heading."""
    heading = one(soup("auslegungen/index.html"), f"#{name}")
    found = [heading]
    for each in heading.find_next_siblings():
        if each.name in ("h2", "h3"):
            break
        found.append(each)
    return found


def links(parts: list[Tag]) -> list[str]:
    return [attribute(a, "href") for part in parts for a in part.select("a[href]")]


def test_all_readings_of_the_page_say_whom_they_are_for() -> None:
    headings = soup("auslegungen/index.html").select("article h3")
    named = set(readings(Reader.ADMIN))
    assert [attribute(each, "id") for each in headings if each["id"] not in named] == []


@pytest.mark.parametrize("name", readings(Reader.CUSTOMER))
def test_what_customers_read_about_assumptions_has_no_words_of_the_team(name: str) -> None:
    parts = section(name)
    assert OF_THE_TEAM.findall(" ".join(part.get_text() for part in parts)) == []
    assert [link for link in links(parts) if "../vpa/" in link or "../admin/" in link] == []


@pytest.mark.parametrize(
    ("heading", "team"),
    [
        ("auslegungen", False),
        ("offene-fragen", False),
        ("annahmen-team", True),
        ("offene-fragen-team", True),
    ],
)
def test_assumptions_stand_in_the_group_of_their_readers(heading: str, *, team: bool) -> None:
    title = one(soup("auslegungen/index.html"), f"h2#{heading}")
    for each in title.find_next_siblings():
        if each.name == "h2":
            break
        if each.name == "h3":
            assert (each["id"] not in readings(Reader.CUSTOMER)) is team, each["id"]


@pytest.mark.parametrize("name", CUSTOMERS_PAGES)
def test_links_of_customers_pages_lead_to_what_is_for_customers(name: str) -> None:
    for link in links([one(soup(name), "article")]):
        assert "vpa/" not in link, link
        assert "admin/" not in link, link
        _, hashed, anchor = link.partition("auslegungen/#")
        assert not hashed or anchor in readings(Reader.CUSTOMER), link


def test_customers_pages_are_all_looked_at() -> None:
    assert [name for name in PAGES if name.startswith("kunden/")] == sorted(CUSTOMERS_PAGES)
