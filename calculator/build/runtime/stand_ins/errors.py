"""Stands in for the standard library's traceback, which tells errors with their source and colours.

No source ships; what failed, and where, is told without.
"""

from types import TracebackType


def format_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> list[str]:
    """Return the lines that tell an error; Pyodide's program asks for them."""
    frames = []
    while trace:
        code = trace.tb_frame.f_code
        frames.append(f'  File "{code.co_filename}", line {trace.tb_lineno}, in {code.co_name}\n')
        trace = trace.tb_next
    return ["Traceback (most recent call last):\n", *frames, f"{kind.__name__}: {error}\n"]


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no {__name__}.{name}")
