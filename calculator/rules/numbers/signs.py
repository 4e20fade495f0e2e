"""The signs of a line in one spelling: as many signs come out as go in."""

import unicodedata

#: Stands for what was recognised in a line; no line holds it, because it cannot be printed.
BREAK = "\0"

_SAME = str.maketrans("[]{}（）［］＋／．，：；", "()()()()+/.,:;")


def plain(typed: str) -> str:
    """Return a line with ASCII digits, one kind of dash, space and bracket."""
    return "".join(map(_plain, typed.translate(_SAME)))


def digits(text: str) -> str:
    """Return the digits of a text."""
    return "".join(filter(str.isdecimal, text))


def has_figure(text: str) -> bool:
    """Tell whether a text holds a digit, or a sign such as ² or ½."""
    return any(sign.isnumeric() for sign in text)


def _plain(sign: str) -> str:
    if sign.isascii():
        return " " if sign == "\t" else sign
    if sign.isdecimal():
        return str(int(sign))
    category = unicodedata.category(sign)
    if category == "Pd" or sign == "\u2212":
        return "-"
    return " " if category == "Zs" else sign
