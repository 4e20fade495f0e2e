"""One browser window, driven by the commands of the WebDriver standard whatever the engine is."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, Protocol, TypeVar

#: Seconds. A machine under load starts Python slowly, and keeps the site even more so.
PATIENCE = 120
#: Seconds between two looks at a condition.
PAUSE = 0.05
#: The standard's key for an element's id in a reply.
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
#: The standard's sign for a key that is held until the end of the keys.
CONTROL = "\ue009"
# In one step: an element found first may be gone when its text or name is asked for.
#: Finds also what shows only under a pointer or with the focus, as the buttons of headings. The
#: second value is the name that screen readers read out.
LABELS = """
return [...document.querySelectorAll(arguments[0])]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => [each, (each.ariaLabel ?? each.labels?.[0]?.innerText ?? each.innerText).trim()]);
"""
TEXT = """
const found = document.querySelector(arguments[0]);
return found?.checkVisibility({ visibilityProperty: true }) ? found.innerText : "";
"""
SELECTED = """
const { value = "", selectionStart, selectionEnd } = document.activeElement;
return value.slice(selectionStart, selectionEnd);
"""
ADD_FIELD = """
const field = document.createElement("textarea");
document.querySelector("main").prepend(field);
return field;
"""

#: An element of the page, as the standard writes it.
Element = dict[str, str]
T = TypeVar("T")


class RefusedError(Exception):
    """The browser refused a command."""


class Engine(Protocol):
    """What a browser engine does for the tests."""

    def command(self, name: str, **values: Any) -> Any:
        """Send a command of the WebDriver standard and return its value."""


def until(condition: Callable[[], T], what: str) -> T:
    """Wait until a condition holds and return what it returned."""
    end = monotonic() + PATIENCE
    while not (found := condition()):
        assert monotonic() < end, f"{what} did not come in {PATIENCE} seconds"
        sleep(PAUSE)
    return found


def plain(text: str) -> str:
    """Return a text with plain spaces for its no-break ones, as GTK's clipboard has them."""
    return text.replace("\xa0", " ")


class Window:
    """Opens pages and finds things on them as people do, by texts and labels."""

    def __init__(self, engine: Engine, address: str) -> None:
        self.engine = engine
        self.address = address

    def open(self, path: str) -> None:
        """Open a page of the site anew, also where only its fragment differs."""
        self.engine.command("Navigate", url="about:blank")
        self.engine.command("Navigate", url=self.address + path)

    @property
    def url(self) -> str:
        """The address of the page."""
        url: str = self.engine.command("GetCurrentURL")
        return url

    def run(self, script: str, *values: Any) -> Any:
        """Run a script in the page and return what it returns."""
        return self.engine.command("ExecuteScript", script=script, args=list(values))

    def text(self, selector: str) -> str:
        """Return the visible text of the first element that a selector finds, or nothing."""
        # Firefox returns nothing while one page replaces another.
        text: str | None = self.run(TEXT, selector)
        return plain(text or "")

    def expect(self, selector: str, words: str) -> None:
        """Wait until an element shows words."""
        try:
            until(lambda: words in self.text(selector), f"“{words}” in {selector}")
        except AssertionError as error:
            raise AssertionError(f"{error}; the page says: {self.text('body')}") from error

    def expect_answer(self, words: str) -> None:
        """Wait until Python has answered, with these words among others."""
        self.expect("output[data-computed-by=pyodide]", words)

    def named(self, selector: str, name: str) -> Element:
        """Wait for the visible element with an accessible name."""
        return until(
            lambda: next((each for each, label in self.labels(selector) if label == name), {}),
            f"{selector} named “{name}”",
        )

    def labels(self, selector: str) -> list[tuple[Element, str]]:
        """Return the visible elements that a selector finds, each with its accessible name."""
        found: list[tuple[Element, str]] = self.run(LABELS, selector)
        return [(element, name) for element, name in found]

    def click(self, element: Element) -> None:
        """Click an element, away from what is fixed to the edges of the window."""
        self.run("arguments[0].scrollIntoView({ block: 'center' });", element)
        self.engine.command("ElementClick", id=element[ELEMENT])

    def type(self, element: Element, keys: str) -> None:
        """Type into an element, or choose a file by its path."""
        self.engine.command("ElementSendKeys", id=element[ELEMENT], text=keys)

    def clipboard(self) -> str:
        """Return the text in the clipboard, by pasting it into a field of its own."""
        field = self.run(ADD_FIELD)
        self.type(field, f"{CONTROL}v")
        text: str = until(lambda: self.run("return arguments[0].value;", field), "what is pasted")
        self.run("arguments[0].remove();", field)
        return plain(text)

    def selected(self) -> str:
        """Return the text that is selected in the field with the focus, or nothing."""
        text: str = self.run(SELECTED)
        return plain(text)
