"""Announces texts to a screen reader, politely, beside whatever has the focus."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Announcer(QObject):
    """Speaks for one widget. Belongs to the UI thread."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._described: tuple[QWidget, str] | None = None
        self._said = ""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self.take_back)

    def announce(self, text: str) -> None:
        """Newer screen readers speak announcements, Orca 43 a changed description of what has the focus."""
        from PySide6.QtGui import (  # noqa: PLC0415 - PySide makes classes of them only now
            QAccessible,
            QAccessibleAnnouncementEvent,
        )

        if not QAccessible.isActive():
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
        focused = QApplication.focusWidget()
        if focused is None:
            return
        if self._described is None or self._described[0] is not focused or self._said == text:
            self.take_back()
            self._described = (focused, focused.accessibleDescription())
        focused.setAccessibleDescription(text)
        self._said = text

    @Slot()
    def take_back(self) -> None:
        """Give the control that spoke for us its own description back; where the focus is, that may be said."""
        if self._described is not None and isValid(self._described[0]):
            self._described[0].setAccessibleDescription(self._described[1])
        self._described = None
