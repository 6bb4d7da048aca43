"""The small parts of speaking: frames, pace, poison, casting, sound files, the systems' engines."""

import array
import struct
import subprocess
import sys
import types
import wave
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from math import frexp
from pathlib import Path
from typing import Any

import pytest
import pyttsx3
from hypothesis import given
from hypothesis import strategies as st

from reader.speech.backend import EngineUnavailable, VoiceMissing
from reader.speech.backends import BACKENDS, backend
from reader.speech.backends.offline import OfflineBackend
from reader.speech.casting import cast
from reader.speech.drivers.pace import pitch_setting, words_per_minute
from reader.speech.engine_text import for_engine
from reader.speech.poison import MOST_FAILURES, is_cut, rescued
from reader.speech.values import Delivery, Voice
from reader.speech.worker import choice, system_engine
from reader.speech.worker.client import Client
from reader.speech.worker.frames import BrokenFrames, Decoder, Frame
from reader.speech.worker.messages import About, EngineVoice, NotSpoken, Request, Sound, Why
from reader.speech.worker.sound_files import UnreadableSound, read_sound
from reader.speech.worker.spawned import SpawnedWorkers
from reader.speech.worker.system_engine import SystemSpeaker, SystemSpeechMissing, without_markup
from tests.unit.speech.engines import said

TONE = [0, 1000, -1000, 32767, -32768, 5]


@given(st.lists(st.binary(max_size=50)), st.integers(1, 40))
def test_frames_arrive_whole_however_they_are_cut(bodies: list[bytes], piece: int) -> None:
    sent = [Frame({"id": number, "ü": "\ud800"}, body) for number, body in enumerate(bodies)]
    stream = b"".join(frame.encoded() for frame in sent)
    decoder = Decoder()
    cuts = [stream[at : at + piece] for at in range(0, len(stream), piece)]
    assert [frame for cut in cuts for frame in decoder.feed(cut)] == sent
    assert decoder.empty


@given(st.data())
def test_a_changed_bit_is_noticed(data: st.DataObject) -> None:
    whole = bytearray(Frame({"id": 1}, b"sound").encoded())
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    decoder = Decoder()
    try:
        assert list(decoder.feed(bytes(whole))) == []
    except BrokenFrames:
        return
    assert not decoder.empty  # its length grew, and it waits for the rest


@pytest.mark.parametrize("header", [b"[]", b"{", b"\xff"])
def test_a_frame_without_an_object_is_broken(header: bytes) -> None:
    stream = struct.pack("!4sIII", b"VORL", len(header), 0, zlib.crc32(header)) + header
    with pytest.raises(BrokenFrames):
        list(Decoder().feed(stream))


def test_messages_that_lack_something_are_broken() -> None:
    for parse in (Request.parsed, About.parsed):
        with pytest.raises(BrokenFrames):
            parse({})
    with pytest.raises(BrokenFrames):
        Sound.parsed(Frame({}))


def test_pace_and_pitch_grow_with_what_is_asked() -> None:
    assert (words_per_minute(1), pitch_setting(1)) == (175, 50)
    assert (words_per_minute(0.1), words_per_minute(9), pitch_setting(0.25), pitch_setting(4)) == (
        80,
        800,
        0,
        99,
    )
    speeds = [words_per_minute(0.5 + step / 100) for step in range(250)]
    assert speeds == sorted(speeds)


def poisonous(*poison: str, why: Why = Why.CRASHED) -> Callable[[Any], Sound]:
    def speak(text: Any) -> Sound:
        if any(word in text.text for word in poison):
            raise NotSpoken(why)
        return Sound(text.text.encode(), 1, None)

    return speak


def test_only_the_poisonous_words_are_skipped() -> None:
    text = for_engine("eins zwei GIFT vier fünf TOD sieben")
    parts = list(rescued(text, poisonous("GIFT", "TOD")))
    assert [part.text.strip() for part, sound in parts if sound is None] == ["GIFT", "TOD"]
    assert "".join(part.text for part, _ in parts) == text.text


def test_a_text_of_nothing_but_poison_costs_a_bounded_number_of_failures() -> None:
    asked: list[str] = []

    def speak(text: Any) -> Sound:
        asked.append(text.text)
        raise NotSpoken(Why.LATE)

    parts = list(rescued(for_engine("GIFT " * 200), speak))
    assert all(sound is None for _, sound in parts)
    assert len(asked) < 2 * MOST_FAILURES


def test_other_failures_are_no_poison() -> None:
    with pytest.raises(NotSpoken):
        list(rescued(for_engine("eins zwei"), poisonous("zwei", why=Why.CANCELLED)))


ANNA, ZIRA = Voice("offline", "anna", "Anna", "de-DE"), Voice("offline", "zira", "Zira", "en-US")


