"""Whether there is a screen; without one, Qt's windows and its clipboard would end the process."""

import os
import sys
from typing import Final

_NAMES: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def has_screen() -> bool:
    """On Linux, as the session tells; elsewhere there always is one."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in _NAMES)
