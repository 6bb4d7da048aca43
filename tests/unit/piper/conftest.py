"""Loads Piper so that its own eSpeak NG does not get mixed up with ours, which other tests load into this process."""

import os
import sys
from contextlib import suppress

if sys.platform == "linux":
    _before = sys.getdlopenflags()
    sys.setdlopenflags(_before | os.RTLD_DEEPBIND)
    try:
        with suppress(ImportError):  # not installed: the tests skip
            import piper.espeakbridge  # noqa: F401 - to be found loaded
    finally:
        sys.setdlopenflags(_before)
