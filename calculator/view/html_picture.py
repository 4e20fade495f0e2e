"""A picture as inline SVG, drawn alike for every calculator.

Across, places are shares of the width; down, they are multiples of the size of the text, which
therefore never shrinks on narrow screens. All that the bars show stands beside them in words.
"""

from decimal import ROUND_HALF_UP, Decimal

from calculator.language import wording
from calculator.rules.picture import Bar, Picture
from calculator.view.html import Markup, element

#: The picture goes on beyond the limit by at least this share of it.
ROOM_BEYOND = Decimal("0.25")
HUNDREDTH = Decimal("0.01")
WHOLE = Decimal(100)
TITLE_ID, DESCRIPTION_ID, HATCHING_ID = "bild-titel", "bild-beschreibung", "bild-schraffur"
HATCHED = f"url(#{HATCHING_ID})"
HATCHING = element(
    "pattern",
    element("path", d="M0 6 6 0", class_="picture__hatch"),
    id=HATCHING_ID,
    width="6",
    height="6",
    patternUnits="userSpaceOnUse",
)
AXIS = element("line", x1="0", x2="0", y1="1.5em", y2="4.5em", class_="picture__axis")
ZERO = element("text", "0", x="0", y="5.5em")


def picture(picture: Picture) -> Markup:
    """Return the picture; a reader who does not see it gets its title and description."""
    end = max(picture.asked.amount, picture.limit.amount * (1 + ROOM_BEYOND))
    limit = _share(picture.limit.amount, end)
    drawing = element(
        "svg",
        element("title", wording.say(picture.title), id=TITLE_ID),
        element("desc", wording.say(picture.description), id=DESCRIPTION_ID),
        HATCHING,
        _rectangle("beyond", "1.5em", "3em", WHOLE - limit, x=f"{limit}%", fill=HATCHED),
        AXIS,
        _bar(picture.asked, "asked", "1.7em", end),
        _bar(picture.limit, "limit", "3.2em", end),
        _mark(f"{limit}%"),
        _beyond(wording.say(picture.beyond), limit),
        ZERO,
        _legend(picture.asked, "asked", "6.4em", "7.2em"),
        _legend(picture.limit, "limit", "8em", "8.8em"),
        role="img",
        aria_labelledby=TITLE_ID,
        aria_describedby=DESCRIPTION_ID,
        class_="picture",
    )
    return element("div", drawing, class_="picture__frame")


def _share(amount: Decimal, end: Decimal) -> Decimal:
    return (amount * WHOLE / end).quantize(HUNDREDTH, ROUND_HALF_UP)


def _bar(bar: Bar, kind: str, y: str, end: Decimal) -> Markup | None:
    """Return a bar; its outline shows even the shortest."""
    return _rectangle(kind, y, "1.1em", _share(bar.amount, end)) if bar.amount else None


def _rectangle(kind: str, y: str, height: str, width: Decimal, **more: str) -> Markup:
    size = {"x": "0", "y": y, "width": f"{width}%", "height": height}
    return element("rect", class_=f"picture__{kind}", **(size | more))


def _mark(x: str) -> Markup:
    return element("line", x1=x, x2=x, y1="0.1em", y2="4.8em", class_="picture__mark")


def _beyond(words: str, limit: Decimal) -> Markup:
    """Return what applies beyond the limit, on that side of its line that has more room."""
    if limit * 2 > WHOLE:
        return _text(words, f"{limit}%", "1em", dx="-0.4em", text_anchor="end")
    return _text(words, f"{limit}%", "1em", dx="0.4em")


def _legend(bar: Bar, kind: str, y: str, baseline: str) -> Markup:
    sample = element("rect", x="0", y=y, width="1.1em", height="0.9em", class_=f"picture__{kind}")
    return element("g", sample, _text(wording.say(bar.label), "1.8em", baseline))


def _text(words: str, x: str, y: str, **more: str) -> Markup:
    return element("text", words, x=x, y=y, **more)
