"""Reading aloud, as somebody hears it who sits in front of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.places import sample
from reader.score import Place
from reader.settings import FILE, Settings, save
from tests.stories import ears, lit
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.stories.recording import RATE, Recording, Sound
from tests.stories.voice import Known, known
from tests.tempo import Tempo, Took

EARLY = 0.05
"""Seconds by which the recording's clock may be early: more than one block of the sound server."""

SURELY = 0.9

TORN = 1.5
"""Seconds from a key within which a second of the voice was torn that is not recognised."""


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with known(str(sample()), tmp_path_factory.mktemp("voice")) as there:
        yield there


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    with Program(desktop, tmp_path, str(sample())) as there:
        there.wait_for("stopped")
        yield there


def test_space_reads_every_sentence_in_turn_and_lights_each_word_as_it_is_heard(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    pressed = program.press("space")
    program.wait_for_place(voice.places[4])
    program.press("space")
    program.wait_for("paused")
    recording = program.desktop.heard().between(pressed - EARLY, pressed + 600)
    begun = ears.first_sound(recording)
    assert begun is not None
    heard = list(lit.sentences_heard(voice, program.shown(), recording, tempo))
    assert [sentence.place for sentence in heard] == voice.places[:4]
    lit.assert_pauses(heard, tempo)
    lit.assert_as_heard(lit.lags(voice, program.shown(), recording), tempo)
    tempo.all_within(1, [Took.since(pressed, begun)])


def test_a_pause_is_silent_at_once_and_reading_resumes_on_the_word(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    sentence = voice.places[2]
    begun = program.wait_for_place(sentence).at
    listen(1)
    pressed = program.press("space")
    paused = program.wait_for("paused")
    settle(0.5)
    silent = ears.last_sound(program.desktop.heard().between(begun, begun + 60))
    again = program.press("space")
    assert silent is not None
    assert paused.word is not None
    assert (paused.place, paused.word.start > sentence_start(voice, sentence)) == (sentence, True)
    from_word = voice.from_word(sentence, paused.word.start)[:RATE]
    at, surely = ears.wait_to_find(from_word, program.desktop, again - EARLY)
    tempo.prove_or_skip("torn", holds=surely > SURELY, begun=again, ended=again + TORN)
    tempo.all_within(0.1, [Took.since(pressed, silent)])
    tempo.all_within(0.3, [Took.since(again, at)])


def test_skipping_goes_on_with_another_sentence_and_another_section(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    program.wait_for_place(voice.places[2])
    section = voice.score.section_start(1)
    assert section is not None
    took = []
    for key, place in (("alt+Right", voice.places[3]), ("ctrl+alt+Right", section)):
        pressed = program.press(key)
        program.wait_for_place(place)
        at, surely = ears.wait_to_find(voice.sentence(place)[1][:RATE], program.desktop, pressed - EARLY)
        told = f"torn: {voice.text(place)!r}"
        tempo.prove_or_skip(told, holds=surely > SURELY, begun=pressed, ended=pressed + TORN)
        took.append(Took.since(pressed, at))
    tempo.all_within(0.3, took)


def test_another_speed_is_heard_soon_and_at_the_same_place(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    sentence = voice.places[2]
    program.wait_for_place(sentence)
    listen(1)
    pressed = program.press("ctrl+Down")
    settle(2)
    _, slower = voice.at(0.9).sentence(sentence)
    recording = program.desktop.heard()
    begins = begin_of(slower, recording, tempo)
    heard = ears.since(slower, begins, recording)
    words = [one.word.start for one in program.shown() if one.place == sentence and one.word]
    assert words == sorted(words), "the sentence was begun anew"
    tempo.all_within(0.3, [Took.since(pressed, heard)])


def begin_of(sound: Sound, recording: Recording, tempo: Tempo) -> float:
    """When a sound would have begun that the last second of a recording is a part of."""
    end = recording.between(recording.end - 1, recording.end)
    into, surely = ears.find(end.sound, Recording(sound, 0.0))
    tempo.prove_or_skip("torn", holds=surely > SURELY, begun=end.start, ended=end.end)
    return end.start - into


def sentence_start(voice: Known, place: Place) -> int:
    """The first character of a printed sentence."""
    return voice.score.entry(place).sentence.start


def test_after_the_last_sentence_reading_ends(desktop: Desktop, tmp_path: Path, tempo: Tempo) -> None:
    article = tmp_path / "kurz.txt"
    article.write_text("Der Hund bellt. Die Katze schläft.\n", encoding="utf-8")
    with Program(desktop, tmp_path, str(article)) as program:
        program.wait_for("stopped")
        program.press("space")
        ended = program.wait_for("ended")
        recording = desktop.heard()
        last = ears.last_sound(recording)
        assert last is not None
        assert Place(0, 1) in {one.place for one in program.shown()}
        tempo.all_within(0.1, [Took(last, ended.at, abs(ended.at - last))])


@pytest.mark.check
@pytest.mark.timeout(1200)
def test_the_whole_sample_is_read_as_its_score_says(program: Program, voice: Known, tempo: Tempo) -> None:
    pressed = program.press("space")
    program.wait_for("ended", 600)
    recording = program.desktop.heard().between(pressed - EARLY, pressed + 600)
    heard = list(lit.sentences_heard(voice, program.shown(), recording, tempo))
    assert [sentence.place for sentence in heard] == voice.places
    lags = lit.lags(voice, program.shown(), recording)
    lit.assert_as_heard(lags, tempo)
    lit.assert_pauses(heard, tempo)


@pytest.mark.check
@pytest.mark.parametrize("speed", [0.5, 2.0, 3.0])
def test_every_speed_is_lit_as_it_is_heard(
    speed: float, desktop: Desktop, voice: Known, tmp_path: Path, tempo: Tempo
) -> None:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(speed=speed), tmp_path / "config" / "vorleser" / FILE)
    with Program(desktop, tmp_path, str(sample())) as program:
        program.wait_for("stopped")
        pressed = program.press("space")
        listen(15)
        recording = desktop.heard().between(pressed - EARLY, pressed + 20)
        lit.assert_in_time(lit.lags(voice.at(speed), program.shown(), recording), tempo)
