"""Every kind of mistake in a file that people edit, and the one line that stops it."""

import os
import re
import select
import shutil
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen
from typing import IO
from urllib.request import urlopen

import pytest

from tests.folders import ROOT
from tests.markup import one, parse
from tests.shell import Finished, python

#: 2026-12-01; nothing but the line is to be seen.
QUIET = {"SOURCE_DATE_EPOCH": "1796164200", "NO_MKDOCS_2_WARNING": "1"}
TABLE = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))
SOFTPHONE = "docs/vpa/softphone.md"
TARIFF = "calculator/data/tariff.toml"
SENTENCE = "Den Faktor zahlt der Kunde."
VALUE = '{ from = 2026-11-21, amount = "49.90", source = "kunden/add-ons#ansagen" }'


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """A copy of the project, in which each test changes a file and puts it back."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("calculator", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    names = ("mkdocs*.yml", "noxfile.py", "p*.toml", "package*.json", "requirements*.lock")
    for file in (file for name in names for file in ROOT.glob(name)):
        shutil.copy(file, folder)
    # The tasks may write the runtime, which other tests use meanwhile.
    shutil.copytree(ROOT / ".cache" / "runtime", folder / ".cache" / "runtime")
    for name in (".cache/wheels", ".venv", "node_modules"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@contextmanager
def edited(file: Path, old: str, new: str) -> Iterator[str]:
    """Change a file for a while; tell what it then says."""
    before = file.read_text(encoding="utf-8")
    assert old in before
    after = before.replace(old, new, 1)
    file.write_text(after, encoding="utf-8")
    try:
        yield after
    finally:
        file.write_text(before, encoding="utf-8")


def check(project: Path) -> Finished:
    return python("-m", "calculator.build.mistakes", folder=project, **QUIET)


def build(project: Path) -> Finished:
    return python("-m", "mkdocs", "build", "--quiet", folder=project, **QUIET)


def said(finished: Finished) -> str:
    """Return all that was printed by a program that stopped."""
    assert finished.returncode == 1
    return finished.stdout + finished.stderr


@pytest.mark.parametrize("case", TABLE["mistake"])
def test_a_mistake_is_refused_in_one_line(project: Path, case: dict[str, str]) -> None:
    with edited(project / case["file"], case["old"], case["new"]) as text:
        number = text.count("\n", 0, text.index(case["new"]) + len(case["new"])) + 1
        assert said(check(project)) == case["line"].replace("{line}", str(number)) + "\n"


@pytest.mark.parametrize(
    ("file", "line"),
    [
        (SOFTPHONE, "vpa/softphone.md: line 2: the file is not in UTF-8 (perhaps at „ä“)"),
        (TARIFF, "tariff.toml: line 2: the file is not in UTF-8 (perhaps at „ä“)"),
        ("mkdocs.yml", "mkdocs.yml: line 2: the file is not in UTF-8 (perhaps at „ä“)"),
    ],
)
def test_a_file_that_is_not_in_utf_8_is_refused_with_its_line(
    project: Path, file: str, line: str
) -> None:
    content = (project / file).read_bytes()
    first, rest = content.split(b"\n", 1)
    (project / file).write_bytes(first + b"\n\xe4" + rest)
    try:
        assert said(check(project)) == f"{line}; save it as UTF-8\n"
    finally:
        (project / file).write_bytes(content)


def test_a_file_with_a_byte_order_mark_is_refused(project: Path) -> None:
    content = (project / TARIFF).read_bytes()
    (project / TARIFF).write_bytes(b"\xef\xbb\xbf" + content)
    try:
        assert said(check(project)) == (
            "tariff.toml: line 1: the file begins with a byte order mark; "
            "save it as UTF-8 without one (BOM)\n"
        )
    finally:
        (project / TARIFF).write_bytes(content)


def test_a_data_file_too_many_or_too_few_is_refused(project: Path) -> None:
    file, copy = project / TARIFF, project / "calculator" / "data" / "tariff (Kopie).toml"
    shutil.copy(file, copy)
    try:
        assert said(check(project)) == (
            "tariff (Kopie).toml: whole file: is a file that nothing reads; remove it\n"
        )
        file.unlink()
        assert said(check(project)) == "tariff.toml: whole file: is missing; restore it\n"
    finally:
        copy.rename(file)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            TARIFF,
            VALUE,
            f'{VALUE}, {{ from = 2062-01-01, amount = "500", source = "kunden/add-ons#ansagen", '
            'confirmed = "so beschlossen" }',
        ),
        (TARIFF, 'amount = "1.2"', 'amount = "0.9", confirmed = "so beschlossen"'),
        (TARIFF, 'amount = "1.3"', 'amount = "1.1", confirmed = "so beschlossen"'),
        (TARIFF, 'amount = "2.1"', 'amount = "2.0"'),
        (SOFTPHONE, SENTENCE, 'So geht es: `{ "name": 1 }` und [Test](softphone.md?minuten=15).'),
        (SOFTPHONE, SENTENCE, "Mit 2 Ländern, seit Mai 2025, nach DIN 5008, am 21.11.2026."),
        (SOFTPHONE, SENTENCE, '[Mehr](https://example.org/) <span id="x">dazu</span>.'),
        (SOFTPHONE, SENTENCE, "| A | B |\n| - | - |\n| `x|y` | a \\| b |\n"),
    ],
)
def test_what_is_confirmed_or_only_looks_like_a_mistake_is_not_refused(
    project: Path, file: str, old: str, new: str
) -> None:
    with edited(project / file, old, new):
        assert check(project).returncode == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            SOFTPHONE,
            SENTENCE,
            "{{ einschluss.minutn }}",
            "docs/vpa/softphone.md: line {line}: {{ einschluss.minutn }} is unknown; "
            "use {{ einschluss.minuten }}, {{ einschluss.anteil }}, {{ beispiel.minuten }}",
        ),
        (
            SOFTPHONE,
            SENTENCE,
            "[Mehr](nirgends.md)",
            "docs/vpa/softphone.md: line {line}: the link nirgends.md leads nowhere; "
            "correct or remove it",
        ),
        (
            SOFTPHONE,
            SENTENCE,
            "[Mehr](#nirgends)",
            "docs/vpa/softphone.md: line {line}: the link #nirgends leads nowhere; "
            "correct or remove it",
        ),
        (
            SOFTPHONE,
            SENTENCE,
            '<a href="../../kunden/add-ons/#nirgends">Mehr</a>',
            'docs/vpa/softphone.md: line {line}: the link "../../kunden/add-ons/#nirgends" leads '
            "nowhere; write it in Markdown: [words](page.md#section)",
        ),
        (
            "mkdocs.yml",
            "      - Europa: admin/europa.md\n",
            "",
            "mkdocs.yml: nav: admin/europa.md is not in the menu; "
            "add a line for it, or remove the page",
        ),
        (
            "mkdocs.yml",
            "strict: true\n",
            "strict: true\nstrickt: true\n",
            "mkdocs.yml: strickt: Unrecognised configuration name: strickt; correct it there",
        ),
        (
            "docs/rechner/index.md",
            "<!-- ende -->",
            "",
            "docs/rechner/index.md: <!-- ende --> is missing at the end; "
            "add it where the part ends",
        ),
        (
            "calculator/data/help/aliases.toml",
            '"AB" = "Anrufbeantworter"',
            '"AB" = "Quatschomat"',
            "aliases.toml: AB: no page has 'Quatschomat'; "
            "use words of the pages or remove the line",
        ),
    ],
)
def test_what_only_the_whole_site_shows_is_refused_in_one_line(
    project: Path, file: str, old: str, new: str, line: str
) -> None:
    with edited(project / file, old, new) as text:
        number = text.count("\n", 0, text.index(new) + len(new)) + 1
        assert said(build(project)) == line.replace("{line}", str(number)) + "\n"


def test_a_page_that_was_removed_is_refused_in_one_line(project: Path) -> None:
    page = project / "docs" / "admin" / "europa.md"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    try:
        assert said(build(project)) == (
            "mkdocs.yml: nav: there is no page admin/europa.md; correct or remove the line\n"
        )
    finally:
        page.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("task", ["build", "test", "serve"])
def test_the_tasks_say_nothing_but_the_line(project: Path, task: str) -> None:
    with edited(project / TARIFF, '"1.3"', '"1,3"'):
        stopped = python("noxfile.py", "-s", task, folder=project, **QUIET)
    assert said(stopped) == (
        'tariff.toml: [factor.backoffice.eu] values amount must be a number such as "1.3"\n'
    )


def test_a_page_is_refused_by_the_task_that_builds(project: Path) -> None:
    with edited(project / SOFTPHONE, SENTENCE, "[Mehr](nirgends.md)"):
        stopped = python("noxfile.py", "-s", "build", folder=project, **QUIET)
    assert said(stopped).endswith("the link nirgends.md leads nowhere; correct or remove it\n")
    assert said(stopped).count("\n") == 1


@contextmanager
def serving(project: Path) -> Iterator[tuple[str, IO[str]]]:
    """Serve a project for editing; give the address and what the terminal says after it."""
    command = [sys.executable, "noxfile.py", "-s", "serve", "--", "127.0.0.1:8731"]
    environment = os.environ | QUIET
    with Popen(
        command, cwd=project, env=environment, stdout=PIPE, stderr=STDOUT, text=True
    ) as server:
        assert server.stdout is not None
        address = next(line for line in server.stdout if line.startswith("Serving on ")).split()[-1]
        try:
            yield address, server.stdout
        finally:
            server.terminate()


def get(address: str) -> str:
    with urlopen(address, timeout=120) as answer:  # noqa: S310
        text: str = answer.read().decode("utf-8")
        return text


def answer_after(terminal: IO[str], file: Path) -> str:
    """Return what the terminal says once the server has noticed that a file was changed."""
    while not select.select([terminal], [], [], 10)[0]:
        file.touch()  # at its start, the server may take a change for what was there
    return terminal.readline()


def next_state(address: str, shown: str) -> str:
    """Return a page once the server has built it anew after ``shown``."""
    epoch = re.search(r"livereload\((\d+),", shown)
    assert epoch
    # The server answers when there is something newer, or after a minute.
    while get(f"{address}livereload/{epoch[1]}/1") == epoch[1]:
        pass
    return get(f"{address}vpa/softphone/")


def test_while_serving_a_mistake_leaves_the_last_good_state_and_is_shown(project: Path) -> None:
    file = project / SOFTPHONE
    line = "the link nirgends.md leads nowhere; correct or remove it"
    with serving(project) as (address, terminal):
        assert "md-banner--warning" not in get(f"{address}vpa/softphone/")
        with edited(file, SENTENCE, "[Mehr](nirgends.md)"):
            assert answer_after(terminal, file).endswith(f"{line}\n")
            shown = get(f"{address}vpa/softphone/")
        band = one(parse(shown), "[role=alert]").get_text()
        assert band.startswith("Hier steht der letzte gute Stand.")
        assert line in band
        assert SENTENCE in shown
        mended = next_state(address, shown)
        assert "md-banner--warning" not in mended
        assert SENTENCE in mended
