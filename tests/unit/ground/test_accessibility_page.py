"""docs/accessibility.md judges every criterion, names tests that exist, and tells what is open."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (\d\.\d\.\d+) [^|]+\| ([^|]+) \|", PAGE, flags=re.MULTILINE))
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
"""
"""Levels A and AA of WCAG 2.2."""


def test_each_criterion_is_judged() -> None:
    assert list(ROWS) == CRITERIA.split()
    assert set(ROWS.values()) <= {"met", "partly", "not met", "not applicable"}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w/]+\.py)`", PAGE))))
def test_each_file_that_is_named_is_there(name: str) -> None:
    assert any((ROOT / room / name).is_file() for room in (".", "tests/unit", "tests/stories"))


@pytest.mark.parametrize(
    "number", [number for number, state in ROWS.items() if state in ("partly", "not met")]
)
def test_what_is_not_met_is_told_at_the_top(number: str) -> None:
    opened = PAGE.partition("## What is open")[2].partition("## Perceivable")[0]
    assert f"({number})" in opened
