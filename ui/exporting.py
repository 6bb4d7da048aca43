"""An export from the question what to the finished files: a dialog, and a thread, while reading goes on."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.consent import OnlinePermit
from reader.export.names import Named
from reader.handover import Policy
from reader.lengths import Lengths
from reader.score import Score, SpokenSentences
from reader.wording import describe, why
from ui.errand import Errand
from ui.export_dialog import Choice, ExportDialog
from ui.export_tree import Chapter, Part
from ui.studio import LateStudio
from ui.words import language

if TYPE_CHECKING:
    from reader.export.export import Report
    from reader.export.options import ExportOptions
    from reader.export.progress import Progress
    from reader.speech.values import Delivery

_MOST_SHOWN = 80
"""Characters of a paragraph in the list."""

PATIENCE = 10.0
"""Seconds to wait for a cancelled export: its temporary files are removed in them."""


class Exporting(QObject):
    """One export at a time. Belongs to the UI thread."""

    chosen = Signal(Choice)
    """What is exported, to be proposed again."""

    went_wrong = Signal(object)
    """An exception, which the dialog has told already."""

    ended = Signal(str)
    """What the dialog says about an export that has ended."""

    mentioned = Signal(str)
    """How far it is, now and then, for who does not see it."""

    _progressed = Signal(object)

    def __init__(
        self,
        studio: LateStudio,
        say: SpokenSentences,
        permit_for: Callable[[Article], OnlinePermit],
        parent: QObject | None = None,
    ) -> None:
        """`permit_for` says, when an export begins, whether its article may be sent until the end."""
        super().__init__(parent)
        self._studio, self._say, self._permit_for = studio, say, permit_for
        self._cancelled = threading.Event()
        self._dialog: ExportDialog | None = None
        self._article: Article | None = None
        self._delivery: Delivery | None = None
        self._policy = Policy.CARRY_ON
        self._chosen: tuple[int, ...] = ()
        self._errand = Errand(self)
        self._errand.answered.connect(self._finish)
        self._errand.failed.connect(self._fail)
        self._progressed.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        window: QWidget,
        score: Score,
        lengths: Lengths,
        choice: Choice,
        policy: Policy = Policy.CARRY_ON,
        *,
        voice: str,
    ) -> None:
        """Open the dialog for what is read; of `choice`, folder, names and bit rate are proposed.

        `policy` says what happens when the online voice fails, `voice` what the voice is called in the window.
        """
        self._policy = policy
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        self._article, self._delivery = score.article, score.delivery
        dialog = self._dialog = ExportDialog(window)
        dialog.show_chapters(_chapters(score, lengths), _names(score.article))
        dialog.show_choice(replace(choice, folder=choice.folder or _music()))
        dialog.show_reader(voice, score.delivery.speed)
        dialog.export_requested.connect(self._export)
        dialog.cancel_requested.connect(self._cancel)
        dialog.folder_requested.connect(_show_folder)
        dialog.mentioned.connect(self.mentioned)
        dialog.finished.connect(self._put_away)
        dialog.show()  # beside the window: whoever reads meanwhile wants to pause

    @property
    def is_under_way(self) -> bool:
        """Whether files are being written."""
        return self._errand.is_under_way

    def close(self) -> None:
        """Cancel and wait."""
        self._cancel()
        self._errand.forget(PATIENCE)

    @Slot(Choice)
    def _export(self, choice: Choice) -> None:
        from reader.export.options import ExportOptions  # noqa: PLC0415 - the window opens without it

        assert self._article is not None and self._delivery is not None  # noqa: S101, PT018 - set by `ask`
        self.chosen.emit(choice)
        self._chosen = tuple(index + 1 for index in choice.sections)
        options = ExportOptions(
            Path(choice.folder).expanduser(),
            self._delivery,
            self._chosen,
            choice.bitrate,
            choice.pattern,
            choice.left_out,
            self._policy,
        )
        self._cancelled = threading.Event()
        permit = self._permit_for(self._article)
        self._errand.run(partial(self._work, self._article, options, permit, self._cancelled))

    def _work(
        self, article: Article, options: "ExportOptions", permit: OnlinePermit, cancelled: threading.Event
    ) -> "Report":
        """In the thread of the errand."""
        from reader.export.export import export_article  # noqa: PLC0415 - the window opens without it

        return export_article(
            article,
            options,
            self._studio.get().under(permit),
            self._say,
            progress=self._progressed.emit,
            cancelled=cancelled.is_set,
        )

    @Slot()
    def _cancel(self) -> None:
        self._cancelled.set()

    @Slot(object)
    def _show_progress(self, progress: "Progress") -> None:
        if self._dialog is None or self._article is None or self._cancelled.is_set():
            return
        done = {file.section for file in progress.files}
        now = next((number for number in self._chosen if number not in done), None)
        if now is not None:
            title = self._article.sections[now - 1].title
            waits = "" if progress.trouble is None else why(progress.trouble.cause, language())
            self._dialog.show_progress(progress.done, progress.total, progress.left, title, waits)

    @Slot(object)
    def _finish(self, report: "Report") -> None:
        if self._dialog is None:
            return
        names = [file.path.name for file in report.files]
        if report.cancelled:
            self._dialog.show_cancelled(names)
        else:
            self._dialog.show_finished(names, sum(file.replaced for file in report.files))
        self.ended.emit(self._dialog.state_text)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.show_error(describe(error, language()))
            self.ended.emit(self._dialog.state_text)
        self.went_wrong.emit(error)

    @Slot()
    def _put_away(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _chapters(score: Score, lengths: Lengths) -> list[Chapter]:
    """The sections with those of their paragraphs that are read."""
    article = score.article
    return [
        Chapter(
            section.title or article.title,
            tuple(
                Part(
                    index, _beginning(score.paragraphs[index].span.of(article.text)), lengths.paragraph(index)
                )
                for index in score.paragraphs_of(number)
                if score.is_read(index)
            ),
        )
        for number, section in enumerate(article.sections)
    ]


def _names(article: Article) -> list[Named]:
    count = len(article.sections)
    return [
        Named(number, count, section.title, article.title, article.publisher or "")
        for number, section in enumerate(article.sections, 1)
    ]


def _beginning(text: str) -> str:
    """The first words of a paragraph, on one line."""
    words = " ".join(text[: 2 * _MOST_SHOWN].split())
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"


def _music() -> str:
    """Where the desktop keeps music, in a folder of ours."""
    music = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
    return str(Path(music or Path.home()) / "Vorleser")


def _show_folder(folder: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(folder).expanduser())))
