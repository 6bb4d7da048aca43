"""What the reader has just heard: the word, the sentence and the number that a question is about."""

from dataclasses import dataclass, replace

from reader.article import Article, Span
from reader.digits import last_number
from reader.german.words import words
from reader.moment import Moment, Status
from reader.score import Entry, Score

_READING = frozenset({Status.READING, Status.WAITING})


@dataclass(frozen=True, slots=True)
class Heard:
    """The word that is heard, or else stands at the caret; None where there is nothing but white space."""

    article: Article
    word: Span | None

    @property
    def printed(self) -> str:
        """The word."""
        return self.word.of(self.article.text) if self.word else ""

    @property
    def number(self) -> Span | None:
        """The number that was heard last; None before the first."""
        return last_number(self.article.text, self.word.end) if self.word else None


def heard(score: Score, moment: Moment, caret: int) -> Heard:
    """What a question of this moment is about; at rest, the caret says where the reader is."""
    if moment.status not in _READING or moment.place is None:
        return Heard(score.article, _word_at(score, caret))
    return Heard(score.article, moment.word or _last_word(score.entry(moment.place)))


def sentence(score: Score, moment: Moment, caret: int) -> tuple[Entry, ...]:
    """The utterances of the sentence that is heard, or else stands at the caret."""
    place = moment.place if moment.status in _READING else score.place_at(caret)
    if place is None:
        return ()
    printed = score.entry(place).sentence
    return tuple(entry for entry in score.entries(place.paragraph) if entry.sentence == printed)


def lit(score: Score, moment: Moment, word: Span | None) -> Moment:
    """The moment as it is shown while a word of the article is said beside the reading; without one, as it is."""
    place = score.place_at(word.start) if word else None
    if word is None or place is None:
        return moment
    paragraph = score.paragraphs[place.paragraph].span
    return replace(moment, paragraph=paragraph, sentence=score.entry(place).sentence, word=word)


def _last_word(entry: Entry) -> Span | None:
    """In the pause behind a sentence, its last word is the one that was heard last."""
    return next((piece.printed for piece in reversed(entry.utterance.pieces) if piece.printed), None)


def _word_at(score: Score, caret: int) -> Span | None:
    """The word that holds a character of the article, or else the one before it in its paragraph, or after it."""
    paragraph = next((one for one in score.paragraphs if caret < one.span.end), None)
    if paragraph is None:
        paragraph = score.paragraphs[-1] if score.paragraphs else None
    if paragraph is None:
        return None
    start = paragraph.span.start
    lit = [word.shifted(start) for word in words(paragraph.span.of(score.article.text))]
    before = [word for word in lit if word.start <= caret]
    return before[-1] if before else next(iter(lit), None)
