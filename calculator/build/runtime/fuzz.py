"""Questions made up at random, the same in every build: people also type what is wrong."""

from random import Random
from urllib.parse import urlencode

from calculator.catalogue import CALCULATORS, NUMBERS
from calculator.data.countries import current
from calculator.questions.codec import Field, Kind
from calculator.questions.dialogue import Calculator
from calculator.questions.fields import READER_WORDS

SEED = 2026
#: Probabilities that a field is told, and with what fits another one.
TOLD, MISPLACED = 0.8, 0.1

TEXTS = ("", " ", "ß", "<b>", "%00", "Straße 🏢", "a" * 300, "\u202e", "+49 221 82829-980", "';--")
#: What is typed into fields that have no choices.
TYPED = {
    Kind.NUMBER: ("0", "15", "15,01", "61", "1.234", "1 234,5", "-5", "1e3", "½", "unendlich", "٣"),
    Kind.DAY: ("2026-11-21", "28.2.2028", "31.11.2026", "heute", "2027-1-1", "20261121"),
    Kind.ADDRESS: ("https://example.org/?id=1", "ftp://tickets/1", "https://[", "javascript:0"),
    Kind.READER: tuple(READER_WORDS.values()),
    Kind.TEXT: TEXTS,
    Kind.LINES: TEXTS,
}


def questions(count: int) -> list[tuple[str, str]]:
    """Return questions as a calculator's slug and the words that ask it.

    The calculator of telephone numbers is left out: only its own page has what it needs.
    """
    random = Random(SEED)  # noqa: S311
    calculators = [each for each in CALCULATORS if each.slug != NUMBERS.slug]
    return [_question(random, random.choice(calculators)) for _ in range(count)]


def _question(random: Random, calculator: Calculator) -> tuple[str, str]:
    told = [field for field in calculator.fields if random.random() < TOLD]
    return calculator.slug, urlencode([(field.key, _typed(random, field)) for field in told])


def _typed(random: Random, field: Field) -> str:
    if random.random() < MISPLACED:
        return random.choice(random.choice(list(TYPED.values())))
    if field.choices:
        return str(random.choice(list(field.choices)))
    if field.kind in TYPED:
        return random.choice(TYPED[field.kind])
    return _misspelled(random, random.choice(list(current().by_code.values())).name)


def _misspelled(random: Random, name: str) -> str:
    """Return a name in which a letter may be missing."""
    gap = random.randrange(2 * len(name))
    return name[:gap] + name[gap + 1 :]
