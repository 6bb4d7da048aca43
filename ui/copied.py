"""The text that was copied, or is selected, in another program."""

import shutil
import subprocess
from enum import Enum
from typing import Final

from PySide6.QtGui import QClipboard, QGuiApplication

from reader.opening.refusals import NothingCopiedError, NothingSelectedError

_PATIENCE: Final = 3.0
"""Seconds for the program that holds the text to give it."""


class Board(Enum):
    """Where it stands; the value tells Qt."""

    CLIPBOARD = QClipboard.Mode.Clipboard
    SELECTION = QClipboard.Mode.Selection
    """What is marked with the mouse, without being copied; X11 and Wayland know it."""


def copied(board: Board) -> str:
    """What stands there; needs a QGuiApplication. Raises NothingCopiedError or NothingSelectedError."""
    text = _asked_wayland(board) if QGuiApplication.platformName().startswith("wayland") else None
    if text is None:
        text = QGuiApplication.clipboard().text(board.value)
    if not text.strip():
        raise NothingCopiedError if board is Board.CLIPBOARD else NothingSelectedError
    return text


def _asked_wayland(board: Board) -> str | None:
    """What wl-paste tells; None where it is not installed. Wayland itself gives the text to focused windows only."""
    program = shutil.which("wl-paste")
    if program is None:
        return None
    which = ["--primary"] if board is Board.SELECTION else []
    command = [program, "--no-newline", "--type", "text", *which]
    try:
        told = subprocess.run(command, capture_output=True, check=True, timeout=_PATIENCE)  # noqa: S603 - a list
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.decode(errors="replace")