def test_the_wanted_voice_speaks_or_a_german_one_and_never_another() -> None:
    assert cast([ZIRA, ANNA], "zira") == ZIRA
    assert cast([ZIRA, ANNA], "anna+f3").id == "anna+f3"
    assert cast([ZIRA, ANNA], "gone") == ANNA
    assert cast([ZIRA, ANNA], None) == ANNA
    for wanted in ("gone", None):
        with pytest.raises(VoiceMissing):
            cast([ZIRA], wanted)


def aiff(samples: list[int], rate: int, kind: bytes = b"", bits: int = 16) -> bytes:
    mantissa, exponent = frexp(rate)
    extended = struct.pack(">HQ", exponent + 16382, int(mantissa * 2**64))
    order = "<" if kind == b"sowt" else ">"
    common = struct.pack(">hLh", 1, len(samples), bits) + extended + kind
    pcm = struct.pack(f"{order}{len(samples)}h", *samples)
    sound = struct.pack(">LL", 0, 0) + pcm
    chunks = [(b"COMM", common), (b"ANNO", b"odd"), (b"SSND", sound)]
    body = b"".join(
        name + struct.pack(">L", len(data)) + data + b"\0" * (len(data) % 2) for name, data in chunks
    )
    return b"FORM" + struct.pack(">L", 4 + len(body)) + (b"AIFC" if kind else b"AIFF") + body


def write_wav(path: Path, channels: list[list[int]], width: int = 2, rate: int = 22050) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(len(channels))
        file.setsampwidth(width)
        file.setframerate(rate)
        frames = array.array("h", [sample for frame in zip(*channels, strict=True) for sample in frame])
        if sys.byteorder == "big":
            frames.byteswap()
        file.writeframes(frames.tobytes())


def samples_in(path: Path) -> tuple[list[int], int]:
    pcm, rate = read_sound(path)
    return array.array("h", pcm).tolist(), rate


@pytest.mark.parametrize("kind", [b"", b"NONE", b"sowt", b"twos"])
@pytest.mark.parametrize("rate", [16000, 22050, 44100])
def test_aiff_is_read(tmp_path: Path, kind: bytes, rate: int) -> None:
    (tmp_path / "x").write_bytes(aiff(TONE, rate, kind))
    assert samples_in(tmp_path / "x") == (TONE, rate)


def test_wav_is_read_and_of_several_channels_the_first(tmp_path: Path) -> None:
    write_wav(tmp_path / "x", [TONE, TONE[::-1]])
    assert samples_in(tmp_path / "x") == (TONE, 22050)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"RIFF\0\0\0\0WAVE",
        aiff(TONE, 1)[:20],
        aiff(TONE, 22050, b"ulaw"),
        aiff(TONE, 1, bits=8),
    ],
)
def test_what_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UnreadableSound):
        read_sound(tmp_path / "x")


def test_eight_bit_sound_is_told(tmp_path: Path) -> None:
    write_wav(tmp_path / "x", [TONE], width=1)
    with pytest.raises(UnreadableSound):
        read_sound(tmp_path / "x")


