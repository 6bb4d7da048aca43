"""Takes without marks get them from the offline voice, once."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from reader.alignment.aligner import ReferenceAligner, excerpt, joined
from reader.speech.backends.offline import OfflineBackend
from reader.speech.store import Store
from reader.speech.values import Delivery, Mark, Take
from reader.timing import Source, make_clip
from reader.utterance import Utterance
from tests.unit.alignment.voices import SENTENCES, spoken
from tests.unit.speech.engines import HummingEngine, said

KEY = "sound"


@pytest.fixture(scope="module")
def voice() -> Iterator[OfflineBackend]:
    backend = OfflineBackend()
    yield backend
    backend.close()


def words(text: str) -> Utterance:
    pieces = [said(word + " ").pieces[0] for word in text.split()]
    return Utterance(tuple(pieces))


def unmarked(take: Take, text_start: int = 0) -> Take:
    return replace(take, marks=None, text_start=text_start)


def test_a_clip_of_another_voice_is_timed_by_alignment(voice: OfflineBackend) -> None:
    other = spoken(voice, SENTENCES[0], Delivery("gmw/de+f3", 1.5))
    utterance = words(SENTENCES[0])
    clip = make_clip(KEY, utterance, [unmarked(other)], ReferenceAligner(voice, "gmw/de"))
    truth = make_clip(KEY, utterance, [other])
    assert clip.timeline.source is Source.ALIGNED
    wrong = [
        abs(float(a.start - b.start)) for a, b in zip(clip.timeline.words, truth.timeline.words, strict=True)
    ]
    assert max(wrong) < 0.1


def test_each_part_of_a_sound_is_aligned_with_its_own_text(voice: OfflineBackend) -> None:
    first, second = SENTENCES[1].split(", ", 1)
    parts = [f"{first}, ", second]
    takes = [spoken(voice, part, Delivery("gmw/de+m7")) for part in parts]
    sound = [unmarked(takes[0]), unmarked(takes[1], text_start=len(parts[0]))]
    marked = ReferenceAligner(voice, "gmw/de").marked(KEY, words(SENTENCES[1]), sound)
    assert all(mark.offset < len(parts[0]) for mark in marked[0].marks or ())
    found = {mark.offset: mark.time for mark in marked[1].marks or ()}
    truth = {mark.offset + len(parts[0]): mark.time for mark in takes[1].marks or ()}
    assert found.keys() == truth.keys()
    assert max(abs(float(found[offset] - truth[offset])) for offset in found) < 0.1


def test_marks_that_an_engine_set_are_left_alone() -> None:
    own = (Mark(0, Fraction(1, 7)),)
    takes = [Take(np.zeros(900, np.int16), 1000, own), Take(np.zeros(900, np.int16), 1000, None, 4)]
    marked = ReferenceAligner(HummingEngine(), "hum").marked(KEY, words("Der Hund"), takes)
    assert marked[0].marks == own
    assert [mark.offset for mark in marked[1].marks or ()] == [4]


def test_what_was_aligned_once_comes_out_of_the_store(tmp_path: Path) -> None:
    engine, store = HummingEngine(), Store(tmp_path)
    take = Take(np.zeros(900, np.int16), 1000, None)
    aligner = ReferenceAligner(engine, "hum", store)
    first = aligner.marked(KEY, words("Der Hund bellt."), [take])
    again = ReferenceAligner(engine, "hum", store).marked(KEY, words("Der Hund bellt."), [take])
    assert len(engine.asked) == 1
    assert [one.marks for one in first] == [one.marks for one in again]
    assert not any(mark.sure for one in again for mark in one.marks or ())
    aligner.marked("another sound", words("Der Hund bellt."), [take])
    assert len(engine.asked) == 2


def test_if_the_reference_cannot_be_had_times_are_estimated() -> None:
    engine = HummingEngine()
    engine.broken = True
    take = Take(np.zeros(900, np.int16), 1000, None)
    clip = make_clip(KEY, words("Der Hund bellt."), [take], ReferenceAligner(engine, "hum"))
    assert clip.timeline.source is Source.ESTIMATED
    assert len(clip.timeline.words) == 3


def test_takes_of_a_reference_become_one() -> None:
    takes = [Take(np.full(size, size, np.int16), 100, (Mark(size, Fraction(1, 10)),)) for size in (20, 30)]
    whole = joined(takes)
    assert len(whole.samples) == 50
    assert whole.marks == (Mark(20, Fraction(1, 10)), Mark(30, Fraction(3, 10)))
    assert joined([]).length == 0


def test_an_excerpt_holds_the_words_of_its_text() -> None:
    marks = tuple(Mark(offset, Fraction(offset, 10)) for offset in (1, 4, 9))
    take = Take(np.arange(120, dtype=np.int16), 100, marks)
    assert excerpt(take, 0, 4).samples.tolist() == list(range(40))
    part = excerpt(take, 4, 9)
    assert (part.samples.tolist(), part.marks) == (list(range(40, 90)), (Mark(4, Fraction(0)),))
    assert excerpt(take, 5, 99).samples.tolist() == list(range(90, 120))
    assert excerpt(take, 10, 99).marks == ()
