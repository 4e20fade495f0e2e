"""What an answer is made of, whatever it answers: statements, each with its source."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """Who does what next."""

    ASSISTANT = "assistant"
    ADMIN = "admin"
    CUSTOMER = "customer"


class Statement(NamedTuple):
    """One sentence of an answer, as data.

    ``key`` names the sentence in ``wording.toml``, ``values`` fills it; ``sources`` are
    page#section of the help center. The rules decide what is said, the wording how.
    """

    key: str
    values: dict[str, object]
    sources: tuple[str, ...] = ()


class Action(NamedTuple):
    """What somebody does next."""

    role: Role
    statement: Statement


def step(key: str, /, *sources: str, **values: object) -> Statement:
    """Return a step of the way to an answer, in the words of ``[step]``."""
    return Statement(f"step.{key}", values, sources)


def note(key: str, /, *sources: str, **values: object) -> Statement:
    """Return something to bear in mind with an answer, in the words of ``[note]``."""
    return Statement(f"note.{key}", values, sources)


def action(role: Role, key: str, /, *sources: str, **values: object) -> Action:
    """Return what a role does next, in the words of ``[action.<role>]``."""
    return Action(role, Statement(f"action.{role}.{key}", values, sources))


def by_role(actions: list[Action]) -> dict[Role, list[Statement]]:
    """Return what each role does next, the roles in order of first mention."""
    found: dict[Role, list[Statement]] = {}
    for each in actions:
        found.setdefault(each.role, []).append(each.statement)
    return found


def unique_sources(statements: list[Statement]) -> list[str]:
    """Return the sources of all statements, each once, in order of first mention."""
    return list(dict.fromkeys(source for each in statements for source in each.sources))
