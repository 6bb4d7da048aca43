"""A line's raw sound is exactly as long as the score says, and begins and ends without a click."""

import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.pieces import piece
from reader.rate import HOUSE_RATE, house_length
from reader.speech.values import Samples, Take

LOUD = 20_000


def raw(count: int, rate: int = HOUSE_RATE, pause: Fraction = Fraction(0), gain: float = 1.0) -> Samples:
    return np.frombuffer(piece([Take(np.full(count, LOUD, np.int16), rate, None)], pause, gain), np.int16)


@given(
    st.integers(0, 3_000),
    st.sampled_from((16_000, 22_050, 44_100)),
    st.fractions(0, Fraction(1, 10), max_denominator=999),
)
def test_a_piece_is_as_long_as_the_score_says_to_the_sample(count: int, rate: int, pause: Fraction) -> None:
    assert len(raw(count, rate, pause)) == house_length(Fraction(count, rate)) + house_length(pause)


def test_a_piece_fades_in_and_out_within_three_milliseconds() -> None:
    sound = raw(44_100).astype(int)
    edge = HOUSE_RATE * 3 // 1000
    assert sound[0] == 0
    assert abs(sound[-1]) < LOUD / 50
    assert np.abs(np.diff(sound)).max() < LOUD / 50
    assert (sound[edge + 1 : -edge - 1] == LOUD).all()


def test_a_pause_is_silent() -> None:
    assert not raw(2_000, pause=Fraction(1, 2))[2_000:].any()


def test_gain_makes_a_piece_louder() -> None:
    assert raw(2_000, gain=1.5)[1_000] == LOUD * 1.5


@pytest.mark.parametrize("path", ["", "/usr/bin:/bin"])
def test_pydub_is_brought_in_without_a_warning(path: str) -> None:
    """It looks for ffmpeg on the path, where ours is not, and is read anew by each Python that keeps no bytecode."""
    script = (
        "from fractions import Fraction; from reader.export.pieces import piece; piece([], Fraction(0), 1.0)"
    )
    command = [sys.executable, "-W", "error", "-B", "-X", "pycache_prefix=/nowhere", "-c", script]
    done = subprocess.run(command, capture_output=True, check=False, env={"PATH": path}, text=True)
    assert (done.returncode, done.stderr) == (0, "")
