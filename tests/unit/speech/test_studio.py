"""The studio records what is not in the store, once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import pytest

from reader.article import Span
from reader.speech.backend import SpeechError
from reader.speech.keys import sound_key, timeline_key
from reader.speech.store import Store
from reader.speech.studio import Studio
from reader.speech.values import Delivery
from reader.utterance import Piece, Prosody, Utterance
from tests.unit.speech.engines import PLAIN, HummingEngine, said


@pytest.fixture
def engine() -> HummingEngine:
    return HummingEngine()


@pytest.fixture
def studio(engine: HummingEngine, tmp_path: Path) -> Studio:
    return Studio(engine, Store(tmp_path))


def test_the_second_time_it_comes_out_of_the_store(engine: HummingEngine, studio: Studio) -> None:
    first, second = (studio.record(said("Guten Tag."), PLAIN) for _ in range(2))
    assert engine.asked == ["Guten Tag."]
    assert first.key == second.key == studio.key(said("Guten Tag."), PLAIN)
    assert [take.samples.tolist() for take in first.takes] == [take.samples.tolist() for take in second.takes]
    assert [take.marks for take in first.takes] == [take.marks for take in second.takes]


def test_a_sound_without_marks_comes_out_of_the_store_too(tmp_path: Path) -> None:
    engine = HummingEngine(online=True)
    studio = Studio(engine, Store(tmp_path))
    assert [studio.record(said("Hm."), PLAIN).takes[0].marks for _ in range(2)] == [None, None]
    assert len(engine.asked) == 1


def test_lost_marks_are_asked_for_again(engine: HummingEngine, studio: Studio, tmp_path: Path) -> None:
    studio.record(said("Hm."), PLAIN)
    for file in tmp_path.glob("*.marks"):
        file.unlink()
    assert studio.record(said("Hm."), PLAIN).takes[0].marks is not None
    assert len(engine.asked) == 2


def test_what_is_asked_for_twice_at_once_is_spoken_once(engine: HummingEngine, studio: Studio) -> None:
    engine.may_speak.clear()
    with ThreadPoolExecutor(4) as threads:
        answers = [threads.submit(studio.record, said("Hm."), PLAIN) for _ in range(4)]
        engine.may_speak.set()
        keys = {answer.result(10).key for answer in answers}
    assert (len(engine.asked), len(keys)) == (1, 1)


def test_an_error_reaches_all_who_asked_and_is_not_remembered(engine: HummingEngine, studio: Studio) -> None:
    engine.broken = True
    engine.may_speak.clear()
    with ThreadPoolExecutor(2) as threads:
        answers = [threads.submit(studio.record, said("Hm."), PLAIN) for _ in range(2)]
        threading.Timer(0.05, engine.may_speak.set).start()
        assert all(isinstance(answer.exception(10), SpeechError) for answer in answers)
    engine.broken = False
    assert studio.record(said("Hm."), PLAIN).takes


def test_closing_it_closes_the_engine(engine: HummingEngine, studio: Studio) -> None:
    studio.close()
    assert engine.closed


def key(*pieces: Piece, delivery: Delivery = PLAIN, identity: str = "one") -> str:
    return sound_key(identity, Utterance(pieces), delivery)


def test_the_key_is_what_is_heard_and_not_where_it_is_printed() -> None:
    whole = Piece("Guten Tag.", Span(0, 10))
    assert key(whole) == key(Piece("Guten ", None), Piece("Tag.", Span(70, 74), prosody=Prosody(Fraction(1))))
    different = {
        key(whole),
        key(whole, identity="two"),
        key(whole, delivery=Delivery("gmw/de+f3")),
        key(whole, delivery=Delivery("gmw/de", speed=1.1)),
        key(whole, delivery=Delivery("gmw/de", pitch=1.1)),
        key(Piece("Guten Tag!", None)),
        key(Piece("Guten ", None), Piece("Tag.", None, "taːk")),
        key(Piece("Guten ", None, "taːk"), Piece("Tag.", None)),
        key(Piece("Guten ", None), Piece("Tag.", None, prosody=Prosody(pitch=1.2))),
        key(Piece("Guten \ud800", None)),
    }
    assert len(different) == 10
    assert timeline_key(key(whole), "a 1") != timeline_key(key(whole), "a 2") != key(whole)
