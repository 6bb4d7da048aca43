"""Where a reading is gone on with another day: at the beginning of the sentence at which it stopped."""

from reader.moment import Moment, Status
from reader.score import Score


def bookmark(moment: Moment, score: Score) -> int | None:
    """The character to go on at; None where an article is finished or not begun, and so is read from its beginning."""
    if moment.place is None or moment.status is Status.ENDED or moment.place == score.first():
        return None
    return score.entry(moment.place).sentence.start


def beginning(text: str, start: int, most: int = 60) -> str:
    """The first words from `start` on, in one line of at most `most` characters."""
    words = text[start : start + most + 1].split()
    if len(text) > start + most and len(words) > 1 and not text[start + most].isspace():
        words.pop()
    return " ".join(words)[:most].rstrip(" ,;:–-")
