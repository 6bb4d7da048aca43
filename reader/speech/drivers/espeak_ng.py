"""Our pyttsx3 driver for eSpeak NG, used through `pyttsx3.init("vorleser_espeak")` once `register()` has been called.

It keeps pyttsx3's terms (voices, properties, events, the loop) and adds two properties: `listener`, which gets the
samples in chunks together with the words that begin in them, and `phonemes`, whether "[[" begins eSpeak's own
mnemonics. It plays nothing by itself.
"""

import os
import re
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from pyttsx3.voice import Voice

from reader.speech.drivers.beginnings import Word
from reader.speech.drivers.binding import PITCH, RATE, VOLUME, Espeak
from reader.speech.drivers.library import open_first

NAME = "vorleser_espeak"
DEFAULT_VOICE = "gmw/de"
PLAIN_RATE, PLAIN_PITCH = 175, 50
SLOWEST_RATE, FASTEST_RATE = 80, 900
SHORTEST_WORD = 0.02
"""Seconds. Less sound per word than this means that the dictionary of the language is missing or broken."""

IDLE = 0.01
_WORDS = re.compile(r"[0-9A-Za-zÀ-ɏ]+")
_GENDERS = (None, "Male", "Female")


class VoiceUnknown(ValueError):
    """There is no such voice; until one is set that exists, nothing is spoken."""


class Inaudible(RuntimeError):
    """Words were given and next to no sound came out: the language's data is missing or broken."""


class Proxy(Protocol):
    """What pyttsx3 gives to a driver."""

    def setBusy(self, busy: bool) -> None: ...  # noqa: N802, FBT001, D102 - pyttsx3's name
    def notify(self, topic: str, **values: object) -> None: ...  # noqa: D102


def register() -> None:
    """Make this driver known to pyttsx3, which finds its drivers by module name."""
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]


_engine: Espeak | None = None


def use(engine: Espeak) -> None:
    """Make this the engine of the process; to be called before it is first asked for."""
    global _engine  # noqa: PLW0603 - eSpeak itself has global state only
    _engine = engine


def espeak() -> Espeak:
    """The engine of this process; unless there is one, the first that is found is started. Raises EspeakMissing."""
    global _engine  # noqa: PLW0603 - eSpeak itself has global state only
    if _engine is None:
        _engine = Espeak(*open_first())
    return _engine


def buildDriver(proxy: Proxy) -> "EspeakDriver":  # noqa: N802 - pyttsx3's name
    """pyttsx3's way in. Raises EspeakMissing."""
    return EspeakDriver(proxy, espeak())


