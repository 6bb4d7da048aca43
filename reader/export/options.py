"""What is to be exported, where to, and how."""

from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.export.errors import BitrateUnknown, SectionUnknown
from reader.export.names import PATTERN, check_pattern
from reader.handover import Policy
from reader.speech.values import Delivery

BITRATES = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""kbit/s of MPEG-1 layer III (ISO/IEC 11172-3, 2.4.2.3), which 44.1 kHz belongs to."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """`sections` are numbers from 1, None means all; `bitrate` is constant, in kbit/s.

    `left_out` are indices of the article's paragraphs that shall not be read; `pattern` makes the files' names, see
    `reader.export.names`; `policy` says what happens when an online voice fails. Raises BitrateUnknown, NameUnusable.
    """

    folder: Path
    delivery: Delivery
    sections: tuple[int, ...] | None = None
    bitrate: int = 96
    pattern: str = PATTERN
    left_out: frozenset[int] = frozenset()
    policy: Policy = Policy.CARRY_ON

    def __post_init__(self) -> None:
        if self.bitrate not in BITRATES:
            raise BitrateUnknown(self.bitrate, BITRATES)
        check_pattern(self.pattern)

    def chosen(self, article: Article) -> tuple[int, ...]:
        """The numbers of the sections to export, ascending, each once. Raises SectionUnknown."""
        count = len(article.sections)
        chosen = range(1, count + 1) if self.sections is None else sorted(set(self.sections))
        for number in chosen:
            if not 1 <= number <= count:
                raise SectionUnknown(number, count)
        return tuple(chosen)
