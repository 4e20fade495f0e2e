"""Judges rows: compares the booked factor with the one that the rules expect."""

from collections.abc import Sequence
from decimal import Decimal

from calculator.data.country import Zone
from calculator.data.edition import Edition
from calculator.language import wording
from calculator.lists import cells, columns
from calculator.lists.cache import cached
from calculator.lists.expectation import Expectation, TaskKind, derived_factors, task_kind
from calculator.lists.finding import Finding, RowVerdict, not_checkable
from calculator.questions import codec, fields
from calculator.questions.task import check_minutes
from calculator.rules.answer import Statement
from calculator.rules.budget import cents
from calculator.rules.factor import is_included
from calculator.rules.figures import included_minutes, surcharge, telephony_factor
from calculator.rules.task import MinutesPer, Task, WorkArea

#: Unknown countries of a list for which similar names are looked up; 1,000 take about a second.
MOST_SUGGESTIONS = 1_000
#: Characters. For longer cells, no similar names are looked up.
LONGEST_SUGGESTED = 500

#: The columns that are judged, in the order of the cells that ``Judge.finding`` takes.
JUDGED_COLUMNS = ("bereich", "anlage", "land", "minuten", "stunden", "je", "satz", "faktor")


class Judge:
    """Judges the rows of one list by one edition of the tariff."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._derived = derived_factors(edition)
        # Per list: what is cached depends on the edition and on the suggestions made so far.
        self._task_kind = cached(self._read_task_kind)
        self._hours = cached(self._read_hours)
        self._surcharge = cached(self._surcharge_problem)
        self._unknown_countries = 0

    def finding(self, row: Sequence[str]) -> Finding:
        """Return the finding of a row, given its cells in the order of ``JUDGED_COLUMNS``."""
        kind, kind_problem = self._task_kind(row[0], row[1], row[2])
        minutes, minutes_problem = cells.read_minutes(row[3])
        hours, hours_problem, included = self._hours(row[4])
        per, per_problem = cells.read_minutes_per(row[5])
        rate, rate_problem = cells.read_rate(row[6])
        booked, booked_problem, below_one = cells.read_booked_factor(row[7])
        time_problem = minutes_problem or hours_problem or per_problem
        problem = kind_problem or time_problem or rate_problem or booked_problem
        too_many = _too_many_minutes(minutes, hours, per)
        if kind is None or problem is not None or too_many:
            if below_one is not None:
                booked_problem = self._surcharge(below_one, row[0]) or booked_problem
            problems = (
                *(kind_problem, minutes_problem, hours_problem, per_problem),
                *(rate_problem, booked_problem, too_many),
            )
            return not_checkable(*problems)

        per_hour = per is MinutesPer.HOUR
        task_minutes = minutes * hours if per_hour else minutes
        within = is_included(task_minutes, included)
        expected = kind.within_allowance if within else kind.beyond_allowance
        if booked in expected.accepted or expected.is_offer:
            found = expected.finding
        else:
            time = _per_hour(minutes, hours) if per_hour else _talk_time(minutes)
            derivation = _derivation(expected, f"{time} {_allowance(included)}")
            found = self._compared(expected, booked, rate, hours, derivation)
        return _with_problem(found, kind.area_problem) if kind.area_problem else found

    def _read_hours(self, cell: str) -> tuple[Decimal, str | None, Decimal]:
        """Return the hours, the German problem, or None, and the talk minutes that they include."""
        hours, problem = cells.read_hours(cell)
        included = Decimal(0) if hours is None else included_minutes(hours, self._edition)
        return hours, problem, included

    def _compared(
        self,
        expected: Expectation,
        booked: Decimal | None,
        rate: Decimal | None,
        hours: Decimal,
        derivation: str,
    ) -> Finding:
        """Return the finding for a booked factor that is not the right one."""
        excess = expected.excess(booked)
        if excess is None:
            return not_checkable(_unnamed(booked, booked in self._derived), derivation)
        # Adding zero turns -0.00 into 0.00.
        difference = None if rate is None else cents(excess * rate * hours) + 0
        reason = f"{_wrong(booked, expected.right)} {derivation}"
        if booked in expected.surcharges:
            reason = f"{reason} {_surcharge(excess)}"
        return Finding(RowVerdict.WRONG, expected.finding.should_be, difference, reason)

    def _surcharge_problem(self, booked: Decimal, area: str) -> str | None:
        """Return that a booked number is a surcharge, or None if it is none."""
        word = cells.read_area(area).word.lower()
        areas = [each for each in WorkArea if each == word] or list(WorkArea)
        zones = [zone for zone in (Zone.DE, Zone.EU) if surcharge(zone, self._edition) == booked]
        meant = [telephony_factor(each, zone, self._edition) for each in areas for zone in zones]
        return cells.surcharge_problem(booked, meant) if meant else None

    def _read_task_kind(
        self, area: str, system: str, land: str
    ) -> tuple[TaskKind | None, str | None]:
        """Return the kind of a task, or None if a cell is refused, and the German problem."""
        given = {"bereich": area, "anlage": system, "land": land}
        long = [key for key, cell in given.items() if len(cell) > cells.LONGEST_CELL]
        if long:
            return None, " ".join(map(cells.too_long, long))
        word, zone = cells.read_area(area)
        suggesting = self._unknown_countries < MOST_SUGGESTIONS and len(land) <= LONGEST_SUGGESTED
        countries = fields.LAENDER if suggesting else fields.LAENDER_WITHOUT_SUGGESTIONS
        words = codec.read(
            (fields.BEREICH, fields.ANLAGE, countries),
            [("bereich", word), ("anlage", system), ("land", land)],
        )
        if words.problems:
            self._unknown_countries += "land" not in words.values
            return None, cells.problems_as_text(words.problems)
        task = Task(
            work_area=words.values["bereich"],
            countries=words.values["land"],
            talk_minutes=Decimal(0),
            working_hours=Decimal(1),
            phone_system=words.values["anlage"],
        )
        return task_kind(task, zone, self._edition), None


def _with_problem(found: Finding, problem: str) -> Finding:
    """Return a finding of a row whose Telefonie-Bereich does not fit: the problem comes first."""
    if found.verdict is RowVerdict.OFFER_NEEDED:
        return found._replace(reason=f"{problem} {wording.text('check.reason.offer')}")
    if found.verdict is not RowVerdict.RIGHT:
        return found._replace(reason=f"{problem} {found.reason}")
    reason = f"{problem} {wording.text('check.reason.factor_fits')}"
    return found._replace(verdict=RowVerdict.WRONG, reason=reason)


@cached
def _too_many_minutes(
    minutes: Decimal | None, hours: Decimal | None, per: MinutesPer | None
) -> str | None:
    """Return the German problem of more talk than work, or None."""
    return cells.problems_as_text(check_minutes({"minuten": minutes, "stunden": hours, "je": per}))


def _derivation(expected: Expectation, time: str) -> str:
    return f"{time} {expected.why}" if expected.by_time else expected.why


@cached
def _wrong(booked: Decimal | None, right: str) -> str:
    if booked is None:
        return wording.text("check.reason.nothing_booked", right=right)
    return wording.text("check.reason.booked", booked=booked, right=right)


@cached
def _surcharge(excess: Decimal) -> str:
    """Return the surcharge that makes up the difference, charged too much or missing."""
    key = "surcharge_missing" if excess < 0 else "surcharge_charged"
    return wording.text(f"check.reason.{key}", surcharge=abs(excess))


@cached
def _unnamed(booked: Decimal | None, is_derived: bool) -> str:
    """Return that the articles name no factor to compare the booked one with."""
    key = "derived" if is_derived else "unnamed"
    label = columns.label("faktor")
    return f"{label}: {wording.text(f'check.reason.{key}', booked=booked)}"


@cached
def _talk_time(minutes: Decimal) -> str:
    return wording.text("check.reason.talk_time", minutes=minutes)


@cached
def _per_hour(minutes: Decimal, hours: Decimal) -> str:
    values = {"minutes": minutes, "hours": hours, "converted": minutes * hours}
    return wording.text(
        "check.reason.talk_time_per_hour", conversion=Statement("talk_time.in_task", values)
    )


@cached
def _allowance(included: Decimal) -> str:
    return wording.text("check.reason.allowance", included=included)
