"""A question of yes or no whose safe answer comes first."""

from PySide6.QtWidgets import QWidget

from ui.notice import Notice


class SafeQuestion(Notice):
    """`accepted` is a yes; Esc, Enter on the button that has the focus, and closing it are a no."""

    def __init__(self, title: str, text: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(title, text, parent)
        self.offer(yes, accepts=True)
        self.prefer(self.offer(no, accepts=False))
