"""A speech dispatcher that does not speak but writes down what it is told to say: `dispatcher SOCKET FILE`.

It keeps SSIP, the protocol of Speech Dispatcher, as far as screen readers use it. Each utterance is one line of JSON.
An utterance "lasts" as long as its letters at SPEED, so that whoever waits for its end goes on as with a real voice.
"""

import asyncio
import html
import json
import re
import sys
from asyncio import StreamReader, StreamWriter
from contextlib import suppress
from pathlib import Path
from typing import Final

SPEED: Final = 200.0
"""Letters a second: much faster than anybody speaks, for the sake of whoever waits for the story."""

_ANSWERS: Final = {
    "LIST OUTPUT_MODULES": ("250-notes", "250 OK MODULES LIST SENT"),
    "LIST SYNTHESIS_VOICES": ("249-Deutsch\tde\tnone", "249 OK VOICE LIST SENT"),
    "LIST VOICES": ("249-MALE1", "249 OK VOICE LIST SENT"),
    "GET OUTPUT_MODULE": ("251-notes", "251 OK GET RETURNED"),
    "GET VOICE_TYPE": ("251-MALE1", "251 OK GET RETURNED"),
    "GET": ("251-0", "251 OK GET RETURNED"),
    "BLOCK BEGIN": ("260 OK INSIDE BLOCK",),
    "BLOCK END": ("261 OK OUTSIDE BLOCK",),
    "QUIT": ("231 HAPPY HACKING",),
}
"""By how the command begins."""

_SHORT: Final = ("CHAR", "KEY", "SOUND_ICON")
"""Commands that carry in their line what is to be said."""


class Client:
    """One connection."""

    def __init__(self, number: int, file: Path, reader: StreamReader, writer: StreamWriter) -> None:
        self._number, self._file = number, file
        self._reader, self._writer = reader, writer
        self._said = 0
        self._waiting: asyncio.Queue[tuple[int, int]] = asyncio.Queue()
        self._speaking = asyncio.create_task(self._speak())

    async def serve(self) -> None:
        """Answer until it goes."""
        while line := await self._reader.readline():
            command = line.decode(errors="replace").strip()
            await self._obey(command)
            with suppress(ConnectionError):
                await self._writer.drain()
            if command.upper() == "QUIT":
                break
        self._speaking.cancel()
        self._writer.close()

    async def _obey(self, command: str) -> None:
        loud = command.upper()
        if loud == "SPEAK":
            self._send("230 OK RECEIVING DATA")
            self._say(await self._text())
        elif loud.startswith(_SHORT):
            self._say(command.partition(" ")[2])
        elif loud.startswith(("STOP", "CANCEL")):
            self._be_silent()
            self._send("210 OK STOPPED")
        elif loud.startswith("HISTORY GET CLIENT_ID"):
            self._send(f"245-{self._number}", "245 OK CLIENT ID SENT")
        else:
            found = (answer for begin, answer in _ANSWERS.items() if loud.startswith(begin))
            self._send(*next(found, ("203 OK",)))

    async def _text(self) -> str:
        """The lines up to a dot alone, without their SSML."""
        lines = []
        while (line := (await self._reader.readline()).decode(errors="replace").rstrip("\r\n")) != ".":
            lines.append(line.removeprefix(".") if line.startswith("..") else line)
        return html.unescape(re.sub(r"<[^>]+>", "", " ".join(lines)))

    def _say(self, text: str) -> None:
        self._said += 1
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(text) + "\n")
        self._waiting.put_nowait((self._said, len(text)))
        self._send(f"225-{self._said}", "225 OK MESSAGE QUEUED")

    async def _speak(self) -> None:
        while True:
            number, letters = await self._waiting.get()
            self._tell(701, number, "BEGIN")
            await asyncio.sleep(max(0.02, letters / SPEED))
            self._tell(702, number, "END")

    def _be_silent(self) -> None:
        self._speaking.cancel()
        while not self._waiting.empty():
            self._tell(703, self._waiting.get_nowait()[0], "CANCEL")
        self._speaking = asyncio.create_task(self._speak())

    def _tell(self, code: int, number: int, event: str) -> None:
        self._send(f"{code}-{number}", f"{code}-{self._number}", f"{code} {event}")

    def _send(self, *lines: str) -> None:
        self._writer.write("".join(f"{line}\r\n" for line in lines).encode())


async def serve(socket: Path, file: Path) -> None:
    """Serve for ever."""
    clients = 0

    async def greet(reader: StreamReader, writer: StreamWriter) -> None:
        nonlocal clients
        clients += 1
        await Client(clients, file, reader, writer).serve()

    socket.parent.mkdir(parents=True, exist_ok=True)
    async with await asyncio.start_unix_server(greet, socket) as server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), Path(sys.argv[2])))
