"""Keeps macOS and Windows from falling asleep while they read, through the functions that they have for it."""

import ctypes
import ctypes.util
import sys
from contextlib import suppress
from typing import Final, Protocol

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState."""

_UTF8: Final = 0x08000100
"""kCFStringEncodingUTF8."""

_ON: Final = 255
"""kIOPMAssertionLevelOn."""


class Power(Protocol):
    """A system that can be kept awake; called on the UI thread only."""

    def keep_awake(self, wanted: bool) -> None:  # noqa: FBT001 - it is the whole message
        """From now on, or no longer."""
        ...


class NoPower:
    """A system that is asked in another way, or cannot be asked."""

    def keep_awake(self, wanted: bool) -> None:  # noqa: FBT001
        """Do nothing."""


class Windows:
    """SetThreadExecutionState holds for as long as the thread that called it lives."""

    def __init__(self, kernel: ctypes.CDLL) -> None:
        self._kernel = kernel

    def keep_awake(self, wanted: bool) -> None:  # noqa: FBT001
        """From now on, or no longer."""
        self._kernel.SetThreadExecutionState(_CONTINUOUS | (_SYSTEM | _DISPLAY if wanted else 0))


class MacOS:
    """An assertion of IOKit (IOPMLib.h), which ends with the process."""

    def __init__(self, kit: ctypes.CDLL, foundation: ctypes.CDLL) -> None:
        self._kit, self._foundation = kit, foundation
        self._assertion: ctypes.c_uint32 | None = None
        foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
        foundation.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
        kit.IOPMAssertionCreateWithName.argtypes = (
            ctypes.c_void_p,
            ctypes.c_uint32,
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.c_uint32),
        )

    def keep_awake(self, wanted: bool) -> None:  # noqa: FBT001
        """From now on, or no longer."""
        if wanted and self._assertion is None:
            assertion = ctypes.c_uint32()
            kind, reason = self._text("PreventUserIdleDisplaySleep"), self._text("Vorleser")
            if self._kit.IOPMAssertionCreateWithName(kind, _ON, reason, ctypes.byref(assertion)) == 0:
                self._assertion = assertion
        elif not wanted and self._assertion is not None:
            self._kit.IOPMAssertionRelease(self._assertion)
            self._assertion = None

    def _text(self, text: str) -> int:
        return int(self._foundation.CFStringCreateWithCString(None, text.encode(), _UTF8))


def power() -> Power:
    """That of this system."""
    with suppress(OSError, AttributeError):  # an older system, or a rebuilt one
        if sys.platform == "win32":
            return Windows(ctypes.windll.kernel32)
        if sys.platform == "darwin":
            kit, foundation = (ctypes.util.find_library(name) for name in ("IOKit", "CoreFoundation"))
            return MacOS(ctypes.cdll.LoadLibrary(str(kit)), ctypes.cdll.LoadLibrary(str(foundation)))
    return NoPower()
