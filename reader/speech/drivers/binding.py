"""The C interface of eSpeak NG (speak_lib.h, API revision 12), as far as it is used, in Python's types."""

import ctypes
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.speech.drivers.beginnings import Beginnings, Phoneme, Word
from reader.speech.drivers.library import EspeakMissing, short_home

SYNCHRONOUS = 2
BUFFER_MILLISECONDS = 60
PHONEME_EVENTS, DONT_EXIT = 0x1, 0x8000
UTF8, PHONEMES, END_PAUSE = 1, 0x100, 0x1000
"""Flags of espeak_Synth. Without espeakSSML and espeakPHONEMES beside UTF8, text stays text."""

RATE, VOLUME, PITCH = 1, 2, 3
WORD, END, PHONEME, SAMPLING_RATE = 1, 5, 7, 8
GOES_ON, ABORT = 0, 1


class _Told(ctypes.Union):
    """What an event tells: the mnemonic of a phoneme, or a number such as a sampling rate."""

    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("told", _Told),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True, slots=True)
class InstalledVoice:
    """A voice as eSpeak NG lists it; `language` is the first of its languages."""

    identifier: str
    name: str
    language: str
    gender: int
    age: int


Listener = Callable[[bytes, tuple[Word, ...]], bool]
"""Gets each chunk of 16-bit samples in native order, and the words that begin in it; False ends the synthesis."""


class Espeak:
    """The one eSpeak NG of this process: it has global state only. Not for threads."""

    flags = UTF8
    """How it speaks whatever it is given; the pause behind a sentence is not its affair."""

    def __init__(self, library: ctypes.CDLL, data: Path | None) -> None:
        """Start the engine. Raises EspeakMissing if its data cannot be read."""
        self._library = library
        self._prototypes()
        home = None if data is None else os.fsencode(short_home(data))
        self.rate: int = library.espeak_Initialize(
            SYNCHRONOUS, BUFFER_MILLISECONDS, home, PHONEME_EVENTS | DONT_EXIT
        )
        """Samples a second of what was spoken last, or of what most voices speak."""
        if self.rate <= 0:
            raise EspeakMissing(f"the voice data cannot be read: {data or 'of the system'}")
        folder = ctypes.c_char_p()
        self.version = str(library.espeak_Info(ctypes.byref(folder)).decode())
        """Such as "1.52.0"."""
        self.data = Path(os.fsdecode(folder.value or b""))
        """The folder that it speaks from."""
        self._callback = _Callback(self._heard)
        library.espeak_SetSynthCallback(self._callback)
        self._listener: Listener | None = None
        self._beginnings = Beginnings()
        self._failure: BaseException | None = None

    def _prototypes(self) -> None:
        lib, integer, number, text = self._library, ctypes.c_int, ctypes.c_uint, ctypes.c_char_p
        shapes: dict[str, tuple[Any, tuple[Any, ...]]] = {
            "Initialize": (integer, (integer, integer, text, integer)),
            "Info": (text, (ctypes.POINTER(ctypes.c_char_p),)),
            "SetSynthCallback": (None, (_Callback,)),
            "SetParameter": (integer, (integer, integer, integer)),
            "SetVoiceByName": (integer, (text,)),
            "ListVoices": (ctypes.POINTER(ctypes.POINTER(_Voice)), (ctypes.POINTER(_Voice),)),
            "Synth": (
                integer,
                (text, ctypes.c_size_t, number, integer, number, number, ctypes.c_void_p, ctypes.c_void_p),
            ),
        }
        for name, (result, arguments) in shapes.items():
            function = getattr(lib, f"espeak_{name}")
            function.restype, function.argtypes = result, arguments

    def voices(self) -> Iterator[InstalledVoice]:
        """All voices; neither variants nor those of MBROLA are among them."""
        return self._listed(None)

    def _listed(self, languages: bytes | None) -> Iterator[InstalledVoice]:
        """The voices of a language, or of what eSpeak NG takes for one."""
        asked = None if languages is None else ctypes.byref(_Voice(languages=languages))
        listed = self._library.espeak_ListVoices(asked)
        index = 0
        while listed[index]:
            voice = listed[index].contents
            # The list of languages is one byte of priority and a name, again and again.
            language = (voice.languages or b"\0")[1:].decode(errors="replace")
            identifier, name = (
                (part or b"").decode(errors="replace") for part in (voice.identifier, voice.name)
            )
            yield InstalledVoice(identifier, name, language, voice.gender, voice.age)
            index += 1

    def set_voice(self, identifier: str) -> bool:
        """Whether the voice could be loaded."""
        return bool(self._library.espeak_SetVoiceByName(identifier.encode()) == 0)

    def set_parameter(self, parameter: int, value: int) -> None:
        """One of RATE, VOLUME and PITCH, in eSpeak's own units."""
        self._library.espeak_SetParameter(parameter, value, 0)

    def speak(self, text: str, listener: Listener, *, phonemes: bool = False) -> bool:
        """Speak, and come back when all is said. False if the engine refused.

        With `phonemes`, what stands between "[[" and "]]" are mnemonics of the voice's phonemes.

        What the listener raises is raised here, never through C.
        """
        # A NUL would silently end the text; with a space in its place the positions of words stay right.
        spoken = text.replace("\0", " ").encode() + b"\0"
        self._listener, self._failure, self._beginnings = listener, None, Beginnings()
        flags = self.flags | PHONEMES if phonemes else self.flags
        try:
            error: int = self._library.espeak_Synth(spoken, len(spoken), 0, 0, 0, flags, None, None)
        finally:
            self._listener = None
        if self._failure is not None:
            raise self._failure
        return error == 0

    def _heard(self, wave: Any, count: int, events: Any) -> int:  # noqa: ANN401 - ctypes pointers
        try:
            if self._listener is None:
                return ABORT
            chunk = ctypes.string_at(wave, 2 * count) if wave and count > 0 else b""
            return GOES_ON if self._listener(chunk, tuple(self._words(events))) else ABORT
        except BaseException as error:  # noqa: BLE001 - nothing may be raised into C; speak() raises it
            self._failure = error
            return ABORT

    def _words(self, events: Any) -> Iterator[Word]:  # noqa: ANN401 - a ctypes pointer
        index = 0
        while (event := events[index]).type:
            if event.type == WORD:
                yield from self._beginnings.heard(Word(event.text_position - 1, event.length, event.sample))
            elif event.type == PHONEME:
                yield from self._beginnings.heard(
                    Phoneme(event.told.name.decode(errors="replace"), event.sample)
                )
            elif event.type == END:
                yield from self._beginnings.rest()
            elif event.type == SAMPLING_RATE:
                self.rate = event.told.number
            index += 1
