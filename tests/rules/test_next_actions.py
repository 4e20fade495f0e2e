"""Who does what once the factor is known, and in which of the admin team's cases."""

import pytest

from calculator.view import html_answer
from tests.asking import Record, answered, text, ticket
from tests.literals import actions_of, sentences
from tests.markup import parse
from tests.spaces import all_plain
from tests.tasks import task

NEW_CUSTOMER = sentences("""
    - Frage den Kunden zuerst: Stellt er selbst eine VoIP-Anlage bereit, oder sollen die Telefonate über unsere
      Telefonanlage laufen?
    - Informiere den Kunden: Im Stundensatz sind je Arbeitsstunde nur 15 Minuten Gesprächszeit enthalten. In dieser
      Aufgabe erhöht sich der Stundensatz um den Faktor 0,2 für Telefonate innerhalb Deutschlands.
    - Stelle in der Aufgabe den Telefonie-Bereich „Backoffice Telefonie DE“ ein.
    - Notiere in der Kundenakte: keine VoIP-Anlage, nutzt unsere Telefonanlage, gebuchter Faktor 1,2 („Backoffice
      Telefonie DE“).
    """)
FORWARDED = sentences("""
    - Kläre, worum es geht: um eine Freigabe im Spezialistenbereich oder um die Suche nach einem neuen VPA.
    - Prüfe genau, ob der VPA den Faktor 1,2 („Backoffice Telefonie DE“) gewählt und den Kunden informiert hat.
    - Geht es um eine Frage, ist auch der VPA dafür verantwortlich, den richtigen Telefonie-Bereich einzustellen.
    """)
CHARGED = "land=DE&minuten=20"
WORDS = f"bereich=backoffice&stunden=1&{CHARGED}"


def admin(said: Record, case: str | None) -> list[str]:
    """Return what the admin team does in a case."""
    actions = [each for each in said["next_actions"] if each["role"] == "admin"]
    return all_plain(each["text"] for each in actions if each["case"] == case)


def blocks(words: str) -> list[str]:
    """Return the headings of the plain answer that name a reader."""
    lines = text("telefonfaktor", words).splitlines()
    return [line for line in lines if line.startswith("Für das Admin-Team")]


@pytest.mark.parametrize(
    ("words", "role", "todo"),
    [
        (
            "bereich=vertrieb&land=FR&minuten=20&satz=30",
            "assistant",
            sentences("""
            - Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.
            - Wähle vor Arbeitsbeginn in der Aufgabe den Telefonie-Bereich „Vertrieb Telefonie EU“.
            - Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“.
            - Erhöhe das Budget in der Aufgabe auf 63,00 €.
            """),
        ),
        (
            "land=DE&minuten=20",
            "assistant",
            sentences("""
            - Wähle vor Arbeitsbeginn in der Aufgabe den Telefonie-Bereich „Backoffice Telefonie DE“.
            - Sende im Aufgabenchat die Vorlage „Telefonfaktor DE“.
            - Erhöhe das Budget in der Aufgabe entsprechend.
            """),
        ),
        (
            "land=DE&minuten=20&satz=30",
            "customer",
            sentences("""
            - Ihr Stundensatz beträgt mit Telefonie 36,00 €. Die Telefonie kostet in dieser Aufgabe 6,00 €, weil mehr
              telefoniert wird, als im Stundensatz enthalten ist.
            """),
        ),
        (
            "land=DE&minuten=20",
            "customer",
            sentences("""
            - Ihr Stundensatz erhöht sich, weil mehr telefoniert wird, als im Stundensatz enthalten ist. Es gilt der
              Faktor 1,2.
            """),
        ),
        (
            "land=DE&minuten=10",
            "customer",
            sentences("""
            - Die Telefonie kostet Sie nichts zusätzlich: Sie ist im Stundensatz enthalten.
            """),
        ),
        (
            "land=CH&minuten=20",
            "assistant",
            sentences("""
            - Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.
            """),
        ),
        (
            "bereich=vertrieb&land=DE&minuten=10",
            "assistant",
            sentences("""
            - Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.
            - Melde dich beim Admin-Team, wenn du beim Bearbeiten merkst, dass du mehr telefonierst als gedacht.
            """),
        ),
        (
            "anlage=eigene&bereich=vertrieb&minuten=10",
            "assistant",
            sentences("""
            - Führe die Telefonate über die VoIP-Anlage des Kunden. Ein Telefonie-Bereich ist nicht nötig.
            """),
        ),
    ],
)
def test_everybody_learns_what_to_do_next(words: str, role: str, todo: list[str]) -> None:
    assert all_plain(actions_of(task(words), role)) == todo


@pytest.mark.parametrize(
    ("words", "cases"),
    [
        (CHARGED, {"neukunde": NEW_CUSTOMER, "weiterleitung": FORWARDED}),
        (f"{CHARGED}&fall=neukunde", {"neukunde": NEW_CUSTOMER, "weiterleitung": []}),
        (f"{CHARGED}&fall=Weiterleitung", {"neukunde": [], "weiterleitung": FORWARDED}),
    ],
)
def test_the_case_picks_the_admin_teams_part_and_without_one_both_stand_there(
    words: str, cases: dict[str, list[str]]
) -> None:
    said = task(words)
    assert {case: admin(said, case) for case in cases} == cases
    assert admin(said, None) == []


