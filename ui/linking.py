"""Links of the article: listed, opened in the browser, or read from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ui.messages import Importance, Message
from ui.reading import Reading
from ui.window import Window

if TYPE_CHECKING:
    from reader.links import Link


class Linking(QObject):
    """Belongs to the UI thread."""

    def __init__(self, window: Window, reading: Reading, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._reading = window, reading
        window.actions_.wire("links", self._show)

    def _show(self) -> None:
        from reader.links import links_of  # noqa: PLC0415 - see ui.later
        from ui.links import LinksDialog  # noqa: PLC0415 - as above

        article = self._reading.score.article if self._reading.score else None
        links = links_of(article) if article else ()
        if article is None or not links:
            text = self.tr("There are no links in this article.")
            self._window.messages.show_message(Message(text, importance=Importance.NOTE, topic="links"))
            return
        dialog = LinksDialog(links, [link.span.of(article.text) for link in links], self._window)
        dialog.opened.connect(self._open)
        dialog.read.connect(self._read)
        dialog.open()

    def _open(self, link: "Link") -> None:
        QDesktopServices.openUrl(QUrl(link.address))

    def _read(self, link: "Link") -> None:
        self._reading.read_from(link.span.start)
        self._window.page.setFocus()
