"""Where the site is kept on the device, Python starts from its memory as it was after its answers."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from calculator.browser.replies import reply
from calculator.build.runtime import golden
from tests.browser import runtime_files
from tests.browser.calculators import (
    ESCALATION,
    answer,
    expect_start,
    open_answered,
    wait_for_python,
)
from tests.browser.faulty_host import FaultyHost, serving
from tests.browser.kept_files import ALTER_KEPT
from tests.browser.pages import NewPage, PageErrors
from tests.browser.test_offline import open_kept
from tests.browser.workers import ASK, RARE, RARELY_SAID
from tests.days import FIRST_DAY
from tests.folders import SITE

#: Starts from a snapshot that names another program's memory, and asks.
ASK_FOREIGN = f"""
async ({{ calls }}) => {{
  const place = document.getElementById("runtime");
  const runtime = JSON.parse(place.textContent);
  const file = runtime.late["snapshot.bin"];
  const found = await caches.match(new URL(runtime.base + file.name, location.href));
  const content = new Uint8Array(await found.arrayBuffer());
  const mark = '"integrity":"';
  // Behind four bytes, its beginning is ASCII.
  const front = new TextDecoder().decode(content.subarray(4, 4096));
  content.set(new TextEncoder().encode("AAAA"), 4 + front.indexOf(mark) + mark.length);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  file.name = "foreign.bin";
  file.integrity = `sha256-${{btoa(String.fromCharCode(...digest))}}`;
  const mine = await caches.open("foreign");
  await mine.put(new URL(runtime.base + file.name, location.href), new Response(content));
  place.textContent = JSON.stringify(runtime);
  return ({ASK})({{ calls, start: "lean" }});
}}
"""


@pytest.fixture
def host(page_errors: PageErrors) -> Iterator[FaultyHost]:
    """A host of the built site that can be stopped."""
    with serving(SITE) as server:
        page_errors.is_own(server.address)
        yield server


@pytest.fixture
def kept_page(new_page: NewPage, host: FaultyHost) -> Page:
    """A page of a device that keeps the site."""
    page = new_page(base_url=host.address, service_workers="allow")
    open_kept(page)
    return page


@pytest.fixture
def restored(kept_page: Page) -> Page:
    """A page whose Python was restored."""
    kept_page.reload()
    wait_for_python(kept_page)
    expect_start(kept_page, "restored")
    return kept_page


def test_the_second_visit_starts_from_the_memory_and_says_the_same(restored: Page) -> None:
    day = FIRST_DAY.isoformat()
    questions = golden.questions()
    calls = [["replies.reply", *question, day] for question in questions]
    outcome = restored.evaluate(ASK, {"calls": calls, "start": "lean"})
    assert outcome["started"] == "restored"
    expected = [reply(slug, query, day) for slug, query in questions]
    for question, said, ours in zip(questions, outcome["replies"], expected, strict=True):
        assert json.loads(said) == json.loads(ours), question
    assert outcome["replies"] == expected


def test_a_restored_start_answers_without_a_network(
    restored: Page, host: FaultyHost, page_errors: PageErrors
) -> None:
    page_errors.allow()
    host.spoil("/", "reset")
    restored.reload()
    wait_for_python(restored)
    expect_start(restored, "restored")
    expect(answer(restored)).to_contain_text("Individuelles Angebot")


def test_a_restored_start_needs_no_second_part_of_the_program(
    restored: Page, host: FaultyHost, page_errors: PageErrors
) -> None:
    page_errors.allow()  # it is still fetched ahead
    restored.evaluate(ALTER_KEPT, runtime_files.secondary())
    host.spoil(runtime_files.secondary(), "404")
    restored.reload()
    wait_for_python(restored)
    expect_start(restored, "restored")
    expect(answer(restored)).to_contain_text("Individuelles Angebot")


def test_what_only_the_second_part_can_answer_is_answered(restored: Page) -> None:
    outcome = restored.evaluate(ASK, {"calls": [RARE], "start": "lean"})
    assert outcome["started"] == "restored"
    assert RARELY_SAID in outcome["replies"][0]


def test_texts_and_tickets_come_from_a_restored_start(restored: Page) -> None:
    open_answered(restored, f"{ESCALATION}?buchung=2026-12-01&stand=2026-12-04")
    expect_start(restored, "restored")
    expect(restored.get_by_role("textbox", name="E-Mail an Christoph")).to_be_visible()


def test_an_altered_memory_is_not_used(kept_page: Page) -> None:
    name = runtime_files.snapshot()
    assert (
        kept_page.evaluate(ALTER_KEPT, name)
        == runtime_files.MANIFEST["late"]["snapshot.bin"]["bytes"]
    )
    kept_page.reload()
    wait_for_python(kept_page)
    expect_start(kept_page, "lean")
    expect(answer(kept_page)).to_contain_text("Individuelles Angebot")


def test_a_memory_of_another_program_ends_in_the_ordinary_start(kept_page: Page) -> None:
    outcome = kept_page.evaluate(ASK_FOREIGN, {"calls": [RARE]})
    assert outcome["started"] == "ordinary"
    assert RARELY_SAID in outcome["replies"][0]


def test_pages_with_a_part_of_their_own_start_as_ever(restored: Page) -> None:
    open_answered(restored, "/rechner/nummer/#nummer=%2B33612345678")
    expect_start(restored, "lean")
    expect(answer(restored)).to_contain_text("612345678")
