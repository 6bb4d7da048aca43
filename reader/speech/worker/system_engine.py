"""The voices of Windows (SAPI5) and macOS (NSSS), through pyttsx3's own drivers, which speak into a file."""

import platform
import tempfile
from pathlib import Path
from typing import Any

import pyttsx3

from reader.speech.worker.messages import About, EngineVoice, NotSpoken, Request, Sound, Why
from reader.speech.worker.sound_files import UnreadableSound, read_sound

PLAIN_RATES = {"sapi5": 157, "nsss": 175}
"""Words a minute at which the driver leaves a voice at its own pace."""

USUAL_SAMPLE_RATE = 22050


class SystemSpeechMissing(Exception):
    """The system's speech cannot be used."""


class SystemSpeaker:
    """A voice of the system, for one request. It tells no word times, and its pitch cannot be set.

    WORKAROUND pyttsx3: the second `runAndWait` of an engine never returns, hence one request.
    """

    memory = 2**29

    def __init__(self, driver: str) -> None:
        """Start "sapi5" or "nsss". Raises SystemSpeechMissing."""
        self._driver = driver
        self._errors: list[Exception] = []
        try:
            self._engine: Any = pyttsx3.init(driver)
        except Exception as error:
            raise SystemSpeechMissing(f"{driver}: {error!r}") from error
        self._engine.connect("error", self._failed)

    def about(self) -> About:
        """The engine and its voices."""
        voices = self._engine.getProperty("voices")
        told = tuple(EngineVoice(voice.id, voice.name, _tag(voice.languages)) for voice in voices)
        return About(self._driver, platform.version(), USUAL_SAMPLE_RATE, marks=False, voices=told)

    def speak(self, request: Request) -> Sound:
        """Speak one request. Raises NotSpoken."""
        # The drivers would go on in the voice that is set if the one asked for is not there.
        if all(voice.id != request.voice for voice in self._engine.getProperty("voices")):
            raise NotSpoken(Why.VOICE_UNKNOWN, request.voice)
        self._errors.clear()
        with tempfile.TemporaryDirectory(prefix="vorleser-") as folder:
            # WORKAROUND pyttsx3#361: on macOS the file is AIFF, whatever it is called.
            path = Path(folder) / ("take.aiff" if self._driver == "nsss" else "take.wav")
            self._engine.setProperty("voice", request.voice)
            self._engine.setProperty("rate", round(PLAIN_RATES[self._driver] * request.speed))
            self._engine.save_to_file(without_markup(request.text, self._driver), str(path))
            self._engine.runAndWait()
            if self._errors:
                raise NotSpoken(Why.ERROR, repr(self._errors[0]))
            try:
                pcm, rate = read_sound(path)
            except (OSError, UnreadableSound) as error:
                raise NotSpoken(Why.ERROR, str(error)) from error
        return Sound(pcm, rate, None)

    def _failed(self, exception: Exception, **_event: object) -> None:
        self._errors.append(exception)


def without_markup(text: str, driver: str) -> str:
    """The text such that the engine takes nothing in it for a command; its length stays.

    SAPI5 reads XML if a text begins with "<" (SpVoice.Speak, SVSFIsXML by detection); NSSS obeys commands in "[[".
    """
    if driver == "nsss":
        return text.replace("[[", "[ ")
    while text.lstrip().startswith("<"):
        text = text.replace("<", " ", 1)
    return text


def _tag(languages: list[Any]) -> str:
    """BCP 47 for what drivers tell, such as "de-DE" or "de_DE"; "und" where they tell nothing."""
    return str((languages and languages[0]) or "und").replace("_", "-")
