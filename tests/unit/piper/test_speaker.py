"""The speaker inside a worker, seen from within."""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from reader.speech.piper.speaker import PiperSpeaker, duration, without_tail
from reader.speech.worker.messages import NotSpoken, Request, Why
from reader.speech.worker.speakers import SpeakerMissing, speaker_of
from tests.unit.piper.tiny import HOP, RATE, UNKNOWN, config, tiny_voice

SENTENCE = Request("Der Hund bellt. Er geht.", "piper/de_DE-tina-medium")


def test_it_introduces_itself(tmp_path: Path) -> None:
    about = PiperSpeaker(str(tiny_voice(tmp_path))).about()
    assert (about.engine, about.rate, about.marks, about.phonemes) == ("Piper", RATE, True, True)
    assert [voice.language for voice in about.voices] == ["de-DE"]
    assert not PiperSpeaker(str(tiny_voice(tmp_path, rounds="Round"))).about().marks


def test_words_begin_where_a_frame_begins(tmp_path: Path) -> None:
    sound = PiperSpeaker(str(tiny_voice(tmp_path))).speak(SENTENCE)
    assert sound.words is not None
    assert [character for character, _ in sound.words] == [0, 4, 9, 16, 19]
    assert all(sample % HOP == 0 for _, sample in sound.words)
    assert all(first < second for (_, first), (_, second) in pairwise(sound.words))
    assert len(sound.pcm) % (2 * HOP) == 0


def test_durations_that_do_not_add_up_are_not_believed(tmp_path: Path) -> None:
    sound = PiperSpeaker(str(tiny_voice(tmp_path, crooked=True))).speak(SENTENCE)
    assert sound.words is None
    assert sound.pcm


def test_a_voice_that_tells_no_durations_tells_no_words(tmp_path: Path) -> None:
    mute = PiperSpeaker(str(tiny_voice(tmp_path, rounds="Round")))
    assert mute.speak(SENTENCE).words is None
    assert mute.speak(Request("…", "x")).words is None


def test_it_changes_speed_and_pitch(tmp_path: Path) -> None:
    def length(**changes: float) -> int:
        model = str(tiny_voice(tmp_path))
        return len(PiperSpeaker(model).speak(Request(SENTENCE.text, SENTENCE.voice, **changes)).pcm)  # type: ignore[arg-type]

    assert length(pitch=1.4) == length()
    assert length() / length(speed=3.0) == pytest.approx(3, rel=0.2)


def test_one_of_several_speakers_speaks(tmp_path: Path) -> None:
    many = PiperSpeaker(str(tiny_voice(tmp_path, num_speakers=2, speaker_id_map={"loud": 1, "neutral": 0})))
    loud = many.speak(Request("Hallo", "piper/x+loud"))
    assert np.frombuffer(loud.pcm, np.int16).any()


def test_what_it_cannot_say_is_told_with_the_reason(tmp_path: Path) -> None:
    ids = {**config()["phoneme_id_map"], "x": [UNKNOWN]}
    with pytest.raises(NotSpoken) as caught:
        PiperSpeaker(str(tiny_voice(tmp_path, phoneme_id_map=ids))).speak(Request("Bach", "x"))
    assert caught.value.why is Why.ERROR


def test_letters_can_be_phonemes(tmp_path: Path) -> None:
    ids = {"^": [1], "_": [0], "$": [2], "a": [3], "b": [4]}
    sound = PiperSpeaker(str(tiny_voice(tmp_path, phoneme_type="text", phoneme_id_map=ids))).speak(
        Request("ab", "x")
    )
    assert sound.words is not None
    assert [character for character, _ in sound.words] == [0]


def test_a_worker_says_why_a_voice_cannot_be_loaded(tmp_path: Path) -> None:
    model = tiny_voice(tmp_path)
    Path(f"{model}.json").write_text(json.dumps({}), "utf-8")
    for broken in (model, tmp_path / "absent.onnx"):
        with pytest.raises(SpeakerMissing, match=broken.stem):
            speaker_of("piper", str(broken))


def test_durations_grow_more_than_sentences_shall() -> None:
    assert duration(1) == 1
    assert duration(0.5) > 2
    assert 0 < duration(1.5) < 1 / 1.5


def test_of_the_silence_behind_a_sentence_a_breath_is_kept() -> None:
    loud = np.full(RATE, 0.5, np.float32)
    behind = np.full(RATE, 0.001, np.float32)
    kept = without_tail(np.concatenate([behind, loud, behind]), RATE)
    assert len(kept) == 2 * RATE + round(0.04 * RATE)
    assert np.array_equal(kept[: 2 * RATE], np.concatenate([behind, loud]))
    assert kept[-1] == 0
    assert np.array_equal(without_tail(loud, RATE), loud)
    assert np.array_equal(without_tail(behind, RATE), behind)
