"""Typography heard: announcements and a change of pitch for headings, quotations and brackets, as the user wishes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.article import Paragraph, Role, Span
from reader.utterance import Piece, Prosody, Utterance

Sentences = tuple[tuple[Span, Utterance], ...]

_ANNOUNCED = {
    # before and behind the paragraph, in German and English
    Role.TITLE: (("Titel: ", ""), ("Title: ", "")),
    Role.LEAD: (("Vorspann: ", ""), ("Introduction: ", "")),
    Role.HEADING: (("Überschrift: ", ""), ("Heading: ", "")),
    Role.CAPTION: (("Bildunterschrift: ", ""), ("Caption: ", "")),
    Role.QUOTE: (("Zitat: ", "Zitat Ende. "), ("Quote: ", "End of quote. ")),
}
_PITCHES = {Role.TITLE: 1.06, Role.HEADING: 1.06, Role.CAPTION: 0.94, Role.QUOTE: 1.1}
_QUOTED_PITCH, _BRACKETED_PITCH = 1.1, 0.93
_SHORTEST_QUOTE = 3
"""Words; shorter ones are titles and irony, which no newsreader announces."""

_QUOTES = re.compile(
    r"„[^„“”]{1,1500}[“”]|»[^«»]{1,1500}«|«[^«»]{1,1500}»|“[^“”„]{1,1500}”|\"[^\"]{1,1500}\""
)
_BRACKETS = re.compile(r"\([^()]{1,300}\)")


@dataclass(frozen=True, slots=True)
class Typography:
    """What is heard of typography beside its pauses."""

    announced: bool = False
    pitched: bool = False


PLAIN = Typography()


def heard(
    text: str, paragraph: Paragraph, sentences: Sentences, typography: Typography, *, german: bool = True
) -> Sentences:
    """The sentences of a paragraph with what shall be heard of its typography; `text` is the whole article's."""
    if typography.pitched:
        sentences = tuple(_pitched(text, paragraph, sentences))
    if typography.announced:
        sentences = tuple(_announced(text, paragraph, sentences, 0 if german else 1))
    return sentences


def _pitched(text: str, paragraph: Paragraph, sentences: Sentences) -> Iterator[tuple[Span, Utterance]]:
    usual = _PITCHES.get(paragraph.role, 1.0)
    quoted, bracketed = _places(_QUOTES, text, paragraph), _places(_BRACKETS, text, paragraph)

    def pitch(piece: Piece) -> float:
        if piece.printed is None:
            return usual
        if any(piece.printed.start in place for place in bracketed):
            return _BRACKETED_PITCH
        return _QUOTED_PITCH if any(piece.printed.start in place for place in quoted) else usual

    for sentence, utterance in sentences:
        pieces = (
            replace(piece, prosody=Prosody(piece.prosody.pause, factor, piece.prosody.rate))
            for piece in utterance.pieces
            for factor in (pitch(piece),)
        )
        yield sentence, Utterance(tuple(pieces))


def _announced(
    text: str, paragraph: Paragraph, sentences: Sentences, language: int
) -> Iterator[tuple[Span, Utterance]]:
    before, behind = _ANNOUNCED.get(paragraph.role, (("", ""), ("", "")))[language]
    quote, end_of_quote = _ANNOUNCED[Role.QUOTE][language]
    quotes = () if paragraph.role is Role.QUOTE else _places(_QUOTES, text, paragraph)
    long = [place for place in quotes if len(place.of(text).split()) >= _SHORTEST_QUOTE]
    starts = {_first_in(place, sentences): quote for place in long}
    ends = {_last_in(place, sentences): end_of_quote for place in long}
    for number, (sentence, utterance) in enumerate(sentences):
        pieces: list[Piece] = []
        if number == 0 and before:
            pieces.append(Piece(before, None))
        for index, piece in enumerate(utterance.pieces):
            if (number, index) in starts:
                pieces.append(Piece(starts[number, index], None, prosody=piece.prosody))
            pieces.append(piece)
            if (number, index) in ends:
                pieces[-1] = _spaced(piece)
                pieces.append(Piece(ends[number, index], None, prosody=piece.prosody))
        if number == len(sentences) - 1 and behind and pieces:
            pieces[-1] = _spaced(pieces[-1])
            pieces.append(Piece(behind, None))
        yield sentence, Utterance(tuple(pieces))


def _places(pattern: re.Pattern[str], text: str, paragraph: Paragraph) -> tuple[Span, ...]:
    span = paragraph.span
    return tuple(Span(*found.span()) for found in pattern.finditer(text, span.start, span.end))


def _first_in(place: Span, sentences: Sentences) -> tuple[int, int] | None:
    return next(_pieces_in(place, sentences), None)


def _last_in(place: Span, sentences: Sentences) -> tuple[int, int] | None:
    return max(_pieces_in(place, sentences), default=None)


def _pieces_in(place: Span, sentences: Sentences) -> Iterator[tuple[int, int]]:
    """Which pieces, as (sentence, piece), stand for print in this place."""
    for number, (sentence, utterance) in enumerate(sentences):
        if sentence.end > place.start and sentence.start < place.end:
            for index, piece in enumerate(utterance.pieces):
                if piece.printed is not None and piece.printed.start in place:
                    yield number, index


def _spaced(piece: Piece) -> Piece:
    return piece if piece.spoken.endswith(" ") else replace(piece, spoken=f"{piece.spoken} ")
