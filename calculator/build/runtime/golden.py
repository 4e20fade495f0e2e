"""The golden domain: the questions on which every way of computing must agree.

The tests keep the answers as a file to review, the browser must give the same, and the runtime that
ships holds the modules that these questions need (see ``usage.py``).
"""

from datetime import date, timedelta
from itertools import product
from urllib.parse import urlencode

import phonenumbers as library

from calculator.catalogue import ADDONS, ESCALATION, FACTOR, NUMBERS, REACHABILITY
from calculator.data.countries import current
from calculator.questions.fields import READER_WORDS

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

#: Telephone numbers as people write them; those that are real are not assigned.
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
    # What stands beside a number: unread, understood, or in running text passed over.
    "0221 8282998O",
    "0221 82829980-85",
    "0221 82829980 (2. Versuch)",
    "0221 82829980 30 min",
    "+49 221 82829980 (Mo–Fr 10–12 Uhr)",
    "Büro 2: 0221 82829980",
    "tel:82829980;phone-context=+49221",
    "Bitte rufen Sie uns heute noch an: +49 221 82829980. Es gibt 3 Fragen.",
    # What carries a warning.
    "112",
    "144",
    "116117",
    "+49 112",
    "0900 1 234567",
    "0180 2 123456",
    "0800 3301000",
)

#: A pasted mail: one line holds a number, one is broken, the others are words.
MAIL = """\
Guten Tag,
bitte rufen Sie zwischen 10 und 12 Uhr unter 0221 82829980 an (2 Fragen).
Viele Grüße
Tel. 0221 8282998O
Musterweg 12, 50667 Köln
"""

#: Questions that tell little: some are decided all the same, the others stay open.
BRIEF = (
    "",
    "land=CH",
    "land=Mayotte",
    "land=FR",
    "anlage=eigene&satz=30",
    "bereich=vertrieb&land=DE,CH",
    "bereich=backoffice&land=DE",
    "bereich=vertrieb&land=FR&minuten=20",
    "land=FR&minuten=0&satz=30",
    "land=DE&minuten=5&satz=30&stunden=1",
    "land=FR&minuten=20&stunden=1",
    "minuten=5&stunden=1",
    "minuten=20&stunden=1",
)

#: Questions for one reader: each outcome of the factor, and one of every other calculator.
FOR_READERS = (
    (FACTOR.slug, "bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1"),
    (FACTOR.slug, "bereich=backoffice&land=DE&minuten=15&satz=30&stunden=1"),
    (FACTOR.slug, "land=CH"),
    (FACTOR.slug, "anlage=eigene"),
    (FACTOR.slug, "land=FR"),
    (ADDONS.slug, "ansage=profi&bereich=backoffice&land=DE&option=4"),
    (REACHABILITY.slug, "land=NL"),
)

#: What people get wrong, one question each.
REFUSED = (
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
    asked += [(FACTOR.slug, words) for words in BRIEF]
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
    asked += [
        (slug, f"{words}&fuer={reader}")
        for slug, words in FOR_READERS
        for reader in READER_WORDS.values()
    ]
    return [*asked, *REFUSED]


def number_questions() -> list[tuple[str, str]]:
    """Return the questions of the page about telephone numbers, which alone has libphonenumber.

    One number of every country and of no country at all, then what people write and get wrong.
    """
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
    asked += [{"land": "DE", "nummer": MAIL}]
    asked += [{"nummer": "\n".join(WRITTEN[:2])}, {"land": "Atlantis", "nummer": ""}]
    return [(NUMBERS.slug, NUMBERS.example)] + [(NUMBERS.slug, urlencode(words)) for words in asked]
