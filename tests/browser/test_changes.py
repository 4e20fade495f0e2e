"""What would change an answer is shown beside it: in words, and as a picture that stays readable."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import calculators
from tests.browser.pages import NewPage
from tests.browser.test_accessibility import violations

TASK = "bereich=backoffice&land=DE,FR&minuten={minuten}&stunden=3"
TITLE = "Was die Antwort ändern würde"

#: Pairs of texts of a picture that overlap, and texts that leave it or are small.
MISPLACED = """
svg => {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")];
  const places = texts.map(text => text.getBoundingClientRect());
  const wrong = [];
  texts.forEach((text, index) => {
    const place = places[index];
    if (place.left < frame.left - 1 || place.right > frame.right + 1) wrong.push(text.textContent);
    if (parseFloat(getComputedStyle(text).fontSize) < 12) wrong.push(`small: ${text.textContent}`);
    places.slice(index + 1).forEach((other, later) => {
      const apart = other.left >= place.right || place.left >= other.right ||
        other.top >= place.bottom || place.top >= other.bottom;
      if (!apart) wrong.push(`${text.textContent} / ${texts[index + 1 + later].textContent}`);
    });
  });
  return wrong;
}
"""


def test_section_and_picture_follow_the_question(page: Page) -> None:
    calculators.open_answered(page, f"{calculators.FACTOR}?{TASK.format(minuten=60)}")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    picture = page.get_by_role("img", name="Gesprächszeit der Aufgabe")
    expect(picture).to_have_accessible_description(
        "60 Minuten vorgesehen, 45 Minuten enthalten. Bei mehr als 45 Minuten: Faktor 1,3."
    )
    expect(page.get_by_text("Bis 45 Minuten: im Stundensatz enthalten.")).to_be_visible()
    page.get_by_label("Gesprächsminuten").fill("40")
    expect(page.get_by_text("Noch enthalten: 5 Minuten.")).to_be_visible()
    expect(picture.locator("text").first).to_have_text("ab hier Faktor 1,3")
    page.get_by_label("Zielland").fill("Schweiz")
    expect(picture).to_have_count(0)
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()


@pytest.mark.parametrize(
    "words",
    [
        "bereich=backoffice&land=DE,FR&minuten=60&stunden=3",
        "bereich=backoffice&land=FR&minuten=1&stunden=200",
        "bereich=vertrieb&land=FR&minuten=9999999&stunden=166666,65",
        "bereich=vertrieb&land=FR&minuten=9999998,9999&stunden=9999999",
        "land=FR&minuten=0,0001&stunden=9999998,9999",
    ],
)
def test_the_picture_is_readable_on_a_narrow_screen(new_page: NewPage, words: str) -> None:
    page = new_page(viewport={"width": 320, "height": 900})
    calculators.open_answered(page, f"{calculators.FACTOR}?{words}")
    page.get_by_role("heading", name=TITLE).click()
    picture = page.get_by_role("img", name="Gesprächszeit der Aufgabe")
    assert picture.evaluate(MISPLACED) == []


@pytest.mark.parametrize("minutes", ["40", "60"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_the_way(
    new_page: NewPage, minutes: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    calculators.open_answered(page, f"{calculators.FACTOR}?{TASK.format(minuten=minutes)}")
    if width < 960:  # where the section is folded at first
        page.get_by_role("heading", name=TITLE).click()
    expect(page.get_by_role("img", name="Gesprächszeit der Aufgabe")).to_be_visible()
    assert violations(page) == []
