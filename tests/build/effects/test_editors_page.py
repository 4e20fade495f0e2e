"""Every worked example of the page for editors, carried out as the page says it."""

import pytest

from calculator.build.effects.state import State
from tests.build.effects.editor import TODAY, Editor, state
from tests.build.effects.editors_page import FILE, examples
from tests.build.effects.project import Project
from tests.shell import python

EXAMPLES = examples()


@pytest.fixture(scope="session")
def start(copied: Project) -> State:
    """What the project says before any change."""
    return state(copied, TODAY)


def test_everything_that_editors_change_has_an_example() -> None:
    assert list(EXAMPLES) == [
        "Was abgelehnt wird",
        "Was bestätigt werden muss",
        "Ein Preis ab einem Tag",
        "Ein Satz",
        "Eine Vorlage",
        "Ein anderer Name für ein Land",
        "Ein Land im Softphone",
        "Ein anderes Wort für die Suche",
        "Ein Begriff im Glossar",
        "Eine häufige Frage",
        "Ein Satz auf einer Seite",
    ]


@pytest.mark.parametrize("section", EXAMPLES)
def test_who_follows_an_example_gets_what_it_promises(
    start: State, project: Project, section: str
) -> None:
    editor = Editor(project, start)
    for number, step in enumerate(EXAMPLES[section], 1):
        try:
            editor.follow(step)
        except AssertionError as error:
            error.add_note(f"{FILE.name}, „{section}“, block {number}: {step.says}\n{step.block}")
            raise


@pytest.mark.parametrize("words", [["effects", "--", "no-commit"], ["serve"]])
def test_both_commands_make_the_table_of_countries_anew(project: Project, words: list[str]) -> None:
    data = "calculator/data"
    project.edit(f"{data}/countries_input.toml", '["Holland"]', '["Holland", "Nordholland"]')
    # So that both stop soon after.
    project.edit(f"{data}/tariff.toml", 'unit = "factor"', 'unit = "faktor"')
    stopped = python("noxfile.py", "-s", *words, folder=project.folder)
    assert stopped.returncode == 1
    assert stopped.stdout.startswith("countries.toml: written anew from countries_input.toml\n")
    assert '"Nordholland"' in (project.folder / data / "countries.toml").read_text("utf-8")
