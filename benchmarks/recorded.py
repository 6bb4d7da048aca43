"""Voices that are made of recordings of people, where they are installed, with the times of their words.

They speak through festival and flite, which know when each word begins. No German one is free to have.
"""

import ctypes
import functools
import subprocess
import tempfile
import wave
from collections.abc import Iterator
from ctypes.util import find_library
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import numpy as np

from benchmarks.sentences import CATALAN, CZECH, ENGLISH, FINNISH, ITALIAN, RUSSIAN
from reader.speech.values import Samples

Spoken = tuple[Samples, int, dict[int, float]]
"""Samples, their rate, and by the offset of each word in its sentence the second at which it begins."""


@dataclass(frozen=True, slots=True)
class RecordedVoice:
    """`reference` is the offline voice of the same language; `chosen` if weights were chosen with this voice."""

    name: str
    program: str
    reference: str
    sentences: tuple[str, ...]
    encoding: str = "utf-8"
    chosen: bool = False


VOICES = (
    RecordedVoice("kal_diphone", "festival", "gmw/en-US", ENGLISH, chosen=True),
    RecordedVoice("ked_diphone", "festival", "gmw/en-US", ENGLISH, chosen=True),
    RecordedVoice("cmu_us_slt_arctic_hts", "festival", "gmw/en-US", ENGLISH, chosen=True),
    RecordedVoice("cmu_us_rms", "flite", "gmw/en-US", ENGLISH, chosen=True),
    RecordedVoice("cmu_us_awb", "flite", "gmw/en-US", ENGLISH, chosen=True),
    RecordedVoice("czech_ph", "festival", "zlw/cs", CZECH, "iso-8859-2", chosen=True),
    RecordedVoice("czech_machac", "festival", "zlw/cs", CZECH, "iso-8859-2", chosen=True),
    RecordedVoice("lp_diphone", "festival", "roa/it", ITALIAN, "iso-8859-1", chosen=True),
    RecordedVoice("hy_fi_mv_diphone", "festival", "urj/fi", FINNISH, "iso-8859-1", chosen=True),
    RecordedVoice("cmu_us_slt", "flite", "gmw/en-US", ENGLISH),
    RecordedVoice("cmu_us_kal16", "flite", "gmw/en-US", ENGLISH),
    RecordedVoice("czech_dita", "festival", "zlw/cs", CZECH, "iso-8859-2"),
    RecordedVoice("czech_krb", "festival", "zlw/cs", CZECH, "iso-8859-2"),
    RecordedVoice("pc_diphone", "festival", "roa/it", ITALIAN, "iso-8859-1"),
    RecordedVoice("suo_fi_lj_diphone", "festival", "urj/fi", FINNISH, "iso-8859-1"),
    RecordedVoice("upc_ca_ona_hts", "festival", "roa/ca", CATALAN, "iso-8859-1"),
    RecordedVoice("msu_ru_nsh_clunits", "festival", "zle/ru", RUSSIAN),
)

_SCHEME = """
(define (tell text sound words)
  (set! utterance (utt.synth (eval (list 'Utterance 'Text text))))
  (utt.save.wave utterance sound 'riff)
  (set! out (fopen words "w"))
  (mapcar (lambda (word) (format out "%f\\n" (item.feat word "word_start"))) (utt.relation.items utterance 'Word))
  (fclose out))
"""


def spoken(voice: RecordedVoice) -> Iterator[tuple[str, Spoken]]:
    """Its sentences and how it says them; nothing where the voice, or its program, is missing."""
    if voice.program == "flite":
        yield from _by_flite(voice)
    elif which("festival"):
        with tempfile.TemporaryDirectory() as folder:
            yield from _by_festival(voice, Path(folder))


def _by_offset(sentence: str, begins: list[float]) -> dict[int, float]:
    starts = [place for place in range(len(sentence)) if place == 0 or sentence[place - 1] == " "]
    return dict(zip(starts, begins, strict=True))


def _by_festival(voice: RecordedVoice, folder: Path) -> Iterator[tuple[str, Spoken]]:
    script = folder / "tell.scm"
    told = (
        f'(tell "{sentence}" "{folder}/{number}.wav" "{folder}/{number}")\n'
        for number, sentence in enumerate(voice.sentences)
    )
    script.write_text(f"{_SCHEME}(voice_{voice.name})\n{''.join(told)}", encoding=voice.encoding)
    if subprocess.run(["festival", "-b", script], capture_output=True, check=False).returncode:
        return
    for number, sentence in enumerate(voice.sentences):
        with wave.open(f"{folder}/{number}.wav") as file:
            samples = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.int16)
            rate = file.getframerate()
        begins = [float(line) for line in (folder / str(number)).read_text(encoding="utf-8").split()]
        yield sentence, (samples, rate, _by_offset(sentence, begins))


class _Wave(ctypes.Structure):
    """cst_wave.h."""

    _fields_ = (
        ("type", ctypes.c_char_p),
        ("rate", ctypes.c_int),
        ("count", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


@functools.cache
def _flite() -> ctypes.CDLL | None:
    """The library with the prototypes that are used, or None where it is missing."""
    names = [find_library(name) for name in ("flite", "flite_cmulex", "flite_usenglish")]
    if None in names:
        return None
    library, *_rest = [ctypes.CDLL(name, mode=ctypes.RTLD_GLOBAL) for name in names]
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for name, result, arguments in (
        ("flite_synth_text", pointer, (text, pointer)),
        ("utt_relation", pointer, (pointer, text)),
        ("relation_head", pointer, (pointer,)),
        ("item_next", pointer, (pointer,)),
        ("ffeature_float", ctypes.c_float, (pointer, text)),
        ("utt_wave", ctypes.POINTER(_Wave), (pointer,)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    library.flite_init()
    return library


def _by_flite(voice: RecordedVoice) -> Iterator[tuple[str, Spoken]]:
    library, name = _flite(), find_library(f"flite_{voice.name}")
    if library is None or name is None:
        return
    register = getattr(ctypes.CDLL(name), f"register_{voice.name}")
    register.restype, register.argtypes = ctypes.c_void_p, (ctypes.c_char_p,)
    speaker = register(None)
    for sentence in voice.sentences:
        utterance = library.flite_synth_text(sentence.encode(), speaker)
        sound = library.utt_wave(utterance).contents
        samples = np.ctypeslib.as_array(sound.samples, (sound.count,)).copy()
        word, begins = library.relation_head(library.utt_relation(utterance, b"Word")), list[float]()
        while word:
            begins.append(library.ffeature_float(word, b"R:SylStructure.daughter1.daughter1.R:Segment.p.end"))
            word = library.item_next(word)
        yield sentence, (samples, sound.rate, _by_offset(sentence, begins))
