"""What import-linter cannot see, because to it a foreign package is one thing: who may import which part of Qt."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[3]


def imported_by(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers_of(part: str) -> set[str]:
    """The files of the program that import a module, or something out of it."""
    return {
        str(source.relative_to(CHECKOUT))
        for room in ("reader", "ui")
        for source in (CHECKOUT / room).rglob("*.py")
        if any(f"{name}.".startswith(f"{part}.") for name in imported_by(source))
    }


@pytest.mark.parametrize(("part", "who"), [("PySide6.QtMultimedia", "ui/sound_card.py")])
def test_only_one_file_knows_the_sound_card(part: str, who: str) -> None:
    assert importers_of(part) <= {who}


def test_the_reader_knows_no_window() -> None:
    assert not {path for path in importers_of("PySide6") if path.startswith("reader/")}
