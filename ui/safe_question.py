"""A question of yes or no whose safe answer comes first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


class SafeQuestion(QMessageBox):
    """`accepted` is a yes; Esc, Enter on the button that has the focus, and closing it are a no."""

    def __init__(self, title: str, text: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(title)
        self.setText(title)
        self.setInformativeText(text)
        agree = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        stay = self.addButton(no, QMessageBox.ButtonRole.RejectRole)
        for button in (agree, stay):
            button.setAutoDefault(True)
        for label in self.findChildren(QLabel):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)  # Tab does not lead there
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
