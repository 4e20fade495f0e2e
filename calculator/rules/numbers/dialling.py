"""How numbers of a country are dialled from abroad."""

import phonenumbers

from calculator.data.country import Country
from calculator.rules.answer import Statement
from calculator.rules.numbers.reading import identify
from calculator.rules.numbers.steps import LEADING_ZERO, READING, number_steps


def dialling_steps(country: Country) -> list[Statement]:
    """Return the calling code, and what follows it in an example number of the country.

    The example is libphonenumber's; it is not assigned. Source: auslegungen#fuehrende-null.
    """
    code = phonenumbers.country_code_for_region(country.code)
    if not code:
        return [Statement("country.dial.no_code", {"country": country.name})]
    shared = len(phonenumbers.region_codes_for_country_code(code)) > 1
    key = "shared_code" if shared else "code"
    said = [Statement(f"country.dial.{key}", {"code": code}, (READING,) if shared else ())]
    example = phonenumbers.example_number(country.code)
    written = phonenumbers.PhoneNumberFormat.NATIONAL
    typed = phonenumbers.format_number(example, written) if example else ""
    number = identify(typed, country.code)._replace(country=country)
    # Some territories have numbers of which libphonenumber says that they are another's.
    if number.is_real and number.region == country.code:
        said.append(Statement("country.dial.example", {"typed": typed}))
        said += [each for each in number_steps(number, None) if LEADING_ZERO in each.sources]
    return said
