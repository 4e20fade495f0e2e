"""The versions of libraries that have to be the same wherever they are named."""

import re

import et_xmlfile
import openpyxl
import phonenumbers
import pytest

from tests.folders import ROOT

EXCEL = {"openpyxl": openpyxl.__version__, "et-xmlfile": et_xmlfile.__version__}


def test_page_package_and_tests_read_numbers_by_the_same_version() -> None:
    files = ("pyproject.toml", "requirements.lock", "requirements-nummer.lock")
    named = [
        re.findall(r"phonenumberslite==([\d.]+)", (ROOT / file).read_text(encoding="utf-8"))
        for file in files
    ]
    assert named == [[phonenumbers.__version__]] * len(files)


def test_the_extra_and_the_tests_take_the_same_openpyxl() -> None:
    named = re.findall(r"openpyxl==([\d.]+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert named == [openpyxl.__version__] * 2


@pytest.mark.parametrize(("package", "version"), EXCEL.items())
def test_the_page_takes_the_same_openpyxl(package: str, version: str) -> None:
    for file in ("requirements.lock", "requirements-excel.lock"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.findall(rf"{package}==([\d.]+)", text) == [version]
