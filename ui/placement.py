"""Where the window stands and how wide its outline is, as it goes into the settings and comes out of them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

WIDTHS: Final = (200, 268, 360)
"""Widths of the outline that are chosen without dragging, pixels."""


@dataclass(frozen=True, slots=True)
class Placement:
    """`window` is Qt's own record of size, place and screen, in Base64; `outline_shown` is None until it was chosen.

    `outline_width` is in pixels.
    """

    window: str | None = None
    outline_width: int = 268
    outline_shown: bool | None = None


def placement_of(window: QWidget, middle: QSplitter, before: Placement, *, shown: bool | None) -> Placement:
    """Where a window is now; an outline that is not to be seen keeps the width it had before."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    outline = middle.sizes()[0]
    return Placement(geometry, outline or before.outline_width, shown)


def put(window: QWidget, middle: QSplitter, placement: Placement) -> None:
    """Put a window where it was; Qt sees to it that it can be seen."""
    if placement.window is not None:
        window.restoreGeometry(QByteArray.fromBase64(placement.window.encode("ascii", "replace")))
    middle.setSizes([placement.outline_width, max(1, window.width() - placement.outline_width)])


def next_width(width: int, widths: tuple[int, ...]) -> int:
    """The next wider of these, and after the widest the narrowest."""
    return next((wider for wider in widths if wider > width), widths[0])
