"""HTML by construction: what is not Markup is escaped, so input never becomes markup."""

VOID_TAGS = {"input", "link"}


class Markup(str):
    """HTML that ``element`` or ``join`` made; any other text is escaped when it becomes a child."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Return an element; a trailing underscore in a name is dropped, others become hyphens.

    An attribute that is None or False is left out, one that is True stands alone.
    """
    written = []
    for name, value in attributes.items():
        printed = name.rstrip("_").replace("_", "-")
        if value is True:
            written.append(f" {printed}")
        elif value is not None and value is not False:
            written.append(f' {printed}="{escape(value)}"')
    start = f"<{tag}{''.join(written)}>"
    return Markup(start if tag in VOID_TAGS else f"{start}{join(*children)}</{tag}>")


def join(*children: str | None) -> Markup:
    """Return children in a row, escaped unless they are Markup; None is nothing."""
    return Markup("".join(_safe(child) for child in children if child is not None))


def escape(text: str) -> str:
    """Return text in which nothing is markup, in an element or in a quoted attribute.

    The standard library's own would bring all named characters of HTML into the browser.
    """
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, name)
    return text


def _safe(child: str) -> str:
    return child if isinstance(child, Markup) else escape(child)
