"""When each word is heard in a sound whose engine tells no times: see docs/alignment.md."""

from reader.alignment.words import align

VERSION = "alignment-4"
"""Part of the key of every timeline made here; raise it when the same sound would get other times."""

__all__ = ["VERSION", "align"]
