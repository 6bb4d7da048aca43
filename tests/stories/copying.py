"""A program in which somebody copies one text and marks another: `copying.py READY COPIED MARKED`."""

import sys
from pathlib import Path

from PySide6.QtGui import QClipboard, QGuiApplication


def main(ready: str, copied: str, marked: str) -> int:
    """Hold both until the end; the file `ready` tells that they can be had."""
    application = QGuiApplication(["copying"])
    clipboard = application.clipboard()
    clipboard.setText(copied)
    clipboard.setText(marked, QClipboard.Mode.Selection)
    Path(ready).touch()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
