"""Qt in unit tests: no screen, one application, and no warning goes unnoticed."""

import gc
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# What Qt may say, and why that is no fault of ours.
ALLOWED = (
    # The offscreen platform has no such thing; the window asks for it wherever it runs.
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    # It has only one window at a time anyhow; panels ask for it.
    "This plugin does not support grabbing the keyboard",
    # It has no tray either, and Qt looks for one in the old way.
    "QObject::connect: No such signal QPlatformNativeInterface::systemTrayWindowChanged(QScreen*)",
)

_said: list[str] = []
_listening = False


def _hear(kind: "QtMsgType", _context: "QMessageLogContext", message: str | None) -> None:
    from PySide6.QtCore import QtMsgType  # noqa: PLC0415 - reader tests run without Qt

    if (
        kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
        and message not in ALLOWED
    ):
        _said.append(f"{kind.name}: {message}")


def _listen() -> None:
    """From the moment that a test has loaded Qt."""
    global _listening  # noqa: PLW0603 - Qt has one message handler per process too
    if not _listening and "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import qInstallMessageHandler  # noqa: PLC0415 - see above

        qInstallMessageHandler(_hear)
        gc.disable()
        _listening = True


def _delete_what_is_to_go() -> None:
    """Qt deletes later only where its event loop runs; windows of all tests would be painted and styled to the end.

    Garbage is looked for here alone, as in the program: a thread of some later test would delete timers of this one.
    """
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - see above

        from ui import garbage  # noqa: PLC0415 - see above

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        garbage.look(thoroughly=True)


@pytest.fixture(autouse=True)
def _no_qt_warnings() -> Iterator[None]:
    _listen()
    _said.clear()
    yield
    _delete_what_is_to_go()
    _listen()
    assert not _said, f"Qt warned: {_said}"


@pytest.fixture(scope="session")
def qapp() -> "QApplication":
    """The one application of this process."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    _listen()
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["vorleser"])
