"""Sentences said by the online voice, when all goes well."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from reader.consent import ConsentMissing, OnlinePermit
from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.speech.backends import backend, engine_of
from reader.speech.backends.google import GoogleBackend
from reader.speech.online.errors import OnlineError
from reader.speech.online.exchange import Exchange, Order
from reader.speech.values import Delivery, Take
from reader.utterance import Piece, Prosody, Utterance
from tests.faults.server import Fault, Service, at
from tests.unit.online.conftest import QUICK, MakeVoice
from tests.unit.speech.engines import said

HERE = Delivery("google")
LONG = (
    "Die Regierung will im kommenden Jahr mehr als zwei Milliarden Euro für den Ausbau der Netze ausgeben, "
    "und damit den Anschluss neuer Windparks an der Küste deutlich beschleunigen."
)


def spoken(voice: GoogleBackend, text: str, delivery: Delivery = HERE) -> list[Take]:
    return list(voice.speak(said(text), delivery))


def seconds(takes: list[Take]) -> float:
    return float(sum((take.length for take in takes), Fraction(0)))


def test_a_short_sentence_is_one_request(voice: GoogleBackend, service: Service) -> None:
    (take,) = spoken(voice, "Es regnet seit heute früh.")
    assert service.texts == ["Es regnet seit heute früh."]
    assert (take.rate, take.marks, take.text_start) == (24_000, None, 0)
    assert 1.2 < take.length < 2


def test_a_long_sentence_is_asked_for_in_parts_and_joined(voice: GoogleBackend, service: Service) -> None:
    takes = spoken(voice, LONG)
    assert all(len(text) <= 100 for text in service.texts)
    starts = [take.text_start for take in takes]
    borders = pairwise([*starts, len(LONG)])
    assert sorted(service.texts) == sorted(LONG[start:end].strip() for start, end in borders)
    assert len(takes) > 1


def test_parts_follow_one_another_without_the_silence_they_came_with(voice: GoogleBackend) -> None:
    first, *_, last = spoken(voice, LONG)
    for take, longest in ((first, 0.25), (last, 0.05)):
        heard = np.flatnonzero(np.abs(take.samples) > 300)
        assert heard[0] < 0.03 * take.rate
        assert len(take.samples) - heard[-1] < longest * take.rate
        assert abs(int(take.samples[0])) < 100


def test_the_language_and_the_way_of_speaking_are_asked_for(voice: GoogleBackend, service: Service) -> None:
    spoken(voice, "Guten Tag.", Delivery("google/at+slow"))
    (asked,) = service.asked
    assert (asked.host, asked.language, asked.slow) == ("translate.google.at", "de", True)


def test_signs_without_a_sound_are_not_asked_for(voice: GoogleBackend, service: Service) -> None:
    assert seconds(spoken(voice, "… – …")) == 0
    assert seconds(spoken(voice, "")) == 0
    assert not service.asked


def test_nothing_is_asked_for_twice(make_voice: MakeVoice, service: Service) -> None:
    first = spoken(make_voice(), LONG)
    before = list(service.texts)
    again = spoken(make_voice(), LONG)
    assert service.texts == before
    assert [take.samples.tolist() for take in first] == [take.samples.tolist() for take in again]


def test_another_speed_is_made_of_the_same_answer(voice: GoogleBackend, service: Service) -> None:
    usual = seconds(spoken(voice, LONG))
    before = len(service.asked)
    for speed in (0.5, 1.5, 3.0):
        assert seconds(spoken(voice, LONG, Delivery("google", speed))) == pytest.approx(
            usual / speed, rel=0.01
        )
    assert len(service.asked) == before


@pytest.mark.parametrize("pitch", [0.8, 1.25])
def test_another_pitch_is_as_long_and_as_much_higher(voice: GoogleBackend, pitch: float) -> None:
    usual, other = (spoken(voice, "Guten Tag allerseits.", Delivery("google", 1, p)) for p in (1, pitch))
    assert seconds(other) == pytest.approx(seconds(usual), rel=0.01)
    assert hum(other[0]) == pytest.approx(pitch * hum(usual[0]), rel=0.03)


def hum(take: Take) -> float:
    """The strongest frequency, in Hz."""
    loudness = np.abs(np.fft.rfft(take.samples.astype(float)))
    return float(np.argmax(loudness) * take.rate / len(take.samples))


def test_pieces_that_are_said_faster_are(voice: GoogleBackend) -> None:
    pieces = (
        Piece("Langsam und bedächtig, ", None),
        Piece("langsam und bedächtig.", None, prosody=Prosody(rate=2.0)),
    )
    slow, fast = voice.speak(Utterance(pieces), HERE)
    assert slow.length / fast.length == pytest.approx(2, rel=0.2)
    assert fast.text_start == len(pieces[0].spoken)


def test_two_who_want_the_same_at_once_share_one_request(make_voice: MakeVoice, service: Service) -> None:
    voice = make_voice()
    with ThreadPoolExecutor(4) as pool:
        takes = list(pool.map(lambda _: spoken(voice, "Guten Tag."), range(4)))
    assert service.texts == ["Guten Tag."]
    assert all(seconds(take) == seconds(takes[0]) for take in takes)


def test_the_connection_stays_open(voice: GoogleBackend, service: Service) -> None:
    for number in range(5):
        spoken(voice, f"Satz {'x' * number}.")
    assert (len(service.asked), service.connections) == (5, 1)


def test_no_cookie_is_brought_back(voice: GoogleBackend, service: Service) -> None:
    spoken(voice, "Eins.")
    spoken(voice, "Zwei.")
    assert service.cookies == 0


def test_at_most_three_are_asked_for_at_once(make_voice: MakeVoice, service: Service) -> None:
    voice = make_voice()
    spoken(voice, ". ".join(f"{'Wort' * 20} Nummer {'x' * number}" for number in range(5)))
    assert len(service.asked) == 5
    assert service.connections <= QUICK.lines


def test_an_unknown_voice_is_missing(voice: GoogleBackend) -> None:
    with pytest.raises(VoiceMissing):
        spoken(voice, "Guten Tag.", Delivery("google/fr"))


def test_without_gtts_the_engine_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.speech.backends.google.find_spec", lambda _: None)
    with pytest.raises(EngineUnavailable):
        backend("google").voices()


def test_its_voices_are_german_and_said_to_be_online() -> None:
    voices = backend("google").voices()
    assert all(voice.language == "de" and "online" in voice.name for voice in voices)
    assert {engine_of(voice.id) for voice in voices} == {"google"}
    assert len({voice.name for voice in voices}) == len(voices)


@pytest.mark.parametrize(
    ("voice", "engine"),
    [
        ("google", "google"),
        ("google+slow", "google"),
        ("google/de+slow", "google"),
        ("googles", "offline"),
        ("gmw/de+f3", "offline"),
        ("mb/mb-de6", "mb"),
        ("", "offline"),
    ],
)
def test_the_id_of_a_voice_tells_its_engine(voice: str, engine: str) -> None:
    assert engine_of(voice) == engine


def test_listing_voices_starts_no_thread() -> None:
    before = threading.active_count()
    backend("google").voices()
    assert threading.active_count() == before


def test_without_a_store_it_is_asked_anew(service: Service, permit: OnlinePermit) -> None:
    with closing(GoogleBackend(None, permit)) as voice:
        spoken(voice, "Eins.")
        spoken(voice, "Eins.")
    assert len(service.asked) == 2


def test_another_permit_asks_the_same_service(make_voice: MakeVoice, service: Service) -> None:
    voice, other = make_voice(), OnlinePermit()
    theirs = voice.under(other)
    with pytest.raises(ConsentMissing):
        spoken(theirs, "Eins.")
    assert not service.asked
    other.give()
    spoken(theirs, "Eins.")
    spoken(voice, "Zwei.")
    assert {asked.connection for asked in service.asked} == {1}
    theirs.close()
    with pytest.raises(OnlineError):
        spoken(voice, "Drei.")


@pytest.mark.parametrize("given", [True, False])
def test_what_two_have_ordered_is_sent_as_long_as_one_of_them_may(
    service: Service, permit: OnlinePermit, given: bool
) -> None:
    service.plan = at({1: Fault.BROKEN})
    other = OnlinePermit()
    exchange = Exchange(replace(QUICK, wait=0.2), frozenset({"translate.google.com"}))
    order = Order("Eins.", "google", "com", slow=False)
    other.give()
    sounds = [exchange.order(order, lambda _: None, one) for one in (permit, other)]
    permit.withdraw()
    if given:
        assert all(len(sound.result()) for sound in sounds)
    else:
        other.withdraw()
        assert all(isinstance(sound.exception(), ConsentMissing) for sound in sounds)
    exchange.close()
    assert len(service.asked) <= 1 + given
