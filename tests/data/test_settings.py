"""The settings of a site in mkdocs.yml: read, or refused with what to mend."""

import pytest

from calculator.data.settings import (
    Feedback,
    Settings,
    SettingsError,
    feedback,
    from_extra,
    offline,
)

FORM = "https://formular.example/buchen?usp=link#anfang"
WEB_ADDRESS = 'adresse must be a web address that starts with https://, or empty ("")'


def test_settings_are_empty_unless_somebody_sets_them() -> None:
    assert from_extra({}) == Settings("", "", "", "", "", "", "")
    form = {"adresse": FORM, "option": "entry.1"}
    assert from_extra({"eskalation": None, "buchungsformular": form}) == Settings(
        booking_form=FORM, option_parameter="entry.1"
    )


def test_the_sheet_with_the_steps_needs_no_form() -> None:
    extra = {"buchungsformular": {"prozess": "https://blatt.example/schritte"}}
    assert from_extra(extra) == Settings(process_sheet="https://blatt.example/schritte")


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (
            {"buchungsformular": {"adresse": "formular.example"}},
            f"buchungsformular.{WEB_ADDRESS}",
        ),
        (
            {"buchungsformular": {"adresse": "http://formular.example"}},
            f"buchungsformular.{WEB_ADDRESS}",
        ),
        (
            {"buchungsformular": {"adresse": "https://[x"}},
            f"buchungsformular.{WEB_ADDRESS}",
        ),
        (
            {"buchungsformular": {"option": "entry.1"}},
            "buchungsformular.adresse must be the form's address, as parameters are set, "
            'or empty ("")',
        ),
        (
            {"buchungsformular": {"adresse": FORM, "ansage": "a=b"}},
            "buchungsformular.ansage must be the name of a parameter, such as entry.123, "
            'or empty ("")',
        ),
        (
            {"buchungsformular": {"link": FORM}},
            "buchungsformular.link is unknown; use one of adresse, ansage, option, prozess",
        ),
        (
            {"buchungsformular": FORM},
            'buchungsformular must be a table of adresse, ansage, option, prozess, or empty ("")',
        ),
        (
            {"buchungsformular": {"prozess": "blatt.example"}},
            "buchungsformular.prozess must be a web address that starts with https://, "
            'or empty ("")',
        ),
        (
            {"eskalation": {"an": "Christoph"}},
            'eskalation.an must be one mail address, or empty ("")',
        ),
        (
            {"eskalation": {"cc": "a@b.example, c@d.example"}},
            'eskalation.cc must be one mail address, or empty ("")',
        ),
        (
            {"eskalation": {"cc": 7}},
            'eskalation.cc must be text in quotes, or empty ("")',
        ),
    ],
)
def test_a_setting_that_cannot_be_used_is_refused_with_file_key_and_remedy(
    extra: dict[str, object], message: str
) -> None:
    with pytest.raises(SettingsError) as refusal:
        from_extra(extra)
    assert str(refusal.value) == f"mkdocs.yml: extra.{message}"


def test_nothing_is_kept_in_browsers_unless_somebody_wants_it() -> None:
    assert offline({}) is False
    assert offline({"offline": True}) is True
    with pytest.raises(SettingsError, match=r"^mkdocs\.yml: extra\.offline must be true or false$"):
        offline({"offline": "ja"})


def test_readers_are_asked_whether_a_page_helped_only_where_somebody_gets_the_answer() -> None:
    assert feedback({}) is None
    assert feedback({"rueckmeldung": {"mail": "", "ticket": ""}}) is None
    assert feedback({"rueckmeldung": {"mail": "hilfe@firma.example"}}) == Feedback(
        "hilfe@firma.example", ""
    )
    form = "https://tickets.example/neu?betreff={titel}&seite={adresse}"
    assert feedback({"rueckmeldung": {"ticket": form}}) == Feedback("", form)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"mail": "Hilfe"}, '.mail must be one mail address, or empty ("")'),
        (
            {"ticket": "https://tickets.example/neu"},
            ".ticket must be a web address that starts with https:// and holds {titel}, "
            'perhaps {adresse}, or empty ("")',
        ),
        (
            {"ticket": "https://tickets.example/neu?betreff={titel}&von={name}"},
            ".ticket must be a web address that starts with https:// and holds {titel}, "
            'perhaps {adresse}, or empty ("")',
        ),
        (
            {"mail": "hilfe@firma.example", "ticket": "https://tickets.example/{titel}"},
            " names mail and ticket; empty one of them",
        ),
    ],
)
def test_an_address_for_answers_that_cannot_be_used_is_refused(
    table: dict[str, str], message: str
) -> None:
    with pytest.raises(SettingsError) as refusal:
        feedback({"rueckmeldung": table})
    assert str(refusal.value) == f"mkdocs.yml: extra.rueckmeldung{message}"
