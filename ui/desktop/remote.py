"""The remote control: what media keys and desktop controls wish, as signals of the UI thread."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from PySide6.QtCore import QObject, Signal

from ui.desktop.bus import SessionBus
from ui.desktop.now import Now

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

    from ui.desktop.mpris import Player

NAME: Final = "org.mpris.MediaPlayer2.vorleser"


class Remote(QObject):
    """Told what is being read; tells wishes. A guest of the session bus, whose thread emits the signals."""

    play_wished = Signal()
    pause_wished = Signal()
    play_pause_wished = Signal()
    stop_wished = Signal()
    next_wished = Signal()
    previous_wished = Signal()
    raise_wished = Signal()
    quit_wished = Signal()

    seek_wished = Signal(float)
    """Seconds from the beginning of the reading."""

    rate_wished = Signal(float)
    volume_wished = Signal(float)
    open_wished = Signal(str)
    """The path of a file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Now()
        self._player: Player | None = None

    def show(self, now: Now, bus: SessionBus) -> None:
        """Tell the desktop what is being read now."""
        before, told = self.now, now.steadied(self.now)
        self.now = told

        async def tell() -> None:
            if self._player is not None:
                self._player.tell(before, told)

        if told.has_jumped(before) or replace(told, elapsed=before.elapsed, at=before.at) != before:
            bus.ask(tell)

    # In the thread of the bus

    async def arrive(self, bus: "MessageBus") -> None:
        """Offer ourselves as a media player; a second one of us takes a name of its own."""
        from dbus_fast import NameFlag, RequestNameReply  # noqa: PLC0415 - see SessionBus

        from ui.desktop.mpris import PATH, Player, Root  # noqa: PLC0415

        player = Player(self)
        bus.export(PATH, Root(self))
        bus.export(PATH, player)
        reply = await bus.request_name(NAME, NameFlag.DO_NOT_QUEUE)
        if reply is not RequestNameReply.PRIMARY_OWNER:
            await bus.request_name(f"{NAME}.instance{os.getpid()}", NameFlag.DO_NOT_QUEUE)
        self._player = player

    async def leave(self) -> None:
        """The bus forgets our names by itself."""
        self._player = None

    def seek(self, now: Now, position: int) -> None:
        """Wish for a position in the section of `now`, in microseconds."""
        seconds = now.seconds_at(position)
        if seconds is not None:
            self.seek_wished.emit(seconds)
        elif now.has_next:
            self.next_wished.emit()

    def open_file(self, address: str) -> bool:
        """Wish for a file by its file:// address; False for all others."""
        parts = urlsplit(address)
        if parts.scheme != "file" or parts.netloc not in ("", "localhost") or not parts.path:
            return False
        self.open_wished.emit(str(Path(url2pathname(parts.path))))
        return True
