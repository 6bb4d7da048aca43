"""Our pyttsx3 driver keeps pyttsx3's terms and has none of the faults of pyttsx3's own eSpeak driver."""

import subprocess
import sys
import wave
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
import pyttsx3

from reader.speech.drivers import espeak_ng

if TYPE_CHECKING:
    from reader.speech.drivers.beginnings import Word

Heard = tuple[str, dict[str, Any]]
Engine: TypeAlias = Any
"""A pyttsx3 engine; that package has no types."""

PATH = "import sys; sys.path[:] = " + repr(sys.path) + "\n"


@pytest.fixture
def engine() -> Iterator[Engine]:
    espeak_ng.register()
    engine = pyttsx3.init(espeak_ng.NAME)
    for name, value in {"voice": "gmw/de", "rate": 175, "volume": 1.0, "pitch": 50, "listener": None}.items():
        engine.setProperty(name, value)
    engine.runAndWait()
    yield engine
    engine.proxy._driver._values["listener"] = None
    engine._connects.clear()


def events_of(engine: Engine) -> list[Heard]:
    heard: list[Heard] = []
    for topic in ("started-utterance", "started-word", "finished-utterance", "error"):
        engine.connect(topic, lambda topic=topic, **values: heard.append((topic, values)))
    return heard


def topics(events: list[Heard]) -> list[str]:
    return [topic for topic, _ in events]


def samples_of(engine: Engine, text: str) -> int:
    chunks: list[bytes] = []
    engine.setProperty("listener", lambda chunk, _words: chunks.append(chunk))
    engine.say(text)
    engine.runAndWait()
    return sum(map(len, chunks)) // 2


