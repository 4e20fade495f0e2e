"""What a tree of the project says on a day, as plain data: run by the tree's own code.

``python -m calculator.build.effects.state <day> <file> <other days>`` writes the state of the tree
that is the working folder; on the other days only the questions of the golden domain are asked.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qsl, unquote_plus

from calculator import catalogue
from calculator.build import addresses, assets, page_calculators
from calculator.build.effects import page_lines
from calculator.build.figures import page as figures_page
from calculator.build.figures import published
from calculator.build.help import faq
from calculator.build.runtime import golden
from calculator.data import tariff, toml_file
from calculator.data.reader import Reader
from calculator.language import templates, wording
from calculator.questions.dialogue import Reply, ask
from calculator.view import plain_text
from calculator.view.html_answer import edition_line
from calculator.view.summary import actions
from calculator.view.ticket import question_of

#: Raised if the meaning of a key changes; states of different formats cannot be compared.
FORMAT = 1
DOCS = Path("docs")
#: Leads from a sentence of an answer to its sources, which are listed below.
CITES = re.compile(r"( \[\d+\])+$|^\[\d+\] ", re.MULTILINE)
#: An empty runtime: the build needs a manifest, and no page text depends on its files.
NO_RUNTIME: dict[str, object] = {"lock": {}, "lean": {}, "ordinary": {}, "late": {}, "parts": {}}

State = dict[str, Any]


def collect(day: date, others: list[date]) -> State:
    """Return the state of the tree in the working folder.

    Raises:
        SystemExit: The pages cannot be built; the message is that of the build.
    """
    with TemporaryDirectory() as folder:
        site = Path(folder)
        _build(day, site)
        pages = {
            path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text("utf-8")
            for path in sorted(site.rglob("index.html"))
        }
        search = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    names = {address: addresses.names(html) for address, html in pages.items()}
    return {
        "format": FORMAT,
        "day": day.isoformat(),
        "figures": _figures(),
        "unread": _unread(day),
        "answers": {each.isoformat(): _answers(each) for each in (day, *others)},
        "sentences": wording.current().words,
        "texts": _texts(),
        "pages": {
            address: [each._asdict() for each in page_lines.sections(html)]
            for address, html in pages.items()
        },
        "search": dict(_search(search)),
        "addresses": sorted(addresses.addresses(names)),
        "written": _written(),
    }


def _build(day: date, site: Path) -> None:
    """Write the site as of a day, without what calculators run on.

    Not quietly: MkDocs would count no warning then, and so stop at none.
    """
    manifest = assets.runtime_folder(()) / assets.MANIFEST
    manifest.parent.mkdir(parents=True, exist_ok=True)
    manifest.write_text(json.dumps(NO_RUNTIME), encoding="utf-8")
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        env=os.environ
        | {"SOURCE_DATE_EPOCH": str(int(noon.timestamp())), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(done.stderr.strip())


def _figures() -> dict[str, Any]:
    """Return the name of each figure, and its values with day and source."""
    return {
        key: {
            "name": values[-1].name,
            "values": [
                {
                    "from": each.valid_from.isoformat(),
                    "amount": figures_page.value(each),
                    "source": each.source,
                }
                for each in values
            ],
        }
        for key, values in tariff.current().history.items()
    }


def _unread(day: date) -> list[str]:
    """Return the keys of the figures that no page shows and no calculator reads."""
    markdown = {
        path.relative_to(DOCS).as_posix(): path.read_text("utf-8")
        for path in sorted(DOCS.rglob("*.md"))
    }
    calculators = {page_calculators.placeholder(each): each for each in catalogue.ALL}
    uses = published.uses(markdown, calculators, day, faq.answers(list(Reader)))
    read = frozenset().union(*(each.keys for each in uses.values()))
    return sorted(tariff.current().history.keys() - read)


def _answers(day: date) -> dict[str, Any]:
    """Return what is said on a day to each question of the golden domain, by its address."""
    asked = [*golden.questions(), *golden.number_questions()]
    return {f"{slug}?{words}": _answer(slug, words, day) for slug, words in asked}


def _answer(slug: str, words: str, day: date) -> dict[str, Any]:
    reply = ask(catalogue.BY_SLUG[slug], parse_qsl(words, keep_blank_values=True), day)
    return {
        "calculator": wording.text(f"page.calculator.{slug}"),
        "question": _question(reply),
        "parts": _parts(reply._replace(answer_today=None)),
    }


def _question(reply: Reply) -> str:
    """Return the question as people read it; one that is refused as it was asked."""
    if reply.problems:
        return unquote_plus(reply.query)
    said = [f"{label}: {' / '.join(value.splitlines())}" for label, value in question_of(reply)]
    if len(reply.calculator.readers) > 1 and reply.reader:
        said.append(wording.name("role", reply.reader))
    return "; ".join(said)


def _parts(reply: Reply) -> list[tuple[str, list[str]]]:
    """Return the parts of what is said under their titles; the first has none."""
    if reply.problems:
        return [("", list(map(plain_text.problem_text, reply.problems)))]
    if reply.answer is None:
        return [("", plain_text.open_text(reply).splitlines())]
    text = plain_text.answer_text(reply).partition(f"\n{edition_line(reply, reply.answer)}")[0]
    titles = _titles(reply)
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in filter(None, CITES.sub("", text).splitlines()):
        if line in titles:
            parts.append((line, []))
        else:
            parts[-1][1].append(line.removeprefix("- "))
    return parts


def _titles(reply: Reply) -> set[str]:
    """Return the lines of an answer's text that are titles of its parts."""
    parts = ("notes", "changes", "steps", "sources")
    return {
        *(wording.text(f"page.{part}") for part in parts),
        *(title for title, _ in actions(reply)),
        *(each.title for each in templates.current().values()),
    }


def _texts() -> dict[str, dict[str, str]]:
    """Return the texts for the job as written, in parts, by key."""
    return {
        each.key: {
            "title": each.title,
            "subject": each.subject,
            "hint": each.hint,
            "text": each.text.strip(),
            **{f"otherwise.{name}": line for name, line in each.otherwise.items()},
        }
        for each in templates.current().values()
    }


def _search(index: Any) -> Iterator[tuple[str, str]]:
    """Return what leads where: titles and other words of sections, names of countries, aliases."""
    sections = index["sections"]
    for page, name, title, asked in zip(
        *(sections[column] for column in ("page", "id", "title", "asked")), strict=True
    ):
        address = index["pages"][page]["address"] + (f"#{name}" if name else "")
        yield f"/{address}", "\n".join(filter(None, [title, *asked.splitlines()]))
    for name, slug, _, code, also, regions in index["countries"]:
        yield f"/laender/{slug}/", "\n".join(filter(None, [name, code, *also, *regions]))
    for alias, meaning in index["aliases"]:
        yield f"„{alias}“", meaning


def _written() -> dict[str, list[str]]:
    """Return the lines of the files in which people write German, by file."""
    data = toml_file.FOLDER.relative_to(Path.cwd())
    files = [
        *DOCS.rglob("*.md"),
        *(data / wording.FOLDER).glob("*.toml"),
        *(data / "help").glob("*.toml"),
        data / templates.FILE,
    ]
    return {path.as_posix(): path.read_text("utf-8").splitlines() for path in sorted(files)}


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(
        json.dumps(
            collect(date.fromisoformat(sys.argv[1]), list(map(date.fromisoformat, sys.argv[3:]))),
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
