"""Shows the article that was opened, at the place where its reading goes on."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.article import Article
from ui.opening import Opening
from ui.window import Window


class Showing(QObject):
    """Belongs to the UI thread."""

    taken_up = Signal()
    """Another article is shown, or the same once more; it has not been painted yet."""

    def __init__(self, window: Window, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.at_once = False
        """Whether all of the window is shown; at first, the text is painted before the outline."""
        self.at: tuple[Article, int | None] | None = None
        """What is shown, and the character at which its reading goes on."""
        opening.opened.connect(self.take_up)

    @Slot(Article, object)
    def take_up(self, article: Article, character: int | None) -> None:
        """Show an article, and read it from a character on when that is wished."""
        self.at = article, character
        self._window.show_article(article, outline=self.at_once)
        if character is not None:
            self._window.page.go_to(character)
        self.taken_up.emit()

    def keep(self, character: int | None) -> None:
        """Reading has come to a character."""
        if self.at is not None:
            self.at = self.at[0], character
