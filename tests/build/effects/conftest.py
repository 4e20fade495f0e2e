"""The copied project, made once and restored after each test."""

from collections.abc import Iterator

import pytest

from tests.build.effects.project import Project


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(tmp_path_factory.mktemp("project"))


@pytest.fixture
def project(copied: Project) -> Iterator[Project]:
    yield copied
    copied.restore()
