"""Which texts for the job a case has, and what a change of a phone system says."""

import pytest

from tests.asking import job_texts

TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1"


@pytest.mark.parametrize(
    ("case", "texts"),
    [
        ("", ["customer_file", "system_question"]),
        ("&fall=neukunde", ["customer_file", "system_question"]),
        ("&fall=weiterleitung", ["customer_file"]),
    ],
)
def test_only_a_new_customer_is_asked_whose_phone_system_is_used(
    case: str, texts: list[str]
) -> None:
    assert list(job_texts("telefonfaktor", f"{TASK}&fuer=admin{case}")) == texts


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "option=1",
            [
                "Option 1: Nebenstelle des VPA, ohne individuellen Anrufbeantworter",
                "Anrufbeantworter: keiner",
            ],
        ),
        (
            "option=2&ansage=mp3",
            [
                "Option 2: Eigene my-vpa-Nebenstelle mit individuellem Anrufbeantworter",
                "Anrufbeantworter: selbst gesprochene Ansage (Format mp3)",
            ],
        ),
        (
            "option=4",
            [
                "Option 4: Länderspezifische eigene Rufnummer",
                "Rufnummer: …",
                "Anrufbeantworter: keiner",
            ],
        ),
    ],
)
def test_only_an_own_number_and_a_voicemail_stand_in_the_ticket_for_a_change(
    words: str, lines: list[str]
) -> None:
    said = job_texts("add-ons", words)["change_ticket"].splitlines()
    assert said[said.index("So soll die Telefonanlage eingerichtet sein:") + 1 : -3] == lines
