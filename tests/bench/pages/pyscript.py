"""The program that PyScript runs: it answers at the start and after each change of the form."""

from pyscript import when, window

from calculator.browser.replies import reply


def answer() -> None:
    """Show the answer to the question in the form."""
    form = window.form
    form.paint(reply(form.calculator, form.question()))


def answer_again(event: object) -> None:
    """Handle an input event."""
    answer()


when("input", "form")(answer_again)
answer()
