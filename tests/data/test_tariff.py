"""The tariff is dated and consistent, or it is refused with what to mend."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.data import tariff
from calculator.data.countries import current as countries
from calculator.data.tariff import TariffError
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.rules import factor
from calculator.rules.task import Task, WorkArea

TEXT = tariff.FILE.read_text(encoding="utf-8")
FIRST_DAY = date(2026, 11, 21)
LIMIT = '{ from = 2026-11-21, amount = "15", source = "vpa/softphone#kosten" }'
VERTRIEB_EU = 'amount = "2.1"'


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, f"the tariff holds {old!r} {TEXT.count(old)} times"
    return TEXT.replace(old, new)


def values(*rows: str) -> str:
    return changed(f"[{LIMIT}]", f"[{', '.join(rows)}]")


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
    history = tariff.parse(values(LIMIT, later))
    assert history.on(date(2026, 12, 31)).amount("included_minutes") == Decimal(15)
    assert history.on(date(2026, 12, 31)).valid_from == FIRST_DAY
    assert history.on(date(2027, 1, 1)).amount("included_minutes") == Decimal(20)
    assert history.on(date(2027, 1, 1)).valid_from == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (changed("[included_minutes]", "[included_minute]"), "tariff.toml: [included_minute] is unknown; correct the key or remove the table"),
        (changed("[greeting.mp3]", "[greeting.ogg]"), "tariff.toml: [greeting.ogg] is unknown; correct the key or remove the table"),
        (TEXT.split("[escalation_days]")[0], "tariff.toml: [escalation_days] is missing; add the table"),
        (changed('unit = "minutes per working hour"', 'unit = "minutes"'), 'tariff.toml: [included_minutes] unit must be "minutes per working hour"'),
        (changed('unit = "minutes per working hour"\n', ""), "tariff.toml: [included_minutes] has no unit; add it"),
        (values(LIMIT.replace(', source = "vpa/softphone#kosten"', "")), "tariff.toml: [included_minutes] values has no source; add it"),
        (values(LIMIT.replace("#kosten", "#kostet")), "tariff.toml: [included_minutes] values source 'vpa/softphone#kostet' is not in sources.toml; name a page#section that is, or add it there"),
        (values(LIMIT.replace("amount", "price")), "tariff.toml: [included_minutes] values has no amount; add it"),
        (values(LIMIT.replace("{ ", "{ note = 1, ")), "tariff.toml: [included_minutes] values has an unknown key note; correct or remove it"),
        (values(LIMIT.replace('"15"', "15.0")), 'tariff.toml: [included_minutes] values amount must be text such as "49.90"'),
        (values(LIMIT.replace('"15"', '"fünfzehn"')), 'tariff.toml: [included_minutes] values amount must be a number such as "1.3"'),
        (values(LIMIT.replace('"15"', '"-1"')), "tariff.toml: [included_minutes] values amount must be from 0 to 60 with at most 2 decimals"),
        (values(LIMIT.replace('"15"', '"61"')), "tariff.toml: [included_minutes] values amount must be from 0 to 60 with at most 2 decimals"),
        (changed('amount = "49.90"', 'amount = "49.905"'), "tariff.toml: [greeting.mp3] values amount must be from 0 to 100000 with at most 2 decimals"),
        (changed('amount = "1.3"', 'amount = "0.3"'), "tariff.toml: [factor.backoffice.eu] values amount must be from 1 to 10 with at most 2 decimals"),
        (changed('unit = "minutes per working hour"', 'unit = '), "tariff.toml: Invalid value (at line 11, column 8); correct the TOML there"),
        (values("15"), "tariff.toml: [included_minutes] values must hold tables with from, amount and source"),
        (changed(f"values = [{LIMIT}]", "values = 5"), "tariff.toml: [included_minutes] values must be a list with at least one value"),
        (changed(f"values = [{LIMIT}]", ""), "tariff.toml: [included_minutes] has no values; add it"),
        (changed('name = "Gesprächszeit, die im Stundensatz enthalten ist"', 'name = ""'), "tariff.toml: [included_minutes] name must be text; say what the figure is"),
        (values(LIMIT.replace('"15"', '"Infinity"')), "tariff.toml: [included_minutes] values amount must be from 0 to 60 with at most 2 decimals"),
        (values(LIMIT.replace("2026-11-21", '"2026-11-21"')), "tariff.toml: [included_minutes] values from must be a date such as 2026-11-21"),
        (values(), "tariff.toml: [included_minutes] values must be a list with at least one value"),
        (values(LIMIT, LIMIT), "tariff.toml: [included_minutes] values from 2026-11-21 and 2026-11-21 overlap; order them by day and end the first on 2026-11-20"),
        (values(LIMIT.replace("from", "until = 2027-01-05, from"), LIMIT.replace("2026-11-21", "2027-01-01")), "tariff.toml: [included_minutes] values from 2026-11-21 and 2027-01-01 overlap; order them by day and end the first on 2026-12-31"),
        (values(LIMIT.replace("from", "until = 2026-12-24, from"), LIMIT.replace("2026-11-21", "2027-01-01")), "tariff.toml: [included_minutes] values from 2026-11-21 and 2027-01-01 leave a gap after 2026-12-24; end the first on 2026-12-31"),
        (values(LIMIT.replace("from", "until = 2026-12-24, from")), "tariff.toml: [included_minutes] has a gap after 2026-12-24; remove until, or add the value that follows"),
        (values(LIMIT.replace("2026-11-21", "2026-12-01")), "tariff.toml: [included_minutes] has a gap from 2026-11-21 to 2026-12-01; add the value that applied then"),
    ],
)  # fmt: skip
def test_a_doubtful_tariff_is_refused_with_file_key_and_remedy(text: str, message: str) -> None:
    with pytest.raises(DataError) as refusal:
        tariff.parse(text)
    assert str(refusal.value) == message


def test_a_day_before_the_first_edition_has_no_figures() -> None:
    with pytest.raises(TariffError, match="covers no value for 2026-11-20; add one that does"):
        tariff.current().on(date(2026, 11, 20))


def test_where_the_zones_disagree_vertrieb_without_telephony_has_no_factor_and_no_budget() -> None:
    edition = tariff.parse(changed(VERTRIEB_EU, 'amount = "2.2"')).on(FIRST_DAY)
    germany = (countries().by_code["DE"],)
    task = Task(WorkArea.VERTRIEB, germany, Decimal(10), Decimal(1), base_rate=Decimal(30))
    answer = factor.decide(task, edition)
    assert answer.budget is None
    assert answer.steps[-1].key == "step.no_derived_factor"


def test_a_share_that_is_no_whole_percent_is_rounded() -> None:
    edition = tariff.parse(values(LIMIT.replace('"15"', '"20"'))).on(FIRST_DAY)
    task = Task(WorkArea.BACKOFFICE, (countries().by_code["DE"],), Decimal(10), Decimal(1))
    spoken = [wording.say(step) for step in factor.decide(task, edition).steps]
    assert any("(33,33\u00a0% der Arbeitszeit)" in sentence for sentence in spoken)
