"""The file of the texts for the job: what stops a careless editor."""

import pytest

from calculator.data import toml_file
from calculator.data.toml_file import DataError
from calculator.language import templates
from tests.changes import changed

FILE = (toml_file.FOLDER / templates.FILE).read_text(encoding="utf-8")
BEFORE_TICKET, TICKET_AND_AFTER = FILE.split("[change_ticket]")
WITHOUT_TICKET = BEFORE_TICKET + TICKET_AND_AFTER[TICKET_AND_AFTER.index("[escalation_mail]") :]
TITLE = 'title = "Notiz für die Kundenakte"'


def surcharge(written: str) -> str:
    """Return the file with something else in place of the surcharge."""
    return changed(FILE, "{surcharge:euro}", written)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            surcharge("{aufpreis:euro}"),
            "[customer_message] text: {aufpreis} is unknown; "
            "use one of area, factor, hours, included, limit, minutes, minutes_per_hour, rate, "
            "surcharge, total, zone",
        ),
        (
            surcharge("{surcharge:euros}"),
            "[customer_message] text: {surcharge:euros} cannot be written like that; "
            "take what follows the colon from wording.toml",
        ),
        (
            surcharge("{surcharge:date}"),
            "[customer_message] text: {surcharge:date} cannot be written like that; "
            "take what follows the colon from wording.toml",
        ),
        (
            surcharge("{surcharge:euro"),
            "[customer_message] text: braces do not match in a line; write { and } around each name",
        ),
        (
            surcharge("{0}"),
            "[customer_message] text: {0} is unknown; "
            "use one of area, factor, hours, included, limit, minutes, minutes_per_hour, rate, "
            "surcharge, total, zone",
        ),
        (
            changed(FILE, "[change_ticket]", "[ticket]"),
            "[ticket] is unknown; correct the key or remove the table",
        ),
        (WITHOUT_TICKET, "[change_ticket] is missing; add the table"),
        (changed(FILE, f"{TITLE}\n", ""), "[customer_file] has no title; add it"),
        (
            changed(FILE, TITLE, 'title = " "'),
            "[customer_file] title must be text; write what it says",
        ),
        (
            changed(FILE, f'{TITLE}\nreaders = ["admin"]', f'{TITLE}\nreaders = ["alle"]'),
            "[customer_file] readers must be a list of assistant, admin, customer",
        ),
        (
            changed(FILE, TITLE, f'{TITLE}\nhint = " "'),
            "[customer_file] hint must be text; write what it says",
        ),
        (
            changed(FILE, TITLE, f'{TITLE}\nhint = "{{rate:euro}}"'),
            "[customer_file] hint: {rate} is unknown; use one of area, day, factor, reason, zone",
        ),
        (
            changed(FILE, TITLE, 'title = "Notiz"\nname = "x"'),
            "[customer_file] name is unknown; correct or remove it",
        ),
        (
            changed(FILE, 'ticket = "Ticket: …"', 'tickets = "Ticket: …"'),
            "[escalation_mail.otherwise] tickets is unknown; "
            "use one of booked, customer, due, greeting, option, ticket",
        ),
        (
            changed(FILE, "Buchung vom {booked:date}", "Buchung vom {bookd:date}"),
            "[escalation_mail] subject: {bookd} is unknown; "
            "use one of booked, customer, due, greeting, option, ticket",
        ),
        ("title =", "Invalid value (at end of document); correct the TOML there"),
    ],
)
def test_a_doubtful_text_is_refused_with_file_key_and_remedy(text: str, message: str) -> None:
    with pytest.raises(DataError) as refusal:
        templates.parse(text)
    assert str(refusal.value) == f"texts.toml: {message}"
