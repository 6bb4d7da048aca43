"""Keeps the user's settings: a change is written soon after, outside the UI thread."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.settings import load, save
from ui.errand import Errand

SOON = 500
"""Milliseconds in which changes are gathered: a slider on its way is one."""


class Keeping(QObject):
    """The settings in use. Belongs to the UI thread."""

    failed = Signal(object)
    """SettingsUnsaved."""

    changed = Signal()
    """`settings` are others now."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.is_first = not path.exists()
        """Whether the program was never used before."""
        self.settings, self.complaint = load(path)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._save)
        self._errand = Errand(self)
        self._errand.failed.connect(self.failed)

    def change(self, **values: str | float | bool | None) -> None:
        """Change settings by name. Raises ValueError for what they cannot be."""
        settings = replace(self.settings, **values)  # type: ignore[arg-type]  # it checks itself
        if settings != self.settings:
            self.settings = settings
            self._soon.start()
            self.changed.emit()

    def close(self) -> None:
        """Write what is not written yet, and wait for it. Raises SettingsUnsaved."""
        self._errand.forget(patience=2.0)
        if self._soon.isActive():
            self._soon.stop()
            save(self.settings, self._path)

    @Slot()
    def _save(self) -> None:
        settings = self.settings
        self._errand.run(lambda: save(settings, self._path))
