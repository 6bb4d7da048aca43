"""What is loaded when, so that the window is there soon: all that can wait, in the background once it is painted.

Imports inside functions that say "see ui.later" are imports of these: together they take longer than the window does.
"""

import gc
from importlib import import_module
from typing import Final

from ui import pyside

MODULES: Final = (
    "reader.loudness",  # numpy, and all that makes sound of what the voice has spoken
    "ui.splice",
    "reader.spoken",  # how German is said
    "ui.desktop.tray",
    "reader.asking.heard",  # answers to questions
    "reader.asking.whereabouts",
    "reader.asking.headings",
    "ui.desktop.link",  # asyncio, for the session bus
    "ui.desktop.orca",
    "ui.voicing.voicing",
    "ui.voicing.offer",
    "ui.copied",
    "ui.key_card",
    "ui.type_panel",
    "ui.bookmarks",
    "ui.links",
    "ui.pronunciation",
    "ui.pronunciations",
    "ui.spoken_form",
    "ui.exporting",
    "ui.natural_voices",
    "reader.speech.piper.download",
    "PySide6.QtNetwork",  # to be greeted by later starts
)
"""In the order in which they are needed once the reader presses Space."""


def hasten() -> None:
    """Load Qt's core, so that all after it is loaded quickly. Raises ImportError.

    From now on nobody looks for garbage, until `ui.garbage` does.
    """
    gc.disable()
    pyside.hasten()


def load() -> None:
    """Import all that comes after the window; called in a thread of its own.

    What is loaded stays. Looking through it for garbage would stop all threads for a tenth of a second each time.
    """
    for module in MODULES:
        import_module(module)
    gc.freeze()
