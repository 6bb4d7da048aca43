"""The service that voices come from, on this machine: HTTPS with ranges, which cuts, lies and redirects as asked."""

import hashlib
import ssl
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

import trustme

from reader.speech.piper.origin import HUGGING_FACE, Origin

if TYPE_CHECKING:
    from collections.abc import Callable


class VoiceService(ThreadingHTTPServer):
    """Serves `files` by path.

    From the number of a request, `cut` says how many bytes of its answer are sent, and `held` after how many of them
    it waits until it may `go_on`.
    """

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.cut: Callable[[int], int | None] = lambda _number: None
        self.held: Callable[[int], int | None] = lambda _number: None
        self.go_on = threading.Event()
        self.status: Callable[[int], int | None] = lambda _number: None
        self.sends_to: Callable[[str], str | None] = lambda _path: None
        self.mark: Callable[[bytes], str] = lambda content: f'"{hashlib.sha1(content).hexdigest()}"'  # noqa: S324 - a mark, no secret
        self.asked: list[tuple[str, str | None]] = []
        authority = trustme.CA()
        self.authority = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self.authority))
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost", *HUGGING_FACE.hosts).configure_cert(self._context)
        self.socket = self._context.wrap_socket(self.socket, server_side=True)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,))

    @property
    def origin(self) -> Origin:
        return Origin(f"https://localhost:{self.server_port}/", ("localhost",))

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing on the terminal: connections that end are what this is about."""

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.go_on.set()
        self.shutdown()
        self._thread.join()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Nothing on the terminal."""

    def do_GET(self) -> None:
        service = cast("VoiceService", self.server)
        path, wanted = self.path.lstrip("/"), self.headers.get("Range")
        service.asked.append((path, wanted))
        self.close_connection = True
        if (elsewhere := service.sends_to(path)) is not None:
            self._answer(302, b"", ("Location", elsewhere))
            return
        status = service.status(len(service.asked)) or (200 if path in service.files else 404)
        if status != 200:
            self._answer(status, b"")
            return
        content = service.files[path]
        mark = service.mark(content)
        begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        if begin and self.headers.get("If-Range") == mark and begin < len(content):
            place = ("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
            self._answer(206, content[begin:], place, ("ETag", mark))
        else:
            self._answer(200, content, ("ETag", mark))

    def _answer(self, status: int, body: bytes, *headers: tuple[str, str]) -> None:
        service = cast("VoiceService", self.server)
        self.send_response(status)
        for name, value in (("Content-Length", str(len(body))), ("Connection", "close"), *headers):
            self.send_header(name, value)
        self.end_headers()
        number = len(service.asked)
        body = body[: service.cut(number)]
        first = service.held(number)
        if first is not None:
            self.wfile.write(body[:first])
            service.go_on.wait()
            body = body[first:]
        with suppress(OSError):  # whoever has hung up wants no more
            self.wfile.write(body)