class EspeakDriver:
    """One pyttsx3 engine on eSpeak NG. Synthesis blocks the loop; events come while it runs."""

    def __init__(self, proxy: Proxy, engine: Espeak) -> None:
        self._proxy, self._engine = proxy, engine
        self._voices = {voice.identifier.lower(): voice for voice in engine.voices()}
        self._values: dict[str, Any] = {
            "voice": DEFAULT_VOICE,
            "rate": PLAIN_RATE,
            "volume": 1.0,
            "pitch": PLAIN_PITCH,
            "listener": None,
            "phonemes": False,
        }
        self._waiting: tuple[str, str | None] | None = None
        self._looping = self._ended_early = self._speaking = self._stopping = False

    def destroy(self) -> None:
        """End with pyttsx3's engine; eSpeak stays for the next one, since it can start only once."""
        self._values["listener"] = None

    def say(self, text: str) -> None:
        """Speak to the listener as soon as the loop runs."""
        self._wait_for_loop(text, None)

    def save_to_file(self, text: str, filename: str) -> None:
        """Speak into a WAV file, which is whole or absent, as soon as the loop runs."""
        self._wait_for_loop(text, filename)

    def _wait_for_loop(self, text: str, filename: str | None) -> None:
        self._proxy.setBusy(True)
        self._waiting = str(text), filename

    def stop(self) -> None:
        """End the utterance that is being spoken, within a chunk."""
        self._waiting = None
        self._stopping = self._speaking

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """One of voices, version, samplerate, voice, rate, volume, pitch, listener, phonemes. Raises KeyError."""
        if name == "voices":
            return [
                Voice(
                    voice.identifier, voice.name, [voice.language], _gender(voice.gender), voice.age or None
                )
                for voice in self._voices.values()
            ]
        if name == "version":
            return self._engine.version
        if name == "samplerate":
            return self._engine.rate
        return self._values[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: ANN401, N802 - pyttsx3's protocol
        """Raises KeyError for an unknown name, ValueError for an impossible value, VoiceUnknown."""
        if name == "voice":
            self._values["voice"] = None  # an unknown voice is followed by silence, not by the old voice
            self._values["voice"] = self._known_voice(str(value))
        elif name == "rate":
            self._values["rate"] = min(max(round(value), SLOWEST_RATE), FASTEST_RATE)
        elif name == "volume":
            self._values["volume"] = min(max(float(value), 0.0), 1.0)
        elif name == "pitch":
            self._values["pitch"] = min(max(round(value), 0), 99)
        elif name in ("listener", "phonemes"):
            self._values[name] = value
        else:
            raise KeyError(f"unknown property {name}")

    def _known_voice(self, asked: str) -> str:
        base, plus, variant = asked.partition("+")
        voice = self._voices.get(base.lower())
        if voice is None or (plus and not self._has_variant(variant)):
            raise VoiceUnknown(asked)
        return voice.identifier + plus + variant

    def _has_variant(self, variant: str) -> bool:
        # eSpeak takes an unknown variant in silence.
        if not variant or Path(variant).name != variant:
            return False
        return (self._engine.data / "voices" / "!v" / variant).is_file()

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Speak what is queued until `endLoop`."""
        self._looping, self._ended_early = not self._ended_early, False
        while self._looping:
            if not self._turn():
                time.sleep(IDLE)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Leave the loop after the present turn.

        WORKAROUND pyttsx3: `runAndWait` of an idle engine ends the loop before it starts it, and would wait for ever.
        """
        self._ended_early = not self._looping
        self._looping = False

    def iterate(self) -> Iterator[None]:
        """One turn per step, for a loop of the caller's."""
        while True:
            self._turn()
            yield

    def _turn(self) -> bool:
        """Speak what waits, then let pyttsx3 hand over the next command. Whether there was anything to do."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._speak(*waiting)
        self._proxy.setBusy(False)
        return waiting is not None or self._waiting is not None

    def _speak(self, text: str, filename: str | None) -> None:
        self._proxy.notify("started-utterance")
        self._speaking, self._stopping = True, False
        completed = False
        try:
            chunks = _Chunks(self._heard(text), keep=filename is not None)
            self._apply()
            done = self._engine.speak(text, chunks, phonemes=self._values["phonemes"])
            completed = not self._stopping
            if completed:
                self._check_audible(text, chunks.samples if done else 0)
                if filename is not None:
                    _save(filename, b"".join(chunks.kept), self._engine.rate)
        except Exception as error:  # noqa: BLE001 - pyttsx3's way to tell of an error is an event
            completed = False
            self._proxy.notify("error", exception=error)
        finally:
            self._speaking = self._stopping = False
        self._proxy.notify("finished-utterance", completed=completed)

    def _apply(self) -> None:
        """Tell the engine everything before each utterance: setting the voice resets what was set before."""
        voice = self._values["voice"]
        if voice is None or not self._engine.set_voice(voice):
            raise VoiceUnknown(str(voice))
        self._engine.set_parameter(RATE, self._values["rate"])
        self._engine.set_parameter(VOLUME, round(100 * self._values["volume"]))
        self._engine.set_parameter(PITCH, self._values["pitch"])

    def _heard(self, text: str) -> Callable[[bytes, tuple[Word, ...]], bool]:
        listener = self._values["listener"]

        def heard(chunk: bytes, words: tuple[Word, ...]) -> bool:
            for word in words:
                name = text[word.offset : word.offset + word.length]
                self._proxy.notify("started-word", name=name, location=word.offset, length=word.length)
            if listener is not None and not self._stopping:
                listener(chunk, words)
            return not self._stopping

        return heard

    def _check_audible(self, text: str, samples: int) -> None:
        words = len(_WORDS.findall(text))
        if samples < words * SHORTEST_WORD * self._engine.rate:
            raise Inaudible(f"{words} words gave {samples} samples")


class _Chunks:
    """Counts, and keeps if asked to, the samples on their way to a listener."""

    def __init__(self, onward: Callable[[bytes, tuple[Word, ...]], bool], *, keep: bool) -> None:
        self._onward, self._keep = onward, keep
        self.samples = 0
        self.kept: list[bytes] = []

    def __call__(self, chunk: bytes, words: tuple[Word, ...]) -> bool:
        self.samples += len(chunk) // 2
        if self._keep:
            self.kept.append(chunk)
        return self._onward(chunk, words)


def _gender(number: int) -> str | None:
    return _GENDERS[number] if number < len(_GENDERS) else None


def _save(filename: str, pcm: bytes, rate: int) -> None:
    target = Path(filename)
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(number, "wb") as file, wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(rate)
            sound.writeframes(pcm)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
