"""The test sets under tests/german, for the tests that run them."""

import re
from pathlib import Path

_SETS = Path(__file__).parents[2] / "german"


def lines(name: str) -> list[list[str]]:
    """The lines of a test set, without remarks and heading."""
    text = (_SETS / f"{name}.tsv").read_text(encoding="utf-8")
    cells = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return cells[1:]


def heard(text: str) -> str:
    """What is heard of a text: without case and punctuation."""
    return re.sub(r"[^\w]+", " ", text).casefold().strip()
