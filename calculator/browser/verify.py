"""What Python does for the page that checks a kept answer."""

from datetime import date

from calculator.questions import day
from calculator.verification import page


def reply(text: str, today: str = "") -> str:
    """Check a kept answer, as ``page.reply`` does.

    ``today`` is an ISO date; without it, the present day counts.
    """
    return page.reply(text, date.fromisoformat(today) if today else day.today())
