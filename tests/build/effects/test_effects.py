"""What the report says of a change: everything that matters, and nothing else."""

from tests.build.effects.project import EU, TARIFF, Project, chapters
from tests.shell import printed


def test_without_a_change_there_are_no_effects(project: Project) -> None:
    lines = printed(project.effects()).splitlines()
    assert lines[0].endswith("„Start“ → Arbeitsstand, am " + lines[0][-10:])
    assert lines[2] == (
        "Keine Änderungen: Antworten, Seiten, Sätze, Textvorlagen, Suche und Adressen sind gleich."
    )
    assert "Keine Änderungen" in project.page()


def test_a_changed_factor_changes_answers_pages_tables_and_the_search(project: Project) -> None:
    project.edit(TARIFF, '"1.3"', '"1.4"', below=EU)
    found = chapters(printed(project.effects()))
    assert list(found) == [
        "Werte",
        "Antworten",
        "Texte auf Seiten",
        "Tabellen auf Seiten",
        "Suche",
        "Was offen bleibt",
        str(project.folder / "auswirkungen.html"),
    ]
    assert found["Was offen bleibt"] == [
        "! Faktor Backoffice Telefonie EU: 1,4 ersetzt 1,3 schon ab 21.11.2026, also auch für "
        "vergangene Tage. Soll der neue Wert erst ab einem Tag gelten, gehört er als weiterer "
        "hinter den bisherigen."
    ]
    assert found["Werte"] == [
        "Faktor Backoffice Telefonie EU",
        "− 1,3 ab 21.11.2026 (vpa/softphone#bereiche-und-faktoren)",
        "+ 1,4 ab 21.11.2026 (vpa/softphone#bereiche-und-faktoren)",
    ]
    assert found["Antworten"][:8] == [
        "Telefonfaktor berechnen",
        "10 Antworten: Faktor 1,3 → Faktor 1,4",
        "Beispiel: Arbeitsbereich: Backoffice; Telefonanlage: Telefonanlage von my-vpa; "
        "Zielland: Frankreich; Arbeitsstunden: 1 Stunde; Gesprächsminuten: 20 Minuten",
        "Auch anders: Erläuterung und Beträge, So kommt die Antwort zustande, "
        "Was die Antwort ändern würde",
        "− Faktor 1,3",
        "+ Faktor 1,4",
        "− Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.",
        "+ Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,4.",
    ]
    # A side effect: Vertrieb loses the value derived from both factors.
    assert (
        "+ Warum: Die Ziele führen zu verschiedenen Werten: 2,0 − 0,2 und 2,1 − 0,4."
        in found["Texte auf Seiten"]
    )
    (countries,) = (each for each in found["Texte auf Seiten"] if each.startswith("26 Seiten"))
    assert "Belgien, Bulgarien, Dänemark" in countries
    assert (
        "+ Backoffice Telefonie EU | 1,4 | 0,4 | Telefonfaktor EU" in found["Tabellen auf Seiten"]
    )
    assert found["Suche"] == ["/vpa/softphone/#bereiche-und-faktoren", "− 1,3", "+ 1,4"]
    assert sum(map(len, found.values())) < 150


def test_a_changed_sentence_and_a_changed_template(project: Project) -> None:
    wording = "calculator/data/wording/everyone.toml"
    project.edit(wording, "Kein Aufschlag für Telefonie.", "Telefonie kostet nicht mehr.")
    hint = "Vorlage „Telefonfaktor {zone}“"
    renamed = "Vorlage „Telefonkosten {zone}“"
    project.edit("calculator/data/texts.toml", hint, renamed)
    found = chapters(printed(project.effects()))
    assert found["Sätze"] == [
        "name.outcome_detail.included",
        "− Kein Aufschlag für Telefonie.",
        "+ Telefonie kostet nicht mehr.",
    ]
    assert found["Textvorlagen"] == [
        "Nachricht an den Kunden [customer_message] – Hinweis",
        "− Sende im Aufgabenchat die Vorlage „Telefonfaktor {zone}“ und diese Nachricht dazu.",
        "+ Sende im Aufgabenchat die Vorlage „Telefonkosten {zone}“ und diese Nachricht dazu.",
    ]
    assert "1 Antwort: Ergebnis gleich, anders: Nachricht an den Kunden" in found["Antworten"]
    assert found["Was offen bleibt"] == [
        "! Nicht mehr überall „Telefonfaktor {zone}“, aber noch hier:",
        "calculator/data/wording/assistant.toml, Zeile 6: "
        'send_template = "Sende im Aufgabenchat die Vorlage „Telefonfaktor {zone}“."',
    ]
    assert "Werte" not in found
    assert "Texte auf Seiten" not in found
    project.commit("Zwei Sätze")
    same = printed(project.effects())
    assert "„Zwei Sätze“ → Arbeitsstand" in same
    assert "Keine Änderungen" in same


def test_a_value_that_lies_ahead_changes_the_answers_of_its_day(project: Project) -> None:
    project.announce_factor()
    found = chapters(printed(project.effects()))
    assert "Antworten" not in found
    assert "10 Antworten: Faktor 1,3 → Faktor 1,4" in found["Antworten ab 01.01.2027"]
    assert found["Was offen bleibt"] == [
        "! Faktor Backoffice Telefonie EU: 1,4 gilt erst ab 01.01.2027. "
        "An diesem Tag die Seite neu bauen und veröffentlichen."
    ]
    days = chapters(printed(project.effects("2026-12-31", "2027-01-01")))
    assert "Werte" not in days
    assert "10 Antworten: Faktor 1,3 → Faktor 1,4" in days["Antworten"]
    # That a day went by is no change of an answer: 172 are those of the factor.
    same = chapters(printed(project.effects("2027-01-01", "2027-01-02")))
    assert same["Keine Änderungen"] == []


def test_a_typed_figure_stops_the_report_as_it_stops_the_build(project: Project) -> None:
    project.edit("docs/glossar.md", "\n# ", "\nDer Faktor 1,3 gilt.\n\n# ")
    stopped = project.effects()
    assert stopped.returncode == 1
    assert stopped.stderr == (
        "The working tree does not build: docs/glossar.md: line 6: „Faktor 1,3“ is a figure typed "
        "into the text; write a placeholder such as {{ einschluss.minuten }} or "
        "{{ beispiel.satz }}\n"
    )


def test_what_cannot_be_compared_is_said_in_one_line(project: Project) -> None:
    project.edit(TARIFF, '"1.3"', '"1,3"', below=EU)
    broken = project.effects()
    assert broken.returncode == 1
    (line,) = broken.stderr.splitlines()
    assert line.startswith("The working tree does not build: ")
    assert line.endswith(
        'tariff.toml: [factor.backoffice.eu] values amount must be a number such as "1.3"'
    )
    project.restore()
    project.edit("docs/vpa/softphone.md", "## Nutzungsregeln", "[weg](weg.md)\n\n## Nutzungsregeln")
    astray = project.effects()
    assert astray.returncode == 1
    assert astray.stderr == (
        "The working tree does not build: docs/vpa/softphone.md: line 46: the link weg.md leads "
        "nowhere; correct or remove it\n"
    )
    for words in (["2027-01-01"], ["2027-01-01", "HEAD"], ["HEAD", "HEAD", "HEAD"]):
        refused = project.effects(*words)
        assert refused.returncode == 1
        assert refused.stderr == (
            "name a commit, or two days such as 2026-12-31 2027-01-01, or nothing\n"
        )
    unknown = project.effects("nirgends")
    assert unknown.returncode == 1
    assert unknown.stderr == "git archive: fatal: not a valid object name: nirgends^{commit}\n"
