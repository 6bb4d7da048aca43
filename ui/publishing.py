"""The export as the window offers it: asked for, remembered, and not left alone when the window is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from reader.handover import Policy
from reader.score import SpokenSentences
from ui.consenting import Consenting
from ui.keeping import Keeping
from ui.messages import Importance, Message, Offer
from ui.reading import Reading
from ui.studio import LateStudio
from ui.window import Window

if TYPE_CHECKING:
    from ui.export_dialog import Choice
    from ui.exporting import Exporting


class Publishing(QObject):
    """Belongs to the UI thread."""

    failed = Signal(object)
    """An exception that the dialog has told already."""

    ended = Signal(str)
    """An export has ended, in the words of the dialog."""

    mentioned = Signal(str)
    """How far an export is, now and then, for who does not see it."""

    def __init__(  # noqa: PLR0913 - the parts
        self,
        window: Window,
        reading: Reading,
        say: SpokenSentences,
        *,
        keeping: Keeping,
        studio: LateStudio,
        consenting: Consenting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._reading, self._say = window, reading, say
        self._keeping, self._studio, self._consenting = keeping, studio, consenting
        self._exporting: Exporting | None = None
        window.actions_.wire("export", self._ask)
        window.installEventFilter(self)

    def close(self) -> None:
        """Cancel the export that runs, and wait for its end."""
        if self._exporting is not None:
            self._exporting.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the window is closed on an export, the reader is asked."""
        exports = self._exporting is not None and self._exporting.is_under_way
        if event.type() is QEvent.Type.Close and watched is self._window and exports:
            event.ignore()
            text = self.tr(
                "The export is still running. Quitting now keeps the files that are finished; "
                "the others will not be made."
            )
            offers = (Offer(self.tr("Quit anyway"), self._quit_anyway),)
            self._window.messages.show_message(Message(text, offers, Importance.QUESTION))
            return True
        return super().eventFilter(watched, event)

    def _quit_anyway(self) -> None:
        self.close()
        self._window.close()

    @Slot()
    def _ask(self) -> None:
        score, lengths, settings = self._reading.score, self._reading.lengths, self._keeping.settings
        if score is None or lengths is None:
            return
        from ui.export_dialog import Choice  # noqa: PLC0415 - see ui.later
        from ui.exporting import Exporting  # noqa: PLC0415

        if self._exporting is None:
            self._exporting = Exporting(self._studio, self._say, self._consenting.permit_for, self)
            self._exporting.chosen.connect(self._remember)
            self._exporting.went_wrong.connect(self.failed)
            self._exporting.ended.connect(self.ended)
            self._exporting.mentioned.connect(self.mentioned)
        voice = self._window.transport.voice.voice
        proposed = Choice(settings.folder or "", settings.file_name, settings.bitrate)
        self._exporting.ask(self._window, score, lengths, proposed, Policy(settings.handover), voice=voice)

    @Slot(object)
    def _remember(self, choice: "Choice") -> None:
        self._keeping.change(folder=choice.folder, bitrate=choice.bitrate, file_name=choice.pattern)
