"""Is the booked factor of a row the one that the rules lead to?"""

from collections.abc import Sequence
from decimal import Decimal

from calculator.data.edition import Edition
from calculator.language import wording
from calculator.lists import cells, columns
from calculator.lists.cells import remembering
from calculator.lists.expectation import Expectation, Kind, kind_of
from calculator.lists.finding import Finding, Verdict, not_checkable
from calculator.questions import codec, fields
from calculator.questions.factor import check_minutes
from calculator.rules.budget import cents
from calculator.rules.factor import is_included
from calculator.rules.figures import included_minutes
from calculator.rules.task import Task
from calculator.view import plain_text

#: For so many texts that name no country, similar names are looked up; that takes about a second.
MOST_SUGGESTIONS = 1_000

#: What is judged, in the order in which ``Judge.find`` takes it.
COLUMNS = ("bereich", "anlage", "land", "minuten", "stunden", "satz", "faktor")


class Judge:
    """Judges the rows of a list by one edition of the tariff."""

    def __init__(self, edition: Edition) -> None:
        """Take the edition; what it expects of each kind of task is asked for once."""
        self._edition = edition
        self._kind = remembering(self._read_kind)
        self._unknown_countries = 0

    def find(self, row: Sequence[str]) -> Finding:
        """Return what is found in a row, given its cells in the order of ``COLUMNS``."""
        kind, kind_problem = self._kind(row[0], row[1], row[2])
        minutes, minutes_problem = cells.minutes(row[3])
        hours, hours_problem = cells.hours(row[4])
        rate, rate_problem = cells.rate(row[5])
        booked, booked_problem = cells.booked(row[6])
        problem = kind_problem or minutes_problem or hours_problem or rate_problem or booked_problem
        excess = check_minutes({"minuten": minutes, "stunden": hours})
        if problem or excess or kind is None:
            problems = kind_problem, minutes_problem, hours_problem, rate_problem, booked_problem
            return not_checkable(*problems, *map(plain_text.problem_text, excess))

        included = included_minutes(hours, self._edition)
        within = is_included(minutes, included)
        expected = kind.within_allowance if within else kind.beyond_allowance
        if booked in expected.accepted or expected.is_offer:
            return expected.met
        reason = _reason(expected, minutes, included)
        if expected.factor is None:
            return not_checkable(f"{columns.name('faktor')}: {reason}")
        if booked is None:
            booked = kind.without_telephony
        difference = None
        if rate is not None and booked is not None:
            # Adding zero takes the sign from what rounds to zero.
            difference = cents((booked - expected.factor) * rate * hours) + 0
        return Finding(Verdict.WRONG, expected.met.should_be, difference, reason)

    def _read_kind(self, area: str, system: str, land: str) -> tuple[Kind | None, str]:
        suggesting = self._unknown_countries < MOST_SUGGESTIONS
        countries = fields.LAENDER if suggesting else fields.LAENDER_WITHOUT_SUGGESTIONS
        words = codec.read(
            (fields.BEREICH, fields.ANLAGE, countries),
            [("bereich", area), ("anlage", system), ("land", land)],
        )
        if words.problems:
            self._unknown_countries += "land" not in words.values
            return None, " ".join(map(plain_text.problem_text, words.problems))
        task = Task(
            work_area=words.values["bereich"],
            countries=words.values["land"],
            talk_minutes=Decimal(0),
            working_hours=Decimal(1),
            phone_system=words.values["anlage"],
        )
        return kind_of(task, self._edition), ""


def _reason(expected: Expectation, minutes: Decimal, included: Decimal) -> str:
    if not expected.by_time:
        return expected.why
    return f"{_talk_time(minutes)} {_allowance(included)} {expected.why}"


@remembering
def _talk_time(minutes: Decimal) -> str:
    return wording.text("check.reason.talk_time", minutes=minutes)


@remembering
def _allowance(included: Decimal) -> str:
    return wording.text("check.reason.allowance", included=included)
