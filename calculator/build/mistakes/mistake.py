"""What an editor got wrong."""

from calculator.data.toml_file import DataError


class MistakeError(DataError):
    """Something in a file that people edit stops the build.

    Attributes:
        file: The file, below the folder that people know it by.
        place: Where in the file: a line, or a key.
        problem: What is wrong there.
        remedy: What to do about it.
    """

    def __init__(self, file: str, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{file}: {place}: {problem}; {remedy}")
        self.file, self.place, self.problem, self.remedy = file, place, problem, remedy


def line_of(text: str, position: int) -> str:
    """Return in which line of a text a position is."""
    newline = "\n"
    return f"line {text.count(newline, 0, position) + 1}"
