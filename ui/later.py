"""What is loaded before Qt, and what in the background once the window has been painted.

Imports inside functions that say "see ui.later" are imports of these: together they take longer than the window does.
"""

import gc
from importlib import import_module
from typing import Final

FIRST: Final = (
    "reader.asking.line",
    "reader.bookmark",
    "reader.consent",
    "reader.language",
    "reader.lexicon_file",
    "reader.library",
    "reader.opening",
    "reader.places",
    "reader.playback",
    "reader.rate",
    "reader.settings",
    "reader.speech.backends",
    "reader.speech.casting",
    "reader.spelling",
    "reader.understudy",
    "reader.wording",
)
"""What the window needs that knows nothing of Qt, with all that it needs itself.

WORKAROUND: PySide reads the source text of each module that is loaded after it, to see if it uses Qt (PYSIDE-2029).
"""

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
    "ui.copied",
    "ui.key_card",
    "ui.bookmarks",
    "ui.pronunciation",
    "ui.pronunciations",
    "ui.spoken_form",
    "ui.exporting",
    "PySide6.QtNetwork",  # to be greeted by later starts
)
"""In the order in which they are needed once the reader presses Space."""


def load_first() -> None:
    """Import what comes before Qt; until `load` has ended, nobody looks for garbage."""
    gc.disable()
    for module in FIRST:
        import_module(module)


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
