"""What is loaded when, so that the window is there soon: all that can wait, in the background once it is painted.

Imports inside functions that say "see ui.later" are imports of these: together they take longer than the window does.
"""

import gc
import sys
from importlib import import_module
from typing import Final

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
    "PySide6.QtNetwork",  # to be greeted by later starts
)
"""In the order in which they are needed once the reader presses Space."""

_QUESTION: Final = "_mod_uses_pyside"
"""What PySide asks of each module; see `hasten`."""


def hasten() -> None:
    """Load Qt's core, and have whatever is loaded after it loaded quickly. Raises ImportError.

    Until `load` has ended, nobody looks for garbage.

    WORKAROUND: PySide reads the source text of each module that is loaded after it, to see if it uses Qt, for names in
    snake case (PYSIDE-2029). Nothing here uses such names, so none of the texts has to be read.
    """
    gc.disable()
    import_module("PySide6.QtCore")
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, _QUESTION):
        setattr(feature, _QUESTION, lambda _module: False)


def load() -> None:
    """Import all that comes after the window; called in a thread of its own.

    What is loaded stays. Looking through it for garbage would stop all threads for a tenth of a second each time.
    """
    gc.disable()
    try:
        for module in MODULES:
            import_module(module)
        gc.freeze()
    finally:
        gc.enable()
