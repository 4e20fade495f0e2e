"""What a kept answer says, what its question gives for the same day now, and what today."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from calculator.language import wording
from calculator.questions.dialogue import Reply, answered, ask
from calculator.rules.answer import Statement
from calculator.verification.kept import Kept, UnreadableError
from calculator.view import comparison, json_record, plain_text, ticket
from calculator.view.comparison import Change
from calculator.view.summary import headline


class Finding(NamedTuple):
    """What the check of a kept answer finds.

    Attributes:
        verdict: The finding in a few words.
        question: What was asked: the calculator, and labels with values.
        sentences: What else is to be known: days, editions, keys that are ignored.
        kept: Where the kept answer differs from what its question gives for its day: what is
            written, and what is computed.
        reply: What the question gives for its day; compared with today by ``comparison``.
    """

    verdict: Statement
    question: str
    sentences: list[Statement]
    kept: list[Change]
    reply: Reply


def find(kept: Kept, today: date) -> Finding:
    """Check a kept answer; a question that has no answer any more raises UnreadableError."""
    reply = ask(kept.calculator, kept.pairs, today)
    if reply.problems:
        problems = " ".join(map(plain_text.problem_text, reply.problems))
        raise UnreadableError("refused", problems=problems)
    if reply.answer is None:
        raise UnreadableError("open", said=plain_text.open_text(reply).replace("\n", " "))
    differing = list(_differing(kept, reply))
    return Finding(
        _verdict(reply, differing), _question(reply), _sentences(kept, reply), differing, reply
    )


def _verdict(reply: Reply, differing: list[Change]) -> Statement:
    then = headline(answered(reply))
    if differing:
        return Statement("kept.verdict.other_than_kept", {})
    if not reply.pinned:
        return Statement("kept.verdict.no_day", {"today": then})
    compared = comparison.compare(reply)
    if compared is None or compared.same:
        return Statement("kept.verdict.same", {"then": then})
    if compared.headlines.then == compared.headlines.today:
        return Statement("kept.verdict.details", {"then": then})
    return Statement("kept.verdict.other", compared.headlines._asdict())


def _question(reply: Reply) -> str:
    """Return calculator and question as people read them."""
    title = wording.text(f"page.calculator.{reply.calculator.slug}")
    return f"{title} – " + "; ".join(
        f"{label}: {value}" for label, value in ticket.question_of(reply)
    )


def _sentences(kept: Kept, reply: Reply) -> list[Statement]:
    said = []
    then = answered(reply).edition.valid_from
    today = (reply.answer_today or answered(reply)).edition.valid_from
    if reply.pinned:
        said.append(Statement("kept.day", {"day": reply.day, "since": then}))
    if kept.edition and kept.edition != then:
        editions = {"day": reply.day, "kept": kept.edition, "now": then}
        said.append(Statement("kept.other_edition", editions))
    is_same = reply.pinned and today == then
    key = "kept.same_edition" if is_same else "kept.edition_today"
    said.append(Statement(key, {"since": today, "today": reply.today}))
    if reply.ignored:
        said.append(Statement("kept.ignored", {"keys": reply.ignored}))
    return said


def _differing(kept: Kept, reply: Reply) -> Iterator[Change]:
    """Return where what is written differs from what is computed for the same day."""
    if kept.lines:
        yield from _differing_lines(kept, reply)
    elif kept.record is not None:
        none = wording.text("comparison.none")
        computed = json_record.record(reply)
        for key in kept.calculator.brief:
            written = kept.record.get(key)
            if written != computed[key]:
                yield Change(key, _shown(written) or none, _shown(computed[key]) or none)


def _differing_lines(kept: Kept, reply: Reply) -> Iterator[Change]:
    none = wording.text("comparison.none")
    computed = ticket.ticket_of(reply, kept.page, kept.build)
    outcome = (wording.text("ticket.outcome"), computed.headline)
    detail = (wording.text("ticket.detail"), computed.detail)
    for label, value in (outcome, detail, *computed.amounts):
        start = " ".join(f"{label}:".split()) + " "
        line = start + " ".join(value.split())
        if line not in kept.lines:
            written = next((each for each in kept.lines if each.startswith(start)), start)
            yield Change(label, written.removeprefix(start) or none, value)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return "" if value is None else str(value)
