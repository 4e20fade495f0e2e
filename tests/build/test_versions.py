"""The versions of libraries that have to be the same wherever they are named."""

import re

import phonenumbers

from tests.folders import ROOT


def test_page_package_and_tests_read_numbers_by_the_same_version() -> None:
    files = ("pyproject.toml", "requirements.lock", "requirements-nummer.lock")
    named = [
        re.findall(r"phonenumberslite==([\d.]+)", (ROOT / file).read_text(encoding="utf-8"))
        for file in files
    ]
    assert named == [[phonenumbers.__version__]] * len(files)
