"""When each word is heard: by marks, by inheritance between them, by letters where there are none."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.speech.values import Mark, Take
from reader.timing import Clip, Source, Timeline, WordTime, make_clip
from reader.utterance import Piece, Utterance


def say(*words: str) -> Utterance:
    """Words as printed one after the other with a space between; a word in brackets is printed nowhere."""
    pieces, start = [], 0
    for word in words:
        printed = None if word.startswith("[") else Span(start, start + len(word.rstrip(" ,.")))
        pieces.append(Piece(word.strip("[]"), printed))
        start += len(word)
    return Utterance(tuple(pieces))


def take(seconds: float, marks: dict[int, float] | None = None, **more: object) -> Take:
    told = None if marks is None else tuple(Mark(at, _exact(time)) for at, time in marks.items())
    return Take(np.zeros(round(seconds * 1000), np.int16), 1000, told, **more)  # type: ignore[arg-type]  # two ints


def _exact(seconds: float) -> Fraction:
    return Fraction(seconds).limit_denominator(1000)


def starts(clip: Clip) -> list[float]:
    return [float(word.start) for word in clip.timeline.words]


HUND = say("Der ", "Hund ", "bellt.")


def test_every_word_has_its_mark() -> None:
    clip = make_clip("k", HUND, [take(1, {0: 0.1, 4: 0.3, 9: 0.7})])
    assert starts(clip) == [0.1, 0.3, 0.7]
    assert (clip.length, clip.timeline.source) == (Fraction(1), Source.ENGINE)
    assert clip.timeline.words[-1].end == 1


def test_a_word_without_a_mark_inherits_by_its_letters() -> None:
    clip = make_clip("k", HUND, [take(1, {0: 0.3, 9: 1.0})])
    assert starts(clip) == [0.3, 0.6, 1.0]


def test_words_before_the_first_mark_begin_with_the_clip() -> None:
    clip = make_clip("k", HUND, [take(1, {9: 0.7})])
    assert starts(clip) == [0, 0.3, 0.7]


def test_words_without_any_letter_share_a_moment() -> None:
    clip = make_clip("k", say("– ", "– ", "ja"), [take(1, {0: 0.25, 4: 0.5})])
    assert starts(clip) == [0.25, 0.25, 0.5]


def test_without_marks_times_are_estimated_from_letters() -> None:
    clip = make_clip("k", HUND, [take(1.2)])
    assert clip.timeline.source is Source.ESTIMATED
    assert starts(clip) == pytest.approx([0, 0.3, 0.7])


def test_marks_that_go_backwards_or_lie_outside_are_passed_over() -> None:
    clip = make_clip("k", HUND, [take(1, {0: 0.1, 9: 0.7, 4: 0.8, 99: 0.9, -1: 0.2})])
    assert starts(clip) == pytest.approx([0.1, 0.1 + 0.6 * 3 / 7, 0.7])


def test_a_mark_behind_the_sound_counts_as_its_end() -> None:
    clip = make_clip("k", HUND, [take(1, {0: 0.1, 4: 0.5, 9: 1.7})])
    assert starts(clip) == [0.1, 0.5, 1.0]


def test_several_takes_follow_one_another() -> None:
    clip = make_clip("k", HUND, [take(0.5, {0: 0.1}), take(1, {4: 0.1, 9: 0.5}, text_start=4)])
    assert starts(clip) == [0.1, 0.6, 1.0]
    assert clip.length == Fraction(3, 2)


def test_a_take_without_marks_is_anchored_where_it_begins() -> None:
    clip = make_clip("k", HUND, [take(0.5), take(0.5, text_start=9)])
    assert starts(clip) == pytest.approx([0, 0.5 * 3 / 7, 0.5])
    assert clip.timeline.source is Source.ESTIMATED


def test_what_could_not_be_said_is_told_as_printed() -> None:
    clip = make_clip("k", HUND, [take(1, {0: 0.0}, skipped=((5, 9),))])
    assert clip.skipped == (Span(4, 8),)


def test_an_announcement_is_timed_but_printed_nowhere() -> None:
    clip = make_clip("k", say("[Zitat: ]", "Nein."), [take(1, {0: 0, 7: 0.5})])
    assert [word.printed for word in clip.timeline.words] == [None, Span(9, 13)]
    assert clip.timeline.time_of(9) == Fraction(1, 2)


def test_nothing_said_has_no_words() -> None:
    clip = make_clip("k", Utterance(()), [take(0.2, {})])
    assert (clip.timeline.words, clip.timeline.word_at(Fraction(0))) == ((), None)
    assert clip.timeline.translated(Fraction(1, 10), Timeline(Fraction(1), (), Source.ENGINE)) == Fraction(
        1, 2
    )
    assert Timeline(Fraction(0), (), Source.ENGINE).translated(Fraction(0), clip.timeline) == 0


def test_the_first_word_counts_for_the_silence_before_it() -> None:
    timeline = make_clip("k", HUND, [take(1, {0: 0.1, 4: 0.3, 9: 0.7})]).timeline
    lit = [timeline.word_at(_exact(time)) for time in (0, 0.2, 0.3, 0.69, 0.7, 5)]
    assert [word.printed.start for word in lit if word and word.printed] == [0, 0, 4, 4, 9, 9]


def test_a_place_in_the_text_has_a_time() -> None:
    timeline = make_clip("k", HUND, [take(1, {0: 0.1, 4: 0.3, 9: 0.7})]).timeline
    assert [float(timeline.time_of(at)) for at in (0, 2, 3, 5, 9, 13, 99)] == [
        0.1,
        0.1,
        0.3,
        0.3,
        0.7,
        0.7,
        1,
    ]


def test_a_time_is_translated_by_word_and_fraction() -> None:
    slow = make_clip("k", HUND, [take(1, {0: 0.0, 4: 0.4, 9: 0.8})]).timeline
    fast = make_clip("k", HUND, [take(0.5, {0: 0.1, 4: 0.2, 9: 0.4})]).timeline
    assert [float(slow.translated(_exact(t), fast)) for t in (0, 0.4, 0.6, 1, 2)] == pytest.approx(
        [0.1, 0.2, 0.3, 0.5, 0.5]
    )
    assert float(fast.translated(Fraction(0), slow)) == 0


def test_a_word_of_no_length_is_translated_to_its_start() -> None:
    instant = Timeline(Fraction(1), (WordTime(None, Fraction(1), Fraction(1)),), Source.ENGINE)
    long = Timeline(Fraction(2), (WordTime(None, Fraction(1), Fraction(2)),), Source.ENGINE)
    assert instant.translated(Fraction(1), long) == 1


def test_word_times_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="not in order"):
        Timeline(Fraction(1), (WordTime(None, Fraction(1), Fraction(2)),), Source.ENGINE)


@given(
    words=st.lists(st.text("ab ,ä1–", min_size=1, max_size=8), min_size=1, max_size=12),
    marks=st.none() | st.dictionaries(st.integers(-3, 60), st.floats(0, 3), max_size=12),
    cut=st.integers(0, 20),
)
def test_whatever_the_engine_marks_every_word_has_its_time_in_order(
    words: list[str], marks: dict[int, float] | None, cut: int
) -> None:
    utterance = Utterance(tuple(Piece(word, None) for word in words))
    clip = make_clip("k", utterance, [take(0.7, marks), take(0.9, marks, text_start=cut)])
    assert len(clip.timeline.words) == len(words)
    assert clip.timeline.words[-1].end == clip.length


@given(st.floats(0, 1), st.floats(0.5, 3))
def test_translating_to_another_speed_and_back_is_the_same_time(time: float, speed: float) -> None:
    one = make_clip("k", HUND, [take(1, {0: 0, 4: 0.3, 9: 0.7})]).timeline
    factor = _exact(speed)
    words = tuple(WordTime(w.printed, w.start / factor, w.end / factor) for w in one.words)
    other = Timeline(one.length / factor, words, Source.ENGINE)
    assert other.translated(one.translated(Fraction(time), other), one) == Fraction(time)


def unsure(words: dict[int, float], doubted: set[int]) -> list[Take]:
    marks = tuple(Mark(at, _exact(time), sure=at not in doubted) for at, time in words.items())
    return [Take(np.zeros(1000, np.int16), 1000, marks)]


def lit(clip: Clip, text: str) -> list[str | None]:
    spans = [word.printed for word in clip.timeline.words]
    return [None if span is None else text[span.start : span.end] for span in spans]


def test_where_a_border_is_unsure_the_phrase_is_lit() -> None:
    text = "Der Hund bellt laut."
    utterance = say("Der ", "Hund ", "bellt ", "laut.")
    marks = {0: 0.0, 4: 0.3, 9: 0.5, 15: 0.8}
    assert lit(make_clip("k", utterance, unsure(marks, set())), text) == ["Der", "Hund", "bellt", "laut"]
    clip = make_clip("k", utterance, unsure(marks, {9}))
    assert lit(clip, text) == ["Der", "Hund bellt", "Hund bellt", "laut"]
    assert starts(clip) == [0.0, 0.3, 0.5, 0.8]
    clip = make_clip("k", utterance, unsure(marks, {0, 4, 15}))
    assert lit(clip, text) == ["Der Hund", "Der Hund", "bellt laut", "bellt laut"]


def test_what_is_printed_nowhere_stays_dark_in_an_unsure_phrase() -> None:
    utterance = say("[Zitat: ]", "Nein.")
    assert lit(make_clip("k", utterance, unsure({0: 0.0, 7: 0.5}, {7})), "[Zitat: ]Nein.") == [None, "Nein"]
    clip = make_clip("k", say("[Zitat: ]", "[Ende]"), unsure({0: 0.0, 7: 0.5}, {7}))
    assert lit(clip, "") == [None, None]


class _Metronome:
    """Marks every character that begins a word of HUND, a quarter of a second apart."""

    def marked(self, key: str, utterance: Utterance, takes: Sequence[Take]) -> Sequence[Take]:
        assert key == "k"
        marks = tuple(Mark(at, Fraction(number, 4)) for number, at in enumerate(utterance.starts))
        return [replace(one, marks=marks) for one in takes]


def test_an_aligner_is_asked_only_where_marks_are_missing() -> None:
    clip = make_clip("k", HUND, [take(1)], _Metronome())
    assert (starts(clip), clip.timeline.source) == ([0.0, 0.25, 0.5], Source.ALIGNED)
    clip = make_clip("k", HUND, [take(1, {0: 0.1, 4: 0.3, 9: 0.7})], _Metronome())
    assert (starts(clip), clip.timeline.source) == ([0.1, 0.3, 0.7], Source.ENGINE)
