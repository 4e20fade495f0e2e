"""The golden domain: the small set of questions on which every way of computing must agree.

The tests keep its answers as one file that a person can review, the browser must give the same,
and the runtime that ships is built from what these questions need.
"""

from datetime import date, timedelta
from itertools import product
from urllib.parse import parse_qsl, urlencode

from calculator.catalogue import ADDONS, BY_SLUG, ESCALATION, FACTOR, NUMBER, REACHABILITY, ask
from calculator.data.countries import current
from calculator.view import json_record, plain_text
from calculator.view.html_answer import reasons

#: The day on which the questions are asked: the first that the tariff covers.
DAY = date(2026, 11, 21)

AREAS = ("backoffice", "vertrieb")
SYSTEMS = ("my-vpa", "eigene")
#: Each zone and channel once, and tasks that call into several.
COUNTRIES = ("DE", "FR", "NL", "CH", "GB", "US", "DE,FR", "DE,FR,CH")
#: Talk minutes and working hours around the limit, with fractions and without.
TIMES = (("0", "1"), ("14,99", "1"), ("15", "1"), ("15,01", "1"), ("22,5", "1,5"), ("61", "2"))
OPTIONS = ("1", "2", "3", "4")
GREETINGS = ("ohne", "mp3", "vpa", "profi")

#: Days of booking: the first, and some before the ends of a month, a year and a February.
BOOKINGS = ("2026-11-21", "2026-11-28", "2026-12-29", "2027-02-26", "2028-02-26")
#: The last day on which to wait after a booking, and the first on which not to.
DAYS_AFTER = (2, 3)

#: Which parts of an answer its line shows.
COLUMNS = {
    FACTOR.slug: ("outcome", "factor", "zone", "budget"),
    ADDONS.slug: ("total", "lines"),
    REACHABILITY.slug: ("name", "zone", "channel"),
    ESCALATION.slug: ("outcome", "due"),
    NUMBER.slug: ("valid", "country", "zone", "channel", "dial_country", "dial_number", "e164"),
}

#: Telephone numbers as people write them; nobody has those that are real.
WRITTEN = (
    "0221/82829-980",
    "0033 6 12 34 56 78",
    "+33 (0)6 12 34 56 78",
    "06 12 34 56 78",
    "02 1234 5678",
    "+39 06 698 12345",
    "Tel.: +49 221 82829-980 Durchwahl 12",
    "0800 REIMANN",
    "\u202a+４９ ２２１ ８２８２９９８０",
    "+1 555 0123",
    "+33 6 12",
    "+33 6 12 34 56 78 90",
    "+49 116117",
    "+999 123456",
    "33612345678",
    "110",
    "0221 82829980, 0221 82829981",
    "<b>keine</b>",
)

