"""The finding as text, for the shell."""

from collections.abc import Iterable

from calculator.language import wording
from calculator.verification.finding import Finding
from calculator.view import comparison
from calculator.view.comparison import Change


def text(finding: Finding) -> str:
    """Return the finding as lines."""
    reply = finding.reply
    lines = [wording.say(finding.verdict), finding.question, ""]
    lines += map(wording.say, finding.sentences)
    if finding.kept:
        heads = (wording.text("kept.written"), wording.text("kept.computed"))
        lines += ["", wording.text("kept.title"), *_changes(finding.kept, *heads)]
    compared = comparison.compare(reply)
    if compared and not compared.same:
        rows = [each for each in (compared.headlines, *compared.changes) if each.then != each.today]
        lines += ["", wording.text("comparison.title")]
        lines += _changes(rows, *comparison.heads(reply))
        if compared.sentences:
            lines += ["", wording.text("comparison.sentences")]
            lines += [f"- {wording.say(each)}" for each in compared.sentences]
    return "\n".join(lines)


def _changes(changes: Iterable[Change], then: str, today: str) -> list[str]:
    return [f"- {each.label}: {each.then} ({then}), {each.today} ({today})" for each in changes]
