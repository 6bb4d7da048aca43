"""An MP3 that was cut off anywhere is known by its frames."""

import pytest

from reader.speech.online.frames import is_counted, is_whole
from tests.faults.saying import hummed_mp3

FRAME = bytes.fromhex("fff344c4") + bytes(92)
"""MPEG 2, layer III, 32 kbit/s, 24 kHz: 96 bytes."""

STEREO_44100 = bytes.fromhex("fffb9264") + bytes(414)
"""MPEG 1, layer III, 128 kbit/s, 44.1 kHz, with a byte of padding: 418 bytes."""


def counting(frames: int) -> bytes:
    """The frame in which an encoder tells how many follow."""
    told = b"Info" + (1).to_bytes(4) + frames.to_bytes(4)
    return (FRAME[:36] + told).ljust(len(FRAME), b"\0")


@pytest.fixture(scope="module")
def spoken() -> bytes:
    return hummed_mp3("Der Hund bellt heute sehr laut im Garten.")


def test_what_the_service_sends_is_whole(spoken: bytes) -> None:
    assert is_whole(spoken)


def test_it_is_not_if_it_ends_within_a_frame(spoken: bytes) -> None:
    whole = [end for end in range(len(spoken)) if is_whole(spoken[:end])]
    assert all(end % 96 == 0 for end in whole)
    assert len(whole) < len(spoken) / 90


@pytest.mark.parametrize("frame", [FRAME, STEREO_44100], ids=["24 kHz", "44.1 kHz"])
def test_frames_are_as_long_as_they_say(frame: bytes) -> None:
    assert is_whole(frame * 3)
    assert not is_whole(frame * 3 + b"\0")
    assert not is_whole(frame * 3 + frame[:3])


@pytest.mark.parametrize("followers", [2, 3, 4])
def test_as_many_frames_as_the_encoder_counted_with_or_without_its_own_are_whole(followers: int) -> None:
    assert is_whole(counting(3) + FRAME * followers)


def test_fewer_frames_than_the_encoder_counted_are_not(spoken: bytes) -> None:
    assert is_counted(counting(3) + FRAME)
    assert not is_whole(counting(3) + FRAME)
    assert not is_counted(spoken)
    assert is_whole(spoken[:9600])


def test_tags_are_no_frames() -> None:
    tag = b"ID3\x04\x00\x00" + bytes([0, 0, 1, 2]) + bytes(130)
    assert is_whole(tag + FRAME * 2 + b"TAG".ljust(128, b"\0"))
    assert not is_whole(tag[:-1] + FRAME * 2)


@pytest.mark.parametrize(
    "header", ["fff044c4", "fff304c4", "fff3f4c4", "fff34cc4", "ffeb44c4", "fff544c4", "00f344c4"]
)
def test_what_has_no_header_of_layer_three_is_no_frame(header: str) -> None:
    assert not is_whole(bytes.fromhex(header) + bytes(92))


def test_nothing_is_not_whole() -> None:
    assert not is_whole(b"")
    assert not is_whole(b"ID3")
