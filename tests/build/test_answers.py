"""The answers of the build: all are Python's, byte for byte, on every day on which they count."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import pytest

from calculator import catalogue
from calculator.browser.replies import reply
from calculator.build import answers
from calculator.build.runtime import audience
from calculator.data.reader import Reader
from tests import built_answers, editions
from tests.days import FIRST_DAY
from tests.folders import ROOT, SITE
from tests.spaces import plain

CUSTOMERS = ROOT / "site-kunden"
READERS = {
    "telefonfaktor": ["", "vpa", "admin", "kunde"],
    "add-ons": ["", "vpa", "admin", "kunde"],
    "erreichbarkeit": ["", "vpa", "admin"],
}
#: Runs in the customers' package: answers questions, and prints the replies as JSON.
ANSWER = """
import json, sys
from calculator.browser import replies
print(json.dumps([replies.reply(*each) for each in json.load(sys.stdin)]))
"""
TEAM = re.compile("kundenakte|christoph|isabel|vpa[- ]manager|skype|vpa/softphone|admin/", re.I)


@pytest.mark.parametrize("slug", READERS)
def test_every_answer_is_pythons_byte_for_byte_for_every_reader(slug: str) -> None:
    found = built_answers.read(SITE, slug)
    assert [each.reader for each in found] == READERS[slug]
    day = FIRST_DAY.isoformat()
    for each in found:
        assert {q: reply(slug, q, day) for q in each.asked} == each.asked
        words = f"fuer={each.reader}" if each.reader else ""
        assert all(words in question for question in each.asked)


@pytest.mark.parametrize("slug", ["add-ons", "erreichbarkeit"])
@pytest.mark.parametrize("hand", ["editing", "left"])
def test_a_country_chosen_by_its_name_has_the_same_answer_while_it_is_typed(
    slug: str, hand: str
) -> None:
    day = FIRST_DAY.isoformat()
    for each in built_answers.read(SITE, slug):
        assert each.typed
        assert {q: reply(slug, q, day, f"land={hand}") for q in each.typed} == each.typed


def test_reachability_is_answered_for_every_country_and_no_country() -> None:
    for each in built_answers.read(SITE, "erreichbarkeit"):
        words = f"fuer={each.reader}&" if each.reader else ""
        countries = {q for q in each.asked if re.fullmatch(rf"{words}land=[A-Z]{{2}}", q)}
        assert len(countries) == 250
        assert {words.removesuffix("&"), f"{words}land=Schweiz"} <= each.asked.keys()
    alone = built_answers.read(SITE, "erreichbarkeit")[0]
    said = json.loads(alone.asked["land=FR"])
    assert said["short"].startswith('<strong class="answer__headline">Softphone</strong>')


def test_addons_are_answered_in_every_combination_without_the_task() -> None:
    for each in built_answers.read(SITE, "add-ons"):
        told = dict.fromkeys(["fuer"], each.reader) if each.reader else {}
        for option in "1234":
            for greeting in ("ohne", "mp3", "vpa", "profi"):
                for area in ("", "backoffice", "vertrieb"):
                    for land in ("", "DE", "FR", "CH"):
                        words = {"bereich": area, "land": land, "option": option, **told}
                        chosen = {key: word for key, word in words.items() if word}
                        chosen |= {"ansage": greeting, "je": "aufgabe"}
                        assert urlencode(sorted(chosen.items())) in each.asked
        assert not any(re.search("minuten|satz|stunden|stand", q) for q in each.asked)
    alone = built_answers.read(SITE, "add-ons")[0]
    said = json.loads(alone.asked["ansage=vpa&je=aufgabe&option=3"])
    assert "198,90 €" in plain(said["short"])


def test_every_question_that_a_page_links_to_is_answered() -> None:
    asked = {
        slug: {
            frozenset(parse_qsl(question))
            for each in built_answers.read(SITE, slug)
            for question in each.asked
        }
        for slug in READERS
    }
    defaults = {
        "telefonfaktor": {"anlage": "my-vpa", "je": "aufgabe"},
        "add-ons": {"ansage": "ohne", "je": "aufgabe"},
        "erreichbarkeit": {},
    }
    links = 0
    for file in SITE.rglob("*.html"):
        page = f"/{file.relative_to(SITE).as_posix().removesuffix('index.html')}"
        for link in re.findall(r'<a [^>]*href="([^"]*\?[^"]*)"', file.read_text("utf-8")):
            target = urlsplit(urljoin(page, unescape(link)))
            slug = target.path.removeprefix("/rechner/").removesuffix("/")
            words = dict(parse_qsl(target.query))
            if slug in READERS and words.keys() - {"fuer"} and "stand" not in words:
                links += 1
                assert frozenset((defaults[slug] | words).items()) in asked[slug], (page, target)
    assert links > 750


def test_the_form_writes_every_question_as_the_file_has_it() -> None:
    questions = {
        question
        for slug in READERS
        for each in built_answers.read(SITE, slug)
        for question in (*each.asked, *each.typed)
    }
    script = """
        const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const written = asked.map((each) => {
          const words = new URLSearchParams(each);
          words.sort();
          return words.toString();
        });
        console.log(JSON.stringify(written));
    """
    done = subprocess.run(
        ["node", "-e", script],
        input=json.dumps(sorted(questions)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == sorted(questions)


def test_answers_end_on_the_day_before_a_figure_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers.span(FIRST_DAY) == (FIRST_DAY, None)
    before = contents(FIRST_DAY)
    editions.raise_in_2027(monkeypatch, ("49.90", "59.90"))
    first, last = answers.span(FIRST_DAY)
    assert (first, last) == (FIRST_DAY, date(2026, 12, 31))
    assert contents(first) == contents(date(2026, 12, 31)) == before
    assert contents(date(2027, 1, 1)) != before
    assert answers.span(date(2027, 1, 1)) == (date(2027, 1, 1), None)


def contents(day: date) -> list[bytes]:
    """Return the files of the calculators without links, as they are made on a day."""
    made = answers.sets(catalogue.CALCULATORS, {}, day)
    return [each.content for sets in made.values() for each in sets]


def test_the_built_pages_name_the_days_on_which_their_answers_count() -> None:
    for slug in READERS:
        days = built_answers.listed(SITE, slug)
        assert (days["first"], days["last"]) == ("2026-11-21", None)


def test_what_names_or_reaches_a_person_is_not_answered_ahead() -> None:
    made = answers.sets(catalogue.CALCULATORS, {}, FIRST_DAY)
    assert list(made) == ["telefonfaktor", "add-ons", "erreichbarkeit"]


def test_too_many_answers_stop_the_build_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "LARGEST", 1000)
    message = (
        r"^answers-telefonfaktor: [\d,]+ bytes compressed, at most 1,000 come first; narrow the "
        r"calculator's finite\(\) or link to fewer questions of /rechner/telefonfaktor/$"
    )
    with pytest.raises(answers.AnswersError, match=message):
        answers.sets(catalogue.CALCULATORS, {}, FIRST_DAY)


def test_no_file_is_larger_than_20_kilobytes_compressed() -> None:
    files = [
        *SITE.glob("assets/rechner/answers-*.br"),
        *CUSTOMERS.glob("assets/rechner/answers-*.br"),
    ]
    assert len(files) == 13
    assert {file.name for file in files if file.stat().st_size > 20_000} == set()


def test_the_customers_site_has_their_answers_alone_and_their_package_says_the_same(
    tmp_path: Path,
) -> None:
    names = sorted(file.name for file in CUSTOMERS.rglob("answers-*.json"))
    assert [re.sub(r"\.\w{12}\.", ".", name) for name in names] == [
        "answers-add-ons.json",
        "answers-telefonfaktor.json",
    ]
    found = [
        *built_answers.read(CUSTOMERS, "add-ons"),
        *built_answers.read(CUSTOMERS, "telefonfaktor"),
    ]
    assert [each.reader for each in found] == ["", ""]
    said = [
        (each.slug, q, text)
        for each in found
        for q, text in [*each.asked.items(), *each.typed.items()]
    ]
    assert [text for _, _, text in said if TEAM.search(text)] == []
    package = audience.write_package(ROOT, tmp_path, [Reader.CUSTOMER])
    done = subprocess.run(
        [sys.executable, "-c", ANSWER],
        env=os.environ | {"PYTHONPATH": str(package)},
        cwd=tmp_path,
        input=json.dumps([(slug, question, FIRST_DAY.isoformat()) for slug, question, _ in said]),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [text for _, _, text in said]
    assert len(said) > 500
