"""Help in a dialog: what it is for and which keys it has; where the manual cannot be read because a dialog is open."""

from typing import Final

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from ui.notice import Notice
from ui.words import C_, translate

_EVERYWHERE: Final = C_(
    "HelpHere",
    "Tab and Shift+Tab lead from one control to the next, Space or Enter presses a button, Esc closes. "
    "F4 switches spoken controls on and off. The manual opens with F1 once this dialog is closed.",
)
_FILE: Final = C_(
    "HelpHere", "Write the path of a file, or choose it in the list of files with the arrow keys and Enter."
)
_ABOUT: Final = {
    "export": C_(
        "HelpHere",
        "The arrow keys go through the sections, Space leaves one out or takes it in, the right arrow opens it with "
        "its paragraphs. Then come folder, file names and quality. Enter begins the export. While it runs, Esc "
        "cancels it; the sections that are finished stay.",
    ),
    "bookmarks": C_(
        "HelpHere",
        "The arrow keys go from one bookmark to the next. Enter goes to the place, F2 renames, Del removes, "
        "Space says the name.",
    ),
    "key_card": C_(
        "HelpHere",
        "Write a word of what you are looking for. The down arrow leads to the commands that match, "
        "and Enter carries one out.",
    ),
    "links": C_("HelpHere", "The arrow keys go from one link to the next. Enter opens it in the browser."),
    "sound": C_(
        "HelpHere",
        "The arrow keys move a slider. “Click” lets you hear clicks and see flashes, until you press it again; "
        "what you set holds at once.",
    ),
    "natural": C_(
        "HelpHere",
        "The arrow keys go through the voices. Enter downloads one, after a question, or chooses it; Space lets you "
        "hear it, Del removes it.",
    ),
    "pronunciations": C_(
        "HelpHere",
        "The table has your own pronunciations, which the buttons beside it add, change, delete, bring in and write "
        "to a file. Below it stands what holds for every text.",
    ),
    "pronunciation": C_(
        "HelpHere",
        "Write the word, and in the next field how it is said. “Listen” lets you hear it, “Save” keeps it.",
    ),
}
"""By the object's name of the dialog; of those without, only what works everywhere is told."""


def help_for(dialog: QDialog) -> str:
    """What is told about a dialog, with line breaks between paragraphs."""
    about = _FILE if isinstance(dialog, QFileDialog) else _ABOUT.get(dialog.objectName(), "")
    return "\n\n".join(translate("HelpHere", text) for text in (about, _EVERYWHERE) if text)


def help_here() -> bool:
    """Close menus and panels; where a dialog has the keyboard, tell about it. False where the manual can be opened."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    dialog = QApplication.activeWindow()
    if not isinstance(dialog, QDialog) or not dialog.isVisible():
        return False
    if not isinstance(dialog, HelpHere):
        HelpHere(dialog).open()
    return True


class HelpHere(Notice):
    """Tells about the dialog under it. Esc and Enter lead back there."""

    def __init__(self, about: QDialog) -> None:
        title = translate("HelpHere", "Help: {title}").format(title=about.windowTitle())
        super().__init__(title, help_for(about), about, headed=False)
        self.prefer(self.offer(translate("HelpHere", "Back"), accepts=True))
