"""The versions of libraries that have to be the same wherever they are named."""

import re

import openpyxl
import phonenumbers

from tests.folders import ROOT


def test_page_package_and_tests_read_numbers_by_the_same_version() -> None:
    files = ("pyproject.toml", "requirements.lock", "requirements-nummer.lock")
    named = [
        re.findall(r"phonenumberslite==([\d.]+)", (ROOT / file).read_text(encoding="utf-8"))
        for file in files
    ]
    assert named == [[phonenumbers.__version__]] * len(files)


def test_the_extra_and_the_tests_take_the_same_openpyxl() -> None:
    named = re.findall(r"openpyxl==([\d.]+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    locked = re.findall(
        r"openpyxl==([\d.]+)", (ROOT / "requirements.lock").read_text(encoding="utf-8")
    )
    assert named == [openpyxl.__version__] * 2
    assert locked == [openpyxl.__version__]
