"""MBROLA's voices inside a worker process: the driver of eSpeak NG's voices, at one speed and without times."""

import os

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # so that the process can be forked

from dataclasses import replace

import numpy as np

from reader.speech.drivers import espeak_ng
from reader.speech.drivers.mbrola import open_mbrola
from reader.speech.worker.engine import Speaker
from reader.speech.worker.messages import About, Request, Sound
from reader.stretch import stretched


class MbrolaSpeaker(Speaker):
    """eSpeak NG tells the time of no word but the first, and at a higher rate it leaves MBROLA no time for vowels."""

    def __init__(self) -> None:
        """Start the engine. Raises EspeakMissing."""
        espeak_ng.use(open_mbrola())
        super().__init__()

    def about(self) -> About:
        """The engine and its voices."""
        return replace(super().about(), engine="MBROLA", marks=False, phonemes=False)

    def speak(self, request: Request) -> Sound:
        """Speak one request at the voice's own speed, and stretch it. Raises NotSpoken."""
        sound = super().speak(replace(request, speed=1))
        samples = np.trim_zeros(
            np.frombuffer(sound.pcm, np.int16), "b"
        )  # in the pause behind it nothing sounds
        return Sound(stretched(samples, sound.rate, request.speed).tobytes(), sound.rate, None)