class FileDriver:
    """What pyttsx3's sapi5 and nsss drivers are to pyttsx3: blocking, without events, and a sound file comes out."""

    voices: tuple[tuple[str, list[str]], ...] = (("anna", ["de_DE"]), ("zira", []))

    def __init__(self, proxy: Any, *, writes: bytes | None) -> None:
        self.proxy, self.writes = proxy, writes
        self.values: dict[str, Any] = {"voice": "zira", "rate": 200}
        self.said: list[str] = []
        self.looping = False

    def destroy(self) -> None: ...
    def stop(self) -> None: ...

    def getProperty(self, name: str) -> Any:  # noqa: N802 - pyttsx3's name
        if name == "voices":
            return [
                types.SimpleNamespace(id=id_, name=id_, languages=tongues) for id_, tongues in self.voices
            ]
        return self.values[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        self.values[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        self.said.append(text)
        if "FEHLER" in text:
            raise OSError("the engine refuses")
        if self.writes is None:
            write_wav(Path(filename), [TONE])
        else:
            Path(filename).write_bytes(self.writes)

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = True
        while self.looping:
            self.proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        self.looping = False

    def iterate(self) -> Iterator[None]:
        yield


@pytest.fixture(params=["sapi5", "nsss"])
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> SystemSpeaker:
    module: Any = types.ModuleType(f"pyttsx3.drivers.{request.param}")
    writes = aiff(TONE, 22050) if request.param == "nsss" else None
    module.buildDriver = lambda proxy: FileDriver(proxy, writes=writes)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    pyttsx3._activeEngines.clear()
    return SystemSpeaker(request.param)


def test_the_systems_voice_speaks_into_a_file_without_marks(system: SystemSpeaker) -> None:
    sound = system.speak(Request("Guten Tag.", "anna", speed=2))
    assert (array.array("h", sound.pcm).tolist(), sound.rate, sound.words) == (TONE, 22050, None)
    driver = system._engine.proxy._driver
    assert driver.values["voice"] == "anna"
    assert driver.values["rate"] == 2 * system_engine.PLAIN_RATES[system._driver]


def test_the_systems_voices_are_told_with_bcp_47_tags(system: SystemSpeaker) -> None:
    about = system.about()
    assert about.voices == (EngineVoice("anna", "anna", "de-DE"), EngineVoice("zira", "zira", "und"))
    assert not about.marks


def test_the_system_never_reads_in_another_voice(system: SystemSpeaker) -> None:
    with pytest.raises(NotSpoken) as told:
        system.speak(Request("Guten Tag.", "gone"))
    assert told.value.why is Why.VOICE_UNKNOWN
    assert system._engine.proxy._driver.said == []


@pytest.mark.parametrize(("text", "writes"), [("FEHLER", None), ("Guten Tag.", b"no sound")])
def test_what_the_system_refuses_is_told(system: SystemSpeaker, text: str, writes: bytes | None) -> None:
    system._engine.proxy._driver.writes = writes
    with pytest.raises(NotSpoken) as told:
        system.speak(Request(text, "anna"))
    assert told.value.why is Why.ERROR


def test_a_system_without_speech_is_told() -> None:
    pyttsx3._activeEngines.clear()
    with pytest.raises(SystemSpeechMissing):
        SystemSpeaker("sapi5")


def test_text_is_never_a_command_to_the_system() -> None:
    assert without_markup(" <speak> <b> hallo", "sapi5") == "  speak> <b> hallo"
    assert without_markup("5 < 6", "sapi5") == "5 < 6"
    assert without_markup("[[slnc 9000]] hallo", "nsss") == "[ slnc 9000]] hallo"


def test_linux_forks_and_other_systems_use_their_own_german_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(choice.workers_for("linux")) as workers:
        assert isinstance(workers, Client)

    tongues = {"sapi5": "de-DE"}

    def about(self: SpawnedWorkers) -> About:
        if self._engine not in tongues:
            raise EngineUnavailable(self._engine, "not here", "")
        voice = EngineVoice("anna", "Anna", tongues[self._engine])
        return About(self._engine, "1", 22050, marks=False, voices=(voice,))

    monkeypatch.setattr(SpawnedWorkers, "about", about)
    assert engine_on("win32") == "sapi5"
    assert engine_on("darwin") == "espeak"
    tongues["sapi5"] = "en-US"
    assert engine_on("win32") == "espeak"


def engine_on(system: str) -> str:
    with closing(choice.workers_for(system)) as workers:
        assert isinstance(workers, SpawnedWorkers)
        return workers._engine


class SystemWorkers:
    """Workers on a system's engine: no marks."""

    def about(self) -> About:
        return About("sapi5", "10", 22050, marks=False, voices=(EngineVoice("anna", "Anna", "de-DE"),))

    def speak(self, request: Request) -> Sound:
        if request.text == "weg":
            raise NotSpoken(Why.VOICE_UNKNOWN)
        return Sound(b"\1\0" * len(request.text), 22050, None)

    def retry(self) -> None: ...
    def close(self) -> None: ...


def test_the_backend_passes_on_that_there_are_no_marks() -> None:
    backend = OfflineBackend(SystemWorkers())
    assert not backend.traits.marks
    assert [take.marks for take in backend.speak(said("Guten Tag."), Delivery("anna"))] == [None]
    assert [take.marks for take in backend.speak(said(" "), Delivery("anna"))] == [None]
    with pytest.raises(VoiceMissing):
        list(backend.speak(said("weg"), Delivery("anna")))


def test_a_worker_for_an_engine_that_is_not_here_says_so() -> None:
    with closing(choice.spawned("sapi5")) as workers, pytest.raises(EngineUnavailable):
        workers.about()


def test_engines_are_imported_only_when_they_are_used() -> None:
    script = f"import sys; sys.path[:] = {sys.path!r}; import reader.speech.backends; print(*sys.modules)"
    modules = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    ).stdout.split()
    assert not {"reader.speech.backends.offline", "pyttsx3", "gtts"} & set(modules)
    assert isinstance(backend("offline"), OfflineBackend)
    assert "offline" in BACKENDS


def heard_at(*positions: int) -> Sound:
    return Sound(b"", 22050, tuple((position, 0) for position in positions))


def test_words_without_a_time_in_a_row_mean_that_the_sound_is_cut() -> None:
    text = "Der Hund bellt sehr laut im Garten."
    assert not is_cut(text, heard_at(0, 3, 9, 15, 20, 25, 28))
    assert not is_cut(text, heard_at(0, 4, 25))
    assert is_cut(text, heard_at(0, 4, 9))
    assert is_cut(text, heard_at(20, 25, 28))
    assert not is_cut(text, Sound(b"", 22050, None))
    assert not is_cut("am 1 2 3 4 5", heard_at(0, 3))
    assert not is_cut("– ... – „“ – ! –", heard_at())
