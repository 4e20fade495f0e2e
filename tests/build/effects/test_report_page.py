"""The report as a page: before and after side by side, and nothing but itself."""

import html5lib

from calculator.build.effects import html_report
from calculator.build.effects.differences import Change
from calculator.build.effects.report import Chapter, Entry, Open, Report
from tests.markup import one, parse

REPORT = Report(
    "abc „Start“ → Arbeitsstand",
    [
        Chapter(
            "sentences",
            "Sätze",
            "2 Sätze",
            [
                (
                    "",
                    [
                        Entry("kurz", [], [Change("Faktor 1,3 gilt.", "Faktor 1,4 gilt.")]),
                        Entry("neu", ["Beispiel"], [Change("", "<b>fett</b>")]),
                    ],
                )
            ],
        )
    ],
    [Open("Zu tun", ["hier"])],
)


def test_words_that_differ_are_marked_side_by_side() -> None:
    page = parse(html_report.page(REPORT))
    before, after = page.select("#sentences tbody tr")[0].select("td")
    assert str(before) == "<td>Faktor <del>1,3</del> gilt.</td>"
    assert str(after) == "<td>Faktor <ins>1,4</ins> gilt.</td>"


def test_what_is_new_has_nothing_beside_it_and_is_no_markup() -> None:
    page = parse(html_report.page(REPORT))
    before, after = page.select("#sentences tbody tr")[1].select("td")
    assert before.get_text() == "–"
    assert str(after) == "<td><ins>&lt;b&gt;fett&lt;/b&gt;</ins></td>"


def test_the_page_is_german_leads_to_its_parts_and_loads_nothing() -> None:
    html = html_report.page(REPORT)
    page = parse(html)
    assert one(page, "html")["lang"] == "de"
    assert [link["href"] for link in page.select("nav a")] == ["#open", "#sentences"]
    assert all(page.select(str(link["href"])) for link in page.select("nav a"))
    assert page.select("script, link, img, [src], [style]") == []
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(html)
