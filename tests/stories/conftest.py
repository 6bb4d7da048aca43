"""Stories need a desktop; they are listened to one at a time, and skip where a tool is missing."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.desktop import Desktop, missing_tools


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    missing = missing_tools()
    for item in items:
        if here in item.path.parents:
            item.add_marker("story")
            if missing:
                item.add_marker(pytest.mark.skip(reason=f"not installed: {', '.join(missing)}"))
            elif "PYTEST_XDIST_WORKER" in os.environ:
                item.add_marker(pytest.mark.skip(reason="stories are listened to one at a time, without -n"))


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """One desktop for all stories of this run, recorded throughout."""
    with Desktop(tmp_path_factory.mktemp("desktop")) as there:
        yield there