def seconds_in(file: Path) -> float:
    with wave.open(str(file)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        return float(sound.getnframes() / sound.getframerate())


def test_words_are_told_while_their_sound_is_made(engine: Engine) -> None:
    order: list[str] = []
    engine.connect("started-word", lambda name, location, **_: order.append(f"{location}:{name}"))
    engine.setProperty("listener", lambda chunk, _words: order.append("sound") if chunk else None)
    engine.say("Äpfel und Birnen schmecken im September besonders gut.")
    engine.runAndWait()
    words = [place for place, entry in enumerate(order) if entry != "sound"]
    assert [order[place] for place in words][:3] == ["0:Äpfel", "6:und", "10:Birnen"]
    assert words[-1] - words[0] > 2 * len(words)


def test_the_listener_gets_each_word_with_the_sample_at_which_it_begins(engine: Engine) -> None:
    heard: list[Word] = []
    engine.setProperty("listener", lambda _chunk, words: heard.extend(words))
    engine.say("Der Hund bellt, und die Katze 😀 schläft.")
    engine.runAndWait()
    assert [word.offset for word in heard[:6]] == [0, 4, 9, 16, 20, 24]
    assert all(earlier.sample < later.sample for earlier, later in pairwise(heard[:6]))


def test_utterances_are_told_in_order_and_named(engine: Engine) -> None:
    events = events_of(engine)
    engine.say("Ja.", "one")
    engine.say("Nein.", "two")
    engine.runAndWait()
    told = [(topic, values["name"]) for topic, values in events if topic != "started-word"]
    assert told == [
        ("started-utterance", "one"),
        ("finished-utterance", "one"),
        ("started-utterance", "two"),
        ("finished-utterance", "two"),
    ]


def test_two_files_queued_are_both_written_when_the_call_returns(engine: Engine, tmp_path: Path) -> None:
    engine.save_to_file("Ein kurzer Satz.", str(tmp_path / "short.wav"))
    engine.save_to_file("Ein sehr viel längerer Satz mit noch mehr Wörtern.", str(tmp_path / "long.wav"))
    engine.runAndWait()
    assert 0.5 < seconds_in(tmp_path / "short.wav") < seconds_in(tmp_path / "long.wav") - 1
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_cannot_be_written_is_an_error_and_nothing_hangs(engine: Engine, tmp_path: Path) -> None:
    events = events_of(engine)
    (tmp_path / "folder.wav").mkdir()
    engine.save_to_file("Ja.", str(tmp_path / "missing" / "file.wav"))
    engine.save_to_file("Ja.", str(tmp_path / "folder.wav"))
    engine.save_to_file("Ja.", str(tmp_path / "good.wav"))
    engine.runAndWait()
    assert topics(events).count("error") == 2
    assert [values["completed"] for topic, values in events if topic == "finished-utterance"] == [
        False,
        False,
        True,
    ]
    assert {path.name for path in tmp_path.iterdir()} == {"folder.wav", "good.wav"}


def test_a_text_of_25_000_characters_is_spoken_whole(engine: Engine) -> None:
    text = "Der Hund bellt. " * 1_562
    offsets: list[int] = []
    engine.connect("started-word", lambda location, **_: offsets.append(location))
    assert samples_of(engine, text) > 1_562 * 20_000
    assert offsets[-1] == len(text) - len("bellt. ")


def test_nothing_is_read_beyond_the_text(engine: Engine) -> None:
    long = samples_of(engine, "Der Hund bellt sehr laut im Garten.")
    assert samples_of(engine, "Ja.") < long / 2


def test_an_unknown_voice_is_an_error_and_silence_until_a_known_one_is_set(engine: Engine) -> None:
    events = events_of(engine)
    for missing in ("gmw/xx", "gmw/de+nobody", "gmw/de+", "gmw/de+../../de_dict"):
        engine.setProperty("voice", missing)
        assert samples_of(engine, "Guten Tag.") == 0
    assert topics(events).count("error") == 8
    assert isinstance(events[0][1]["exception"], espeak_ng.VoiceUnknown)
    engine.setProperty("voice", "GMW/de+f3")
    assert samples_of(engine, "Guten Tag.") > 10_000
    assert engine.getProperty("voice") == "gmw/de+f3"


def test_each_change_of_rate_volume_and_pitch_holds(engine: Engine) -> None:
    lengths = []
    for rate in (120, 300, 150, 400, 175):
        engine.setProperty("rate", rate)
        lengths.append(samples_of(engine, "Die Katze schläft auf dem warmen Ofen."))
        assert engine.getProperty("rate") == rate
    assert lengths[3] < lengths[1] < lengths[4] < lengths[2] < lengths[0]
    loud = loudness(engine)
    engine.setProperty("volume", 0.25)
    assert loudness(engine) < loud / 3
    engine.setProperty("volume", 1.0)
    engine.setProperty("pitch", 99)
    assert engine.getProperty("pitch") == 99
    assert loudness(engine) > loud / 2


def loudness(engine: Engine) -> int:
    chunks: list[bytes] = []
    engine.setProperty("listener", lambda chunk, _words: chunks.append(chunk))
    engine.say("Die Katze schläft.")
    engine.runAndWait()
    return int(max(memoryview(b"".join(chunks)).cast("h")))


def test_properties_are_clipped_and_unknown_ones_refused(engine: Engine) -> None:
    driver = engine.proxy._driver
    for name, value, clipped in (("rate", 5, 80), ("volume", 7, 1.0), ("pitch", -3, 0)):
        driver.setProperty(name, value)
        assert driver.getProperty(name) == clipped
    with pytest.raises(KeyError):
        driver.setProperty("colour", 1)
    with pytest.raises(KeyError):
        driver.getProperty("colour")


def test_voices_are_told_with_their_languages(engine: Engine) -> None:
    voices = {voice.id: voice for voice in engine.getProperty("voices")}
    assert voices["gmw/de"].languages == ["de"]
    assert voices["gmw/de"].name == "German"
    assert len(voices) > 100
    assert engine.getProperty("version").startswith("1.5")
    assert engine.getProperty("samplerate") == 22050


def test_stop_ends_the_utterance_at_once_and_drops_what_is_queued(engine: Engine) -> None:
    whole = samples_of(engine, "Ja.")
    events = events_of(engine)
    words: list[str] = []

    def stop_at_the_third(name: str, **_: object) -> None:
        words.append(name)
        if len(words) == 3:
            engine.stop()

    token = engine.connect("started-word", stop_at_the_third)
    engine.say("Eins zwei drei vier fünf sechs sieben acht neun zehn. " * 20)
    engine.say("Nie gesprochen.")
    engine.runAndWait()
    engine.disconnect(token)
    assert [values["completed"] for topic, values in events if topic == "finished-utterance"] == [False]
    assert len(words) < 12
    assert samples_of(engine, "Ja.") == pytest.approx(whole, rel=0.02)


def test_an_error_in_the_listener_is_told_and_never_raised_through_c(
    engine: Engine, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(_chunk: bytes, _words: object) -> None:
        raise ZeroDivisionError

    events = events_of(engine)
    engine.setProperty("listener", broken)
    engine.say("Guten Tag.")
    engine.runAndWait()
    assert [type(values["exception"]) for topic, values in events if topic == "error"] == [ZeroDivisionError]
    assert samples_of(engine, "Guten Tag.") > 0
    assert capfd.readouterr() == ("", "")


def test_text_after_a_nul_is_read_and_a_lone_surrogate_is_an_error(engine: Engine) -> None:
    assert samples_of(engine, "Eins\0zwei drei") > 1.5 * samples_of(engine, "Eins")
    events = events_of(engine)
    assert samples_of(engine, "Eins \ud800 zwei") == 0
    assert "error" in topics(events)


def test_markup_is_read_as_text(engine: Engine) -> None:
    plain = samples_of(engine, "Hallo")
    for text in ("<break time='30s'/> Hallo", "[[hal'o:]] Hallo", "&#0; Hallo"):
        assert 1.5 * plain < samples_of(engine, text) < 20 * plain


def test_thousands_of_queued_commands_need_no_deep_stack(engine: Engine) -> None:
    events = events_of(engine)
    for turn in range(1_500):
        engine.setProperty("rate", 300 + turn % 7)
        engine.say("a")
    engine.runAndWait()
    assert topics(events).count("finished-utterance") == 1_500


def test_a_loop_of_the_callers_works_step_by_step(engine: Engine) -> None:
    events = events_of(engine)
    engine.startLoop(False)
    engine.say("Ja.")
    for _ in range(3):
        engine.iterate()
    engine.endLoop()
    assert topics(events)[-1] == "finished-utterance"


def test_a_driver_loop_waits_for_work_and_can_be_ended(engine: Engine) -> None:
    engine.connect("finished-utterance", lambda **_: engine.endLoop())
    engine.say("Ja.")
    engine.startLoop()
    assert not engine._inLoop


def test_it_prints_nothing_and_needs_no_standard_output(tmp_path: Path) -> None:
    script = (
        PATH + "import os; os.close(1); os.close(2)\n"
        "from reader.speech.drivers import espeak_ng; espeak_ng.register()\n"
        "import pyttsx3; engine = pyttsx3.init(espeak_ng.NAME)\n"
        f"engine.save_to_file('Ja.', {str(tmp_path / 'ja.wav')!r}); engine.runAndWait()\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=True).returncode == 0
    assert seconds_in(tmp_path / "ja.wav") > 0.2
