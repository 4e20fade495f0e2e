"""The program that PyScript runs: it answers at once and after every change of the form."""

from pyscript import when, window

from calculator.browser.replies import reply


def answer() -> None:
    form = window.form
    form.paint(reply(form.calculator, form.question()))


@when("input", "form")
def answer_again(event: object) -> None:
    answer()


answer()
