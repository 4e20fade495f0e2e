"""The golden file: every question of the golden domain with its answer, one line each.

``python -m tests.golden.listing > tests/golden/golden.txt`` writes it anew; review the difference.
"""

from urllib.parse import parse_qsl

from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from calculator.questions.dialogue import Calculator, ask
from calculator.view import json_record, plain_text


def line(calculator: Calculator, query: str) -> str:
    """Return a question and what is answered, what it lacks, or what is wrong with it."""
    question = f"{calculator.slug}?{query}"
    reply = ask(calculator, parse_qsl(query, keep_blank_values=True), golden.DAY)
    if reply.open:
        return f"{question} ? {', '.join(reply.open.missing)}"
    if reply.answer is None:
        return f"{question} ! {' | '.join(map(plain_text.problem_text, reply.problems))}"
    record = json_record.record(reply)
    said = " ".join(_words(record[key]) for key in calculator.brief)
    steps = " ".join(f"<{step.key.removeprefix('step.')}>" for step in reply.answer.steps)
    return f"{question} = {said} {steps}"


def listing() -> str:
    """Return the golden file."""
    questions = [*golden.questions(), *golden.number_questions()]
    return "".join(f"{line(BY_SLUG[slug], query)}\n" for slug, query in questions)


def _words(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(map(str, value.values()))
    if isinstance(value, list):
        return " + ".join(each["amount"] for each in value) or "–"
    return "–" if value is None else str(value)


if __name__ == "__main__":
    print(listing(), end="")
