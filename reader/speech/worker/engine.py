"""One pyttsx3 engine inside a worker process: tells about itself, and turns a request into a sound."""

from typing import Any

import pyttsx3

from reader.speech.drivers import espeak_ng
from reader.speech.drivers.beginnings import Word
from reader.speech.drivers.pace import pitch_setting, words_per_minute
from reader.speech.worker.messages import About, EngineVoice, NotSpoken, Request, Sound, Why

PACE_TOLERANCE = 0.02
MOST_CORRECTIONS = 3


class Speaker:
    """Our driver, which hands over samples and words."""

    memory = 2**29

    def __init__(self) -> None:
        """Start the engine. Raises EspeakMissing."""
        espeak_ng.register()
        self._engine: Any = pyttsx3.init(espeak_ng.NAME)
        self._errors: list[Exception] = []
        self._engine.connect("error", self._failed)

    def about(self) -> About:
        """The engine and its voices."""
        get = self._engine.getProperty
        voices = tuple(EngineVoice(voice.id, voice.name, voice.languages[0]) for voice in get("voices"))
        return About("eSpeak NG", get("version"), get("samplerate"), marks=True, voices=voices, phonemes=True)

    def speak(self, request: Request) -> Sound:
        """Speak one request; its length is that at speed 1 divided by its speed. Raises NotSpoken.

        The measured pace is right for an article and up to 15 % wrong for a single short sentence, so at other speeds
        than 1 the sentence is measured too.
        """
        if request.speed == 1:
            return self._spoken(request, 1)
        plain = len(self._spoken(request, 1).pcm)
        asked = request.speed
        for _ in range(MOST_CORRECTIONS):
            sound = self._spoken(request, asked)
            error = plain / max(len(sound.pcm), 1) / request.speed
            if abs(error - 1) <= PACE_TOLERANCE:
                break
            asked /= error
        return sound

    def _spoken(self, request: Request, speed: float) -> Sound:
        chunks: list[bytes] = []
        words: list[Word] = []

        def listen(chunk: bytes, begun: tuple[Word, ...]) -> None:
            chunks.append(chunk)
            words.extend(begun)

        self._errors.clear()
        set_property = self._engine.setProperty
        set_property("listener", listen)
        set_property("voice", request.voice)
        set_property("rate", words_per_minute(speed))
        set_property("pitch", pitch_setting(request.pitch))
        set_property("phonemes", request.phonemes)
        self._engine.say(request.text)
        self._engine.runAndWait()
        if self._errors:
            raise NotSpoken(_why(self._errors[0]), str(self._errors[0]))
        rate = self._engine.getProperty("samplerate")
        return Sound(b"".join(chunks), rate, tuple((word.offset, word.sample) for word in words))

    def _failed(self, exception: Exception, **_event: object) -> None:
        self._errors.append(exception)


def _why(error: Exception) -> Why:
    if isinstance(error, espeak_ng.VoiceUnknown):
        return Why.VOICE_UNKNOWN
    return Why.INAUDIBLE if isinstance(error, espeak_ng.Inaudible) else Why.ERROR
