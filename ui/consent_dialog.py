"""The question before something is sent: what, to whom, and how it is taken back; the safe answer comes first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from reader.consent import Question
from ui.words import translate


class ConsentDialog(QMessageBox):
    """`accepted` is a yes; Esc, Enter on the button that has the focus, and closing it are a no."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        title, text, yes = _words(question)
        self.setWindowTitle(title)
        self.setText(title)
        self.setInformativeText(text)
        agree = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        stay = self.addButton(self.tr("Stay offline"), QMessageBox.ButtonRole.RejectRole)
        for button in (agree, stay):
            button.setAutoDefault(True)
        for label in self.findChildren(QLabel):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)  # Tab does not lead there
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


def _words(question: Question) -> tuple[str, str, str]:
    """Title, text and the answer that allows it."""
    if question is Question.SERVICE:
        return (
            translate("ConsentDialog", "May an online voice be used?"),
            translate(
                "ConsentDialog",
                "Google's voice speaks on Google's computers. The text that it reads is sent there piece by piece, "
                "to Google's translation service, which thereby also learns the address of your connection. "
                "Without it the offline voice reads, and nothing is sent.\n\n"
                "You can take this back at any time in the menu, under “Online voices”.",
            ),
            translate("ConsentDialog", "Allow online voices"),
        )
    return (
        translate("ConsentDialog", "May your own texts be sent, too?"),
        translate(
            "ConsentDialog",
            "This text is a file of yours, or was pasted. As long as it is open, an online voice needs your "
            "permission: what it reads of this and of other texts of yours is sent to Google. "
            "Without it the offline voice reads them, and nothing of them is sent.\n\n"
            "You can take this back at any time in the menu, under “Online voices”.",
        ),
        translate("ConsentDialog", "Allow own texts"),
    )
