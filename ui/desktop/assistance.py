"""Asks Windows and macOS whether a screen reader runs, through the functions that they have for it."""

import ctypes
import ctypes.util
import sys
from contextlib import suppress
from typing import Final

_GET_SCREEN_READER: Final = 0x0046
"""SPI_GETSCREENREADER of SystemParametersInfoW: NVDA, JAWS and Narrator set it while they run."""

_UTF8: Final = 0x08000100
"""kCFStringEncodingUTF8."""

_VOICE_OVER: Final = "voiceOverOnOffKey", "com.apple.universalaccess"
"""The preference that macOS keeps for VoiceOver, and whose it is."""


def asked_system() -> bool:
    """Whether one runs, as far as the system tells; always False on systems that are asked in another way."""
    with suppress(OSError, AttributeError):  # an older system, or a rebuilt one
        if sys.platform == "win32":
            return windows_tells(ctypes.windll.user32)
        if sys.platform == "darwin":
            return macos_tells(ctypes.cdll.LoadLibrary(str(ctypes.util.find_library("CoreFoundation"))))
    return False


def windows_tells(user: ctypes.CDLL) -> bool:
    """What user32 answers."""
    running = ctypes.c_int(0)
    return bool(user.SystemParametersInfoW(_GET_SCREEN_READER, 0, ctypes.byref(running), 0) and running.value)


def macos_tells(foundation: ctypes.CDLL) -> bool:
    """What Core Foundation answers (CFPreferences.h)."""
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
    foundation.CFPreferencesGetAppBooleanValue.restype = ctypes.c_ubyte
    foundation.CFPreferencesGetAppBooleanValue.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    foundation.CFRelease.argtypes = (ctypes.c_void_p,)
    texts = [foundation.CFStringCreateWithCString(None, text.encode(), _UTF8) for text in _VOICE_OVER]
    running = foundation.CFPreferencesGetAppBooleanValue(*texts, None)
    for text in texts:
        foundation.CFRelease(text)
    return bool(running)