#: What people get wrong, one question each.
REFUSED = (
    (FACTOR.slug, ""),
    (FACTOR.slug, "bereich=backoffice&land=Frankreih&minuten=20&stunden=1"),
    (FACTOR.slug, "bereich=backoffice&land=Atlantis&minuten=20&stunden=1"),
    (FACTOR.slug, "bereich=einkauf&land=DE&minuten=20&stunden=1"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=-5&stunden=0"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=unendlich&stunden=1.234"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=61&stunden=1"),
    (FACTOR.slug, "bereich=backoffice&land=DE&land=FR&minuten=1,23456&stunden=99999999"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=20&stand=20.11.2026&stunden=1"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=20&stand=morgen&stunden=1"),
    (ADDONS.slug, "ansage=mp3&option=1"),
    (ADDONS.slug, "ansage=ohne&option=2"),
    (REACHABILITY.slug, "land=DE,FR"),
    (ESCALATION.slug, "buchung=20.11.2026&ticket=ftp://tickets/1"),
)

#: A list of tasks with each verdict and each problem of a row, in each column; with umlauts, so
#: that its encoding counts.
LIST = """\
Aufgabe;Bereich;Land;Minuten;Stunden;Anlage;Satz;Faktor;Bemerkung
Rückruf;backoffice;DE;20;1;my-vpa;29,90;1,2;
2;backoffice;FR;20;1;my-vpa;29,90;1,2;
3;vertrieb;CH;20;1;my-vpa;29,90;2,1;
4;vertrieb;DE,FR;10;1;eigene;;ohne;
5;backoffice;Atlantis;x;1.234;fremde;-1;0,2;"=1"
6;backoffice;Frankreih;61;1;;29,90;;
;;;;;;;;
"8"x;y
"""


def questions() -> list[tuple[str, str]]:
    """Return every question as a calculator's slug and the words that ask it."""
    asked = [
        (
            FACTOR.slug,
            f"anlage={system}&bereich={area}&land={land}&minuten={minutes}&satz=29,90"
            f"&stunden={hours}",
        )
        for area, land, (minutes, hours), system in product(AREAS, COUNTRIES, TIMES, SYSTEMS)
    ]
    asked.append((FACTOR.slug, FACTOR.example))
    for option, greeting in product(OPTIONS, GREETINGS):
        words = f"ansage={greeting}&option={option}"
        if (ADDONS.slug, words) not in REFUSED:
            asked.append((ADDONS.slug, words))
    asked += [
        (ADDONS.slug, f"ansage=vpa&bereich={area}&land={land}&option=4")
        for area, land in product(AREAS, COUNTRIES)
    ]
    asked += [(REACHABILITY.slug, f"land={code}") for code in current().by_code]
    asked += [
        (ESCALATION.slug, f"buchung={booked}&stand={date.fromisoformat(booked) + timedelta(days)}")
        for booked, days in product(BOOKINGS, DAYS_AFTER)
    ]
    asked.append((ESCALATION.slug, "buchung=2026-11-21&ticket=https://example.org/?id=1%262"))
    return [*asked, *REFUSED]


def number_questions() -> list[tuple[str, str]]:
    """Return the questions of the page about telephone numbers, which alone has libphonenumber.

    One number of every country and of no country at all, then what people write and get wrong.
    """
    import phonenumbers as library  # noqa: PLC0415

    regions = sorted(library.SUPPORTED_REGIONS)
    codes = sorted(library.COUNTRY_CODES_FOR_NON_GEO_REGIONS)
    numbers = [library.example_number(region) for region in regions]
    numbers += [library.example_number_for_non_geo_entity(code) for code in codes]
    e164 = library.PhoneNumberFormat.E164
    lines = [library.format_number(number, e164) for number in numbers if number]
    asked = [{"nummer": line} for line in [*lines, *WRITTEN]]
    asked += [{"land": land, "nummer": line} for line, land in product(WRITTEN, ("DE", "IT"))]
    asked.append({"bereich": "vertrieb", "land": "FR", "nummer": "\n".join(WRITTEN)})
    asked.append({"bereich": "backoffice", "nummer": "\n".join(lines[:3])})
    asked += [{"nummer": "\n".join(WRITTEN[:2])}, {"land": "Atlantis", "nummer": ""}]
    return [(NUMBER.slug, NUMBER.example)] + [(NUMBER.slug, urlencode(words)) for words in asked]


def use_pages(asked: list[tuple[str, str]]) -> None:
    """Ask questions, copy the answers and open their texts, as the calculators' pages do."""
    from calculator.browser import copies, replies  # noqa: PLC0415

    for slug, query in asked:
        replies.reply(slug, query, DAY.isoformat())
        copies.ticket(slug, query, "https://localhost/", DAY.isoformat())
        copies.texts(slug, query, "{}", DAY.isoformat())


def ask_for_numbers() -> None:
    """Use the page about telephone numbers."""
    use_pages(number_questions())


def check_a_list() -> None:
    """Check a list of tasks with every verdict, as the page for that does."""
    from calculator.browser import list_page  # noqa: F401, PLC0415 (it ships)
    from calculator.lists.page_session import Session  # noqa: PLC0415

    tasks = LIST.encode("cp1252")
    checked = Session("aufgaben.csv", len(tasks), [tasks], DAY)
    checked.header()
    checked.advance()
    checked.progress()
    checked.result(cancelled=True)


#: What only some pages use, by the name of the part of the runtime that brings it.
PARTS = {NUMBER.slug: ask_for_numbers, "pruefung": check_a_list}


def answer(slug: str, query: str) -> str:
    """Return a question and what is answered, or what is wrong with it, as one line."""
    reply = ask(BY_SLUG[slug], parse_qsl(query, keep_blank_values=True), DAY)
    if reply.answer is None:
        return f"{slug}?{query} ! {' | '.join(plain_text.problem(each) for each in reply.problems)}"
    record = json_record.record(reply)
    said = " ".join(_words(record[key]) for key in COLUMNS[slug])
    steps = " ".join(f"<{step.key.removeprefix('step.')}>" for step in reasons(reply.answer))
    return f"{slug}?{query} = {said} {steps}"


def _words(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(map(str, value.values()))
    if isinstance(value, list):
        return " + ".join(line["amount"] for line in value) or "–"
    return "–" if value is None else str(value)


if __name__ == "__main__":
    for question in [*questions(), *number_questions()]:
        print(answer(*question))
