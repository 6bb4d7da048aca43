"""Raw sound becomes a plain MP3 file, through one pipe."""

from pathlib import Path
from threading import Event

from reader.export.ffmpeg import Ffmpeg
from reader.rate import HOUSE_RATE

RAW = ("-f", "s16le", "-ar", str(HOUSE_RATE), "-ac", "1")
"""ffmpeg's words for the house's raw sound."""


def encoder(target: Path, bitrate: int, halt: Event) -> Ffmpeg:
    """An encoder that overwrites `target` with what it is fed. Raises EncoderMissing.

    At a constant `bitrate` (kbit/s), with the header that tells players how much silence the format adds at the
    edges; it is written last, so the target must be a file, not a pipe. `compression_level` 7 instead of LAME's usual
    5: a third faster.
    """
    codec = ("-c:a", "libmp3lame", "-b:a", f"{bitrate}k", "-compression_level", "7")
    container = ("-map_metadata", "-1", "-id3v2_version", "0", "-write_xing", "1", "-f", "mp3")
    return Ffmpeg((*RAW, "-i", "pipe:0", *codec, *container, "-y", f"file:{target}"), halt)
