"""The tariff is dated and consistent, or it is refused with what to mend."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.data import tariff
from calculator.data.tariff import TariffError
from calculator.data.toml_file import DataError
from tests.changes import changed
from tests.days import FIRST_DAY
from tests.editions import TEXT, tariff_with

LIMIT = '{ from = 2026-11-21, amount = "15", source = "vpa/softphone#kosten" }'
NAME = 'name = "Gesprächszeit, die im Stundensatz enthalten ist"'
UNIT = 'unit = "minutes per working hour"'
NEXT_YEAR = LIMIT.replace("2026-11-21", "2027-01-01")
OUT_OF_RANGE = "[included_minutes] values amount must be from 0 to 60 with at most 2 decimals"


def limits(*values: str) -> str:
    """Return the tariff with other values for the included minutes."""
    return tariff_with(f"[{LIMIT}]", f"[{', '.join(values)}]")


def limit(old: str, new: str) -> str:
    """Return the tariff with one place changed in the value of the included minutes."""
    return limits(changed(LIMIT, old, new))


def test_the_articles_figures_count_from_the_day_they_were_recorded() -> None:
    edition = tariff.current().on(FIRST_DAY)
    assert edition.valid_from == FIRST_DAY
    assert {key: str(figure.amount) for key, figure in edition.figures.items()} == {
        "included_minutes": "15",
        "factor.backoffice.de": "1.2",
        "factor.backoffice.eu": "1.3",
        "factor.vertrieb.de": "2.0",
        "factor.vertrieb.eu": "2.1",
        "option.1": "0",
        "option.3": "99",
        "option.4": "99",
        "greeting.mp3": "49.90",
        "greeting.vpa": "99.90",
        "greeting.profi": "249",
        "escalation_days": "3",
    }


def test_a_later_value_applies_from_its_day_and_ends_the_earlier() -> None:
    later = '{ from = 2027-01-01, amount = "20", source = "vpa/softphone#kosten" }'
    history = tariff.parse(limits(LIMIT, later))
    assert history.on(date(2026, 12, 31)).amount("included_minutes") == Decimal(15)
    assert history.on(date(2026, 12, 31)).valid_from == FIRST_DAY
    assert history.on(date(2027, 1, 1)).amount("included_minutes") == Decimal(20)
    assert history.on(date(2027, 1, 1)).valid_from == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            tariff_with("[included_minutes]", "[included_minute]"),
            "[included_minute] is unknown; correct the key or remove the table",
        ),
        (
            tariff_with("[greeting.mp3]", "[greeting.ogg]"),
            "[greeting.ogg] is unknown; correct the key or remove the table",
        ),
        (TEXT.split("[escalation_days]")[0], "[escalation_days] is missing; add the table"),
        (
            tariff_with(UNIT, 'unit = "minutes"'),
            '[included_minutes] unit must be "minutes per working hour"',
        ),
        (tariff_with(f"{UNIT}\n", ""), "[included_minutes] has no unit; add it"),
        (
            limit(', source = "vpa/softphone#kosten"', ""),
            "[included_minutes] values has no source; add it",
        ),
        (
            limit("#kosten", "#kostet"),
            "[included_minutes] values source 'vpa/softphone#kostet' is not in sources.toml; "
            "name a page#section that is, or add it there",
        ),
        (limit("amount", "price"), "[included_minutes] values has no amount; add it"),
        (
            limit("{ ", "{ note = 1, "),
            "[included_minutes] values has an unknown key note; correct or remove it",
        ),
        (limit('"15"', "15.0"), '[included_minutes] values amount must be text such as "49.90"'),
        (
            limit('"15"', '"fünfzehn"'),
            '[included_minutes] values amount must be a number such as "1.3"',
        ),
        (limit('"15"', '"-1"'), OUT_OF_RANGE),
        (limit('"15"', '"61"'), OUT_OF_RANGE),
        (
            tariff_with('amount = "49.90"', 'amount = "49.905"'),
            "[greeting.mp3] values amount must be from 0 to 100000 with at most 2 decimals",
        ),
        (
            tariff_with('amount = "1.3"', 'amount = "-0.3"'),
            "[factor.backoffice.eu] values amount must be from 0 to 10 with at most 2 decimals",
        ),
        (
            tariff_with(UNIT, "unit = "),
            "Invalid value (at line 15, column 8); correct the TOML there",
        ),
        (limits("15"), "[included_minutes] values must hold tables with from, amount and source"),
        (
            tariff_with(f"values = [{LIMIT}]", "values = 5"),
            "[included_minutes] values must be a list with at least one value",
        ),
        (tariff_with(f"values = [{LIMIT}]", ""), "[included_minutes] has no values; add it"),
        (
            tariff_with(NAME, 'name = ""'),
            "[included_minutes] name must be text; say what the figure is",
        ),
        (limit('"15"', '"Infinity"'), OUT_OF_RANGE),
        (
            limit("2026-11-21", '"2026-11-21"'),
            "[included_minutes] values from must be a date such as 2026-11-21",
        ),
        (limits(), "[included_minutes] values must be a list with at least one value"),
        (
            limits(LIMIT, LIMIT),
            "[included_minutes] values from 2026-11-21 and 2026-11-21 overlap; "
            "order them by day and end the first on 2026-11-20",
        ),
        (
            limits(changed(LIMIT, "from", "until = 2027-01-05, from"), NEXT_YEAR),
            "[included_minutes] values from 2026-11-21 and 2027-01-01 overlap; "
            "order them by day and end the first on 2026-12-31",
        ),
        (
            limits(changed(LIMIT, "from", "until = 2026-12-24, from"), NEXT_YEAR),
            "[included_minutes] values from 2026-11-21 and 2027-01-01 leave a gap after 2026-12-24; "
            "end the first on 2026-12-31",
        ),
        (
            limit("from", "until = 2026-12-24, from"),
            "[included_minutes] has a gap after 2026-12-24; "
            "remove until, or add the value that follows",
        ),
        (
            limit("2026-11-21", "2026-12-01"),
            "[included_minutes] has a gap from 2026-11-21 to 2026-12-01; "
            "add the value that applied then",
        ),
    ],
)
def test_a_doubtful_tariff_is_refused_with_file_key_and_remedy(text: str, message: str) -> None:
    with pytest.raises(DataError) as refusal:
        tariff.parse(text)
    assert str(refusal.value) == f"tariff.toml: {message}"


def test_a_day_before_the_first_edition_has_no_figures() -> None:
    with pytest.raises(TariffError, match="covers no value for 2026-11-20; add one that does"):
        tariff.current().on(date(2026, 11, 20))
