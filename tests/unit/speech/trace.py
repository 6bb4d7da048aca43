"""What eSpeak NG really says: its phoneme trace, taken in a process of its own."""

import json
import subprocess
import sys

_SCRIPT = """
import ctypes, json, sys
sys.path[:] = json.loads(sys.argv[1])
from reader.speech.drivers import binding, espeak_ng
engine = espeak_ng.espeak()
library, c = engine._library, ctypes.CDLL(None)
c.open_memstream.restype = ctypes.c_void_p
c.fclose.argtypes = (ctypes.c_void_p,)
library.espeak_SetPhonemeTrace.argtypes = (ctypes.c_int, ctypes.c_void_p)
def trace(text, phonemes):
    engine.set_voice("gmw/de")
    written, size = ctypes.c_char_p(), ctypes.c_size_t()
    stream = c.open_memstream(ctypes.byref(written), ctypes.byref(size))
    library.espeak_SetPhonemeTrace(3, stream)
    engine.speak(text, lambda chunk, words: True, phonemes=phonemes)
    library.espeak_SetPhonemeTrace(0, None)
    c.fclose(stream)
    return ctypes.string_at(written, size.value).decode().strip()
print(json.dumps([trace(text, "[[" in text) for text in json.load(sys.stdin)]))
"""


def heard(texts: list[str]) -> list[str]:
    """The sounds of each text in eSpeak's own IPA, stress and length included."""
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT, json.dumps(sys.path)],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told: list[str] = json.loads(ran.stdout)
    return told
