"""What is loaded in the background once the window has been painted, so that whoever needs it finds it there.

Imports inside functions that say "see ui.later" are imports of these: together they take longer than the window does.
"""

from importlib import import_module
from typing import Final

MODULES: Final = (
    "reader.loudness",  # numpy, and all that makes sound of what the voice has spoken
    "ui.splice",
    "reader.spoken",  # how German is said
    "ui.desktop.link",  # asyncio, for the session bus
    "ui.key_card",
    "ui.pronunciation",
    "ui.pronunciations",
    "ui.spoken_form",
    "ui.exporting",
    "PySide6.QtNetwork",  # to be greeted by later starts
)
"""In the order in which they are needed once the reader presses Space."""


def load() -> None:
    """Import all of them; called in a thread of its own."""
    for module in MODULES:
        import_module(module)
