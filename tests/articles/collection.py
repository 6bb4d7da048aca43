"""Reads the collections of articles beside this file, in which every paragraph tells its role."""

from pathlib import Path

from reader.article import Role
from tests.articles.layouts import Parts

_ROLES = {
    "K": Role.KICKER,
    "T": Role.TITLE,
    "L": Role.LEAD,
    "Y": Role.BYLINE,
    "H": Role.HEADING,
    "B": Role.BODY,
    "Q": Role.QUOTE,
    "I": Role.ITEM,
    "C": Role.CAPTION,
    "A": Role.ASIDE,
}


def collection(name: str) -> list[Parts]:
    """The articles of `<name>.txt`."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    articles = [
        [(_ROLES[line[0]], line[2:]) for line in block.splitlines() if not line.startswith("#")]
        for block in text.split("\n\n")
    ]
    return [parts for parts in articles if parts]
