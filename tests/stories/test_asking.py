"""Questions asked by keys while an article is read: how soon they are answered, and that no two voices are heard."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from reader.asking.line import Line
from reader.asking.whereabouts import closed
from reader.places import sample
from reader.settings import FILE, Settings, save
from reader.sound import sound_of
from reader.speech.values import Delivery
from reader.utterance import Utterance
from tests.stories import ears, lit
from tests.stories.desktop import Desktop
from tests.stories.program import Program, listen, settle
from tests.stories.recording import RATE, Recording, Sound
from tests.stories.voice import VOICE, Known, known
from tests.tempo import Tempo, Took
from ui.answering import PITCH, SLOWER
from ui.splice import with_silence_before

EARLY = 0.05
SURELY = 0.9
ALONE = 0.006
"""Seconds of silence before a voice that begins alone."""

SOON = 0.5
"""Seconds within which a voice has begun, or gone on, that may have been torn."""

AT_ONCE = 0.15
"""Seconds from a key to the first sound of its answer."""


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    with known(str(sample()), tmp_path_factory.mktemp("voice")) as there:
        yield there


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    (tmp_path / "config" / "vorleser").mkdir(parents=True)
    save(Settings(sounds=False, language="de"), tmp_path / "config" / "vorleser" / FILE)
    with Program(desktop, tmp_path, str(sample())) as there:
        there.wait_for("stopped")
        listen(1)
        yield there


def line(voice: Known, text: str | Utterance) -> Sound:
    """How an answer sounds, from its first sound on."""
    takes = voice.studio.record(Line(text, "de").utterance, Delivery(VOICE, pitch=PITCH)).takes
    return ears.as_recorded(with_silence_before(sound_of(takes), Fraction(0)))


def heard_alone(sound: Sound, recording: Recording, tempo: Tempo) -> float:
    """When a sound can be heard; just before it, there must be silence, or two voices are heard at once."""
    begins, surely = ears.find(sound, recording)
    ended = recording.start + len(sound) / RATE + SOON  # what the machine did later matters nothing
    tempo.prove_or_skip("torn", holds=surely > SURELY, begun=recording.start, ended=ended)
    first = ears.first_sound(Recording(sound, begins))
    assert first is not None
    assert ears.first_sound(recording.between(first - ALONE, first - 0.001)) is None
    return first


def ask_where(program: Program, voice: Known, tempo: Tempo) -> Took:
    """Ask while a sentence is read; all but how long it took until the answer was heard is as it should be."""
    title = line(voice, closed(voice.score.article.title))[:RATE]
    pressed = program.press("w")
    paused = program.wait_for("paused")
    again = program.wait_for("reading")
    first = heard_alone(title, program.desktop.heard().between(pressed - EARLY, again.at), tempo)
    assert paused.place is not None
    assert again.place == paused.place
    if paused.word is not None:  # else it was in the pause before a sentence
        from_word = voice.from_word(paused.place, paused.word.start)[: RATE // 2]
        _, surely = ears.wait_to_find(from_word, program.desktop, again.at - 0.1)
        tempo.prove_or_skip("torn", holds=surely > SURELY, begun=again.at, ended=again.at + SOON)
    return Took.since(pressed, first)


def test_where_am_i_is_answered_at_once_alone_and_then_the_word_goes_on(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    program.wait_for_place(voice.places[2])
    listen(1)
    tempo.within(AT_ONCE, lambda: ask_where(program, voice, tempo))


@pytest.mark.check
def test_so_it_is_whenever_one_asks(program: Program, voice: Known, tempo: Tempo) -> None:
    program.press("space")
    program.wait_for_place(voice.places[2])
    took = []
    for number in range(6):
        listen(0.8 + 0.37 * number)
        took.append(ask_where(program, voice, tempo))
    tempo.all_within(AT_ONCE, took)


@pytest.mark.check
def test_a_word_is_spelled_at_once(program: Program, voice: Known, tempo: Tempo) -> None:
    program.press("space")
    program.wait_for_place(voice.places[2])
    listen(1.5)
    pressed = program.press("b")
    paused = program.wait_for("paused")
    assert paused.word is not None
    program.wait_for("reading")
    recording = program.desktop.heard()
    word = line(voice, paused.word.of(voice.score.article.text))
    first = heard_alone(word, recording.between(pressed - EARLY, recording.end), tempo)
    tempo.all_within(AT_ONCE, [Took.since(pressed, first)])


@pytest.mark.check
@pytest.mark.timeout(120)
def test_a_sentence_that_is_repeated_slowly_is_lit_as_it_is_heard_and_then_the_word_goes_on(
    program: Program, voice: Known, tempo: Tempo
) -> None:
    program.press("space")
    program.wait_for_place(voice.places[1])
    listen(1.5)
    pressed = program.press("l")
    paused = program.wait_for("paused")
    again = program.wait_for("reading")
    assert paused.place is not None
    assert (again.place, again.word) == (paused.place, paused.word)
    clip, sound = voice.at(SLOWER).sentence(paused.place)
    recording = program.desktop.heard().between(pressed - EARLY, again.at + EARLY)
    begins, surely = ears.find(sound, recording)
    tempo.prove_or_skip("torn", holds=surely > SURELY, begun=recording.start, ended=recording.end)
    words = [word.printed for word in clip.timeline.words]
    was_lit = [(at, word) for at, word in program.lit() if pressed < at < again.at]
    while was_lit and was_lit[0][1] != words[0]:
        was_lit.pop(0)  # those that were read until the key came
    assert [word for _, word in was_lit[: len(words)]] == words
    lit.assert_in_time(
        [
            lit.Lag(paused.place, word, at, at - begins - float(clip.timeline.time_of(word.start)), begins)
            for at, word in was_lit[1 : len(words)]  # the first counts for the silence before it
        ],
        tempo,
    )


@pytest.mark.check
def test_one_question_after_another_is_answered_alone(program: Program, voice: Known, tempo: Tempo) -> None:
    title = line(voice, closed(voice.score.article.title))[:RATE]
    program.press("space")
    program.wait_for_place(voice.places[2])
    listen(1)
    took = []
    for _ in range(3):
        pressed = program.press("w")
        ears.wait_to_find(title, program.desktop, pressed - EARLY)
        recording = program.desktop.heard()
        first = heard_alone(title, recording.between(pressed - EARLY, recording.end), tempo)
        took.append(Took.since(pressed, first))
    pressed = program.press("Escape")
    program.wait_for("stopped")
    settle(1)
    silent = ears.last_sound(program.desktop.heard().between(pressed - EARLY, pressed + 10))
    assert silent is not None
    tempo.all_within(AT_ONCE, [*took, Took.since(pressed, silent)])
