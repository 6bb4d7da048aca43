"""Buttons that stand for a command: words or a symbol in the theme's colours, reachable by Tab."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from ui.icons import picture
from ui.theme import LIGHT, Theme, enlarged

_RING, _DRAWING = 2, 26
"""Pixels: the width of the focus ring, and the side of a symbol."""


class CommandButton(QToolButton):
    """A button with the words of its command; gone while the command is."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.command = action
        self._away = False
        self.setObjectName(f"{action.objectName()}_button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow_command)
        action.visibleChanged.connect(self._follow_command)
        self._follow_command()

    def breadth(self) -> int:
        """The pixels that it takes."""
        hint = min(max(self.sizeHint().width(), self.minimumWidth()), self.maximumWidth())
        return hint if self.command.isVisible() else 0

    def fold(self, *, away: bool) -> None:
        """Go, or come back."""
        if away != self._away:
            self._away = away
            self._follow_command()

    def _follow_command(self) -> None:
        self.setText(self.command.iconText())  # without the access key it has in a menu
        self.setAccessibleName(self.command.iconText())
        self.setToolTip(self.command.toolTip())
        self.setAccessibleDescription(_beyond(self.command))
        self.setEnabled(self.command.isEnabled())
        self.setVisible(self.command.isVisible() and self.parentWidget() is not None and not self._away)
        self.update()


def _beyond(command: QAction) -> str:
    """What the tip says and the name does not, so that a screen reader says nothing twice."""
    tip, name = command.toolTip(), command.iconText()
    return (
        tip.removeprefix(name).strip().removeprefix("(").removesuffix(")")
        if tip.startswith(f"{name} (")
        else tip
    )


class SymbolButton(CommandButton):
    """A button with the symbol of its command; the one that matters most is filled."""

    def __init__(
        self, action: QAction, diameter: int = 44, parent: QWidget | None = None, *, filled: bool = False
    ) -> None:
        self._theme = LIGHT
        self._filled = filled
        super().__init__(action, parent)
        self._drawing = enlarged(_DRAWING)
        self.set_diameter(diameter)

    def set_diameter(self, pixels: int) -> None:
        """Be larger or smaller; more where the desktop's type is large."""
        self.setFixedSize(QSize(enlarged(pixels), enlarged(pixels)))

    def show_theme(self, theme: Theme) -> None:
        """Use the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc, symbol and focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = 4 if self._filled else 2
        disc = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._paint_disc(painter, disc)
        ink = "button_ink" if self._filled and self.isEnabled() else "ink" if self.isEnabled() else "faint"
        drawing = picture(self._symbol(), self._drawing, self._theme.colour(ink), self.devicePixelRatioF())
        painter.drawPixmap((self.width() - self._drawing) // 2, (self.height() - self._drawing) // 2, drawing)
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self._filled:
            painter.setBrush(self._theme.colour("button" if self.isEnabled() else "line"))
            painter.drawEllipse(disc)
        elif self.isDown() or self.underMouse():
            painter.setBrush(self._theme.colour("line" if self.isDown() else "chip"))
            painter.drawRoundedRect(disc, 9, 9)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), _RING))
            edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawEllipse(edge) if self._filled else painter.drawRoundedRect(edge, 9, 9)

    def _symbol(self) -> str:
        return str(self.command.property("symbol"))