def test_only_the_admin_teams_actions_depend_on_the_case() -> None:
    both, one = task(CHARGED), task(f"{CHARGED}&fall=weiterleitung")
    for role in ("assistant", "customer"):
        assert actions_of(both, role) == actions_of(one, role)
    others = [each for each in both["next_actions"] if each["role"] != "admin"]
    assert {each["case"] for each in others} == {None}


@pytest.mark.parametrize(
    ("words", "case", "todo"),
    [
        (
            "land=FR&minuten=15",
            "neukunde",
            sentences("""
            - Frage den Kunden zuerst: Stellt er selbst eine VoIP-Anlage bereit, oder sollen die Telefonate über unsere
              Telefonanlage laufen?
            - Informiere den Kunden: Im Stundensatz sind je Arbeitsstunde nur 15 Minuten Gesprächszeit enthalten. Bei
              mehr erhöht sich der Stundensatz um den Faktor 0,2 für Telefonate innerhalb Deutschlands und um den Faktor
              0,3 für Telefonate innerhalb der EU.
            - Notiere in der Kundenakte: keine VoIP-Anlage, nutzt unsere Telefonanlage, kein Telefonfaktor gebucht.
            """),
        ),
        (
            "land=FR&minuten=15",
            "weiterleitung",
            sentences("""
            - Kläre, worum es geht: um eine Freigabe im Spezialistenbereich oder um die Suche nach einem neuen VPA.
            - Prüfe genau, ob wirklich kein Telefonfaktor gewählt ist und ob der VPA den Kunden informiert hat.
            - Geht es um eine Frage, ist auch der VPA dafür verantwortlich, den richtigen Telefonie-Bereich
              einzustellen.
            """),
        ),
        (
            "land=US&minuten=15",
            "neukunde",
            sentences("""
            - Frage den Kunden zuerst: Stellt er selbst eine VoIP-Anlage bereit, oder sollen die Telefonate über unsere
              Telefonanlage laufen?
            - Informiere den Kunden: Im Stundensatz sind je Arbeitsstunde nur 15 Minuten Gesprächszeit enthalten. Bei
              mehr erhöht sich der Stundensatz um den Faktor 0,2 für Telefonate innerhalb Deutschlands und um den Faktor
              0,3 für Telefonate innerhalb der EU. Für
              Telefonate außerhalb der EU gilt das nicht, sie brauchen ein individuelles Angebot.
            - Sorge dafür, dass der Kunde ein individuelles Angebot bekommt.
            - Notiere in der Kundenakte: keine VoIP-Anlage, nutzt unsere Telefonanlage, kein Telefonfaktor gebucht.
            """),
        ),
        (
            "anlage=eigene&minuten=15",
            "neukunde",
            sentences("""
            - Lass dir bestätigen, dass der Kunde seine VoIP-Anlage zur Verfügung stellt.
            """),
        ),
        (
            "bereich=vertrieb&land=FR&minuten=20",
            "weiterleitung",
            sentences("""
            - Kläre, worum es geht: um eine Freigabe im Spezialistenbereich oder um die Suche nach einem neuen VPA.
            - Prüfe genau, ob der VPA den Faktor 2,1 („Vertrieb Telefonie EU“) gewählt und den Kunden informiert hat.
            - Das ist eine Spezi-Aufgabe (Sales): Weise den Kunden darauf hin und frage die Infos ab.
            - Geht es um eine Frage, ist auch der VPA dafür verantwortlich, den richtigen Telefonie-Bereich
              einzustellen.
            """),
        ),
    ],
)
def test_the_steps_of_a_case_follow_the_outcome(words: str, case: str, todo: list[str]) -> None:
    assert admin(task(words), case) == todo


@pytest.mark.parametrize(
    ("fall", "named"),
    [
        ("", ["Neukundenaufgabe", "Weiterleitung"]),
        ("&fall=neukunde", ["Neukundenaufgabe"]),
        ("&fall=weiterleitung", ["Weiterleitung"]),
    ],
)
def test_page_text_and_ticket_name_the_cases(fall: str, named: list[str]) -> None:
    words = f"{WORDS}&fuer=admin{fall}"
    admins = [f"Für das Admin-Team, {each}" for each in named]
    assert blocks(words) == admins
    page = parse(html_answer.next_steps(answered("telefonfaktor", words), "../../"))
    assert [each.get_text() for each in page.select("h3")] == named
    copied = ticket("telefonfaktor", words)
    short = [line for line in copied["text"].splitlines() if line.startswith("Für das Admin")]
    assert [line.partition(": ")[0] for line in short] == admins
    full = [line for line in copied["reasons"].splitlines() if "Für das Admin-Team" in line]
    assert full == [f"Was jetzt zu tun ist – {each}" for each in admins]


def test_a_chosen_case_is_part_of_the_question_and_of_its_link() -> None:
    copied = ticket("telefonfaktor", f"{WORDS}&fall=neukunde")
    assert copied["text"].splitlines()[1].endswith("; Fall für das Admin-Team: Neukundenaufgabe")
    assert "&fall=neukunde&" in copied["link"]
    assert "Fall" not in ticket("telefonfaktor", WORDS)["text"].splitlines()[1]
