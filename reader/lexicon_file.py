"""The user's lexicon as a CSV file: kept in the data folder, and exchanged with others."""

import csv
import io
from contextlib import suppress
from pathlib import Path
from typing import Final

from reader.atomic import write_bytes
from reader.errors import VorleserError
from reader.lexicon import MOST_RULES, Lexicon, Rule

FILE: Final = "lexicon.csv"
HEADING: Final = ("word", "says", "ipa", "part", "any_case")
_LARGEST: Final = 4_000_000  # bytes
_LONGEST_LINE: Final = 2_000
_YES: Final = frozenset({"yes", "ja", "x", "1", "true", "wahr"})
_NO: Final = frozenset({"", "no", "nein", "0", "false", "falsch"})
_MOST_TOLD: Final = 8
_DELIMITERS: Final = ";,\t"


class LexiconUnread(VorleserError):
    """The file cannot be read as a lexicon."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class LexiconUnsaved(VorleserError):
    """The file could not be written; the old one is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class LinesIgnored(VorleserError):
    """Some lines of the file are no rules; `lines` names the first of them, `count` counts all."""

    def __init__(self, path: Path, numbers: tuple[int, ...]) -> None:
        super().__init__(f"{path}: {len(numbers)} lines")
        more = " ..." if len(numbers) > _MOST_TOLD else ""
        self.path, self.count = path, len(numbers)
        self.lines = ", ".join(map(str, numbers[:_MOST_TOLD])) + more


def load(path: Path) -> tuple[Lexicon, VorleserError | None]:
    """The lexicon in `path`, empty where there is none, and what is to be told about it. Never raises."""
    if not path.exists():
        return Lexicon(), None
    try:
        return read(path)
    except LexiconUnread as error:
        return Lexicon(), error


def read(path: Path) -> tuple[Lexicon, LinesIgnored | None]:
    """The rules in a file, and which of its lines are none. Raises LexiconUnread."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise LexiconUnread(path, f"> {_LARGEST // 1_000_000} MB")
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconUnread(path, getattr(error, "strerror", None) or str(error)) from error
    lexicon, broken = parse(text)
    return lexicon, LinesIgnored(path, broken) if broken else None


def save(lexicon: Lexicon, path: Path) -> None:
    """Write it whole. Raises LexiconUnsaved."""
    try:
        write_bytes(path, written(lexicon).encode("utf-8-sig"))
    except OSError as error:
        raise LexiconUnsaved(path, error.strerror or str(error)) from error


def written(lexicon: Lexicon) -> str:
    """As CSV with a heading, one rule a line."""
    sheet = io.StringIO()
    lines = csv.writer(sheet, lineterminator="\r\n")
    lines.writerow(HEADING)
    for rule in lexicon.rules:
        switches = ("yes" if switch else "no" for switch in (rule.part, rule.any_case))
        lines.writerow((rule.word, rule.says, rule.ipa, *switches))
    return sheet.getvalue()


def parse(text: str) -> tuple[Lexicon, tuple[int, ...]]:
    """Rules from CSV with comma, semicolon or tab, with or without its heading; and the numbers of broken lines.

    Missing last columns are empty. Where a word stands twice, the last line holds.
    """
    lines = text.splitlines()
    first = next(filter(str.strip, lines), "")
    delimiter = max(_DELIMITERS, key=first.count)
    rules: dict[tuple[str, bool], Rule] = {}
    broken: list[int] = []
    for number, line in enumerate(lines, 1):
        cells = _cells(line, delimiter)
        if not any(cells) or (number == 1 and cells[0].casefold() == HEADING[0]):
            continue
        rule = _rule(cells)
        if rule is None or len(rules) == MOST_RULES:
            broken.append(number)
        else:
            rules.pop((rule.word, rule.any_case), None)
            rules[rule.word, rule.any_case] = rule
    return Lexicon(tuple(rules.values())), tuple(broken)


def _cells(line: str, delimiter: str) -> list[str]:
    """One line by itself, so that an open quotation mark swallows no others."""
    with suppress(csv.Error):
        return [
            cell.strip() for row in csv.reader([line[:_LONGEST_LINE]], delimiter=delimiter) for cell in row
        ]
    return [line]


def _rule(cells: list[str]) -> Rule | None:
    word, says, ipa, part, any_case = (*cells[:5], *[""] * (len(HEADING) - len(cells)))
    switches = (part.casefold(), any_case.casefold())
    if len(cells) > len(HEADING) or not all(switch in _YES | _NO for switch in switches):
        return None
    try:
        return Rule(word, says, ipa, switches[0] in _YES, switches[1] in _YES)
    except ValueError:
        return None
