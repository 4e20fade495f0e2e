"""Addresses that the articles do not give, from ``extra:`` in ``mkdocs.yml``."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from calculator.data.reader import Reader
from calculator.data.toml_file import DataError

FILE = "mkdocs.yml"
MAIL_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
PARAMETER = re.compile(r"[\w.-]+")


class SettingsError(DataError):
    """A setting cannot be used; the message names file, key and remedy."""


class Settings(NamedTuple):
    """Addresses and names of parameters; one that is empty is not shown.

    Attributes:
        booking_form: Address of the form in which customers book an add-on.
        option_parameter: Parameter of the form that fills in the option.
        greeting_parameter: Parameter of the form that fills in the greeting.
        process_sheet: Address of the sheet with the steps after a booking.
        escalate_to: Mail address for an escalation.
        escalate_cc: Mail address for its copy.
        build: Commit of the site; set by the build, not by ``extra:``.
    """

    booking_form: str = ""
    option_parameter: str = ""
    greeting_parameter: str = ""
    process_sheet: str = ""
    escalate_to: str = ""
    escalate_cc: str = ""
    build: str = ""


class Feedback(NamedTuple):
    """Where readers say whether a page helped: one of the two.

    Attributes:
        mail: A mail address.
        ticket: Address of a form for tickets, with ``{titel}`` and ``{adresse}`` of the page.
    """

    mail: str = ""
    ticket: str = ""


def from_extra(extra: Mapping[str, Any]) -> Settings:
    """Read the settings from ``extra:``; what cannot be used raises SettingsError."""
    form = _table(extra, "buchungsformular", {"adresse", "option", "ansage", "prozess"})
    mail = _table(extra, "eskalation", {"an", "cc"})
    address = form["adresse"]
    for key in ("adresse", "prozess"):
        if form[key] and not _is_https(form[key]):
            raise _error(f"buchungsformular.{key}", "a web address that starts with https://")
    for key in ("option", "ansage"):
        if form[key] and not PARAMETER.fullmatch(form[key]):
            raise _error(f"buchungsformular.{key}", "the name of a parameter, such as entry.123")
        if form[key] and not address:
            raise _error("buchungsformular.adresse", "the form's address, as parameters are set")
    for key, written in mail.items():
        if written and not MAIL_ADDRESS.fullmatch(written):
            raise _error(f"eskalation.{key}", "one mail address")
    return Settings(
        booking_form=address,
        option_parameter=form["option"],
        greeting_parameter=form["ansage"],
        process_sheet=form["prozess"],
        escalate_to=mail["an"],
        escalate_cc=mail["cc"],
    )


def readers(extra: Mapping[str, Any], words: Mapping[str, Reader]) -> tuple[Reader, ...]:
    """Return the readers that the site is for, by their German ``words``: without any, everyone."""
    named = extra.get("leser")
    if named is None:
        return tuple(Reader)
    if not isinstance(named, list) or not named or not set(named) <= set(words):
        raise SettingsError(f"{FILE}: extra.leser must be a list of {', '.join(words)}")
    return tuple(words[word] for word in named)


def legal(extra: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return title and address of what a host has to state, where the settings name it."""
    table = _table(extra, "rechtliches", {"impressum", "datenschutz", "barrierefreiheit"})
    for key, address in table.items():
        if address and not _is_https(address):
            raise _error(f"rechtliches.{key}", "a web address that starts with https://")
    return [(key.capitalize(), address) for key, address in sorted(table.items()) if address]


def feedback(extra: Mapping[str, Any]) -> Feedback | None:
    """Return where readers say whether a page helped; without an address, nowhere."""
    table = _table(extra, "rueckmeldung", {"mail", "ticket"})
    to = Feedback(table["mail"], table["ticket"])
    if to.mail and to.ticket:
        raise SettingsError(f"{FILE}: extra.rueckmeldung names mail and ticket; empty one of them")
    if to.mail and not MAIL_ADDRESS.fullmatch(to.mail):
        raise _error("rueckmeldung.mail", "one mail address")
    plain = to.ticket.replace("{titel}", "").replace("{adresse}", "")
    if to.ticket and (not _is_https(plain) or "{" in plain or "{titel}" not in to.ticket):
        wanted = "a web address that starts with https:// and holds {titel}, perhaps {adresse}"
        raise _error("rueckmeldung.ticket", wanted)
    return to if any(to) else None


def offline(extra: Mapping[str, Any]) -> bool:
    """Return whether browsers keep the site for times without a network."""
    kept = extra.get("offline", False)
    if not isinstance(kept, bool):
        raise SettingsError(f"{FILE}: extra.offline must be true or false")
    return kept


def _table(extra: Mapping[str, Any], name: str, keys: set[str]) -> dict[str, str]:
    """Return a table of ``extra:`` with all its keys; what is left out is empty."""
    table = extra.get(name) or {}
    if not isinstance(table, dict):
        raise _error(name, f"a table of {', '.join(sorted(keys))}")
    for key in table.keys() - keys:
        raise SettingsError(
            f"{FILE}: extra.{name}.{key} is unknown; use one of {', '.join(sorted(keys))}"
        )
    values = {key: table.get(key) or "" for key in keys}
    for key, value in values.items():
        if not isinstance(value, str):
            raise _error(f"{name}.{key}", "text in quotes")
    return values


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    whole = re.fullmatch(r"[^\s<>\"]+", address)
    return parts.scheme == "https" and bool(parts.hostname) and bool(whole)


def _error(key: str, wanted: str) -> SettingsError:
    return SettingsError(f'{FILE}: extra.{key} must be {wanted}, or empty ("")')
