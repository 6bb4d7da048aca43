"""One connection to the service: the proxy's greeting, TLS, then requests and their answers, good or bad."""

import base64
import functools
import gzip
import json
import random
import socket
import ssl
import struct
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs

from tests.faults.plans import Fault

if TYPE_CHECKING:
    from tests.faults.server import Service

RPC = "jQ1olc"
BOMB_SIZE = 20_000_000
_JSON = "application/json; charset=utf-8"
_ELSEWHERE = ("Location", "https://www.example.com/sorry")
_PAGE = b"<!doctype html><title>Sorry...</title><p>Our systems have detected unusual traffic.</p>"


class Handler(BaseHTTPRequestHandler):
    """CONNECT first; from then on it is the service itself that is spoken to."""

    protocol_version = "HTTP/1.1"
    host = ""
    number = 0

    @property
    def service(self) -> "Service":
        """Where the plan and the records are."""
        return cast("Service", self.server)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Nothing on the terminal."""

    def finish(self) -> None:
        """Close what TLS was made of, too; the server knows only the socket that it took."""
        with suppress(OSError):
            super().finish()
        self.connection.close()

    def do_CONNECT(self) -> None:
        """The proxy: lets everybody through to the service, whatever host they want, unless the plan forbids."""
        self.host = self.path.rpartition(":")[0]
        self.number, fault = self.service.connecting(self.host)
        match fault:
            case Fault.PROXY_DOWN:
                self._reset()
            case Fault.PROXY_HANGS:
                self._hang()
            case Fault.NO_NAME:
                self.send_error(502, "Bad Gateway", "no such host")
                self.close_connection = True
            case _:
                self._let_through(fault)

    def _let_through(self, fault: Fault | None) -> None:
        self.send_response(200, "Connection established")
        self.end_headers()
        self.wfile.flush()
        if fault is Fault.TLS_HANGS:
            self._hang()
            return
        if fault is Fault.NO_TLS:
            self.connection.recv(1)
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n" + _PAGE)
            self.close_connection = True
            return
        certificates = self.service.certificates
        context = certificates.own
        if fault is Fault.STRANGER:
            context = certificates.stranger
        elif fault is Fault.MISNAMED:
            context = certificates.misnamed
        try:
            self.connection = context.wrap_socket(self.connection, server_side=True)
        except OSError:
            self.close_connection = True
            return
        self.rfile.close()
        self.wfile.close()
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.close_connection = False

    def do_GET(self) -> None:
        """Nobody should come here: only a redirect leads to it."""
        self._answer(200, b"you should not be here", "text/plain")

    def do_POST(self) -> None:
        """One text to be spoken."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        text, language, slow, _ = json.loads(json.loads(parse_qs(body)["f.req"][0])[0][0][1])
        self.service.cookies += "Cookie" in self.headers
        fault = self.service.asking(self.host, text, language, slow=bool(slow), connection=self.number)
        with suppress(OSError):
            if fault is None:
                self._answer(200, answer(self.service.voice(text, bool(slow))))
            elif fault.on_the_way:
                self._reset()
            else:
                self._misbehave(fault, text)

    def _misbehave(self, fault: Fault, text: str) -> None:
        match fault:
            case Fault.HANG:
                self._hang()
            case Fault.RESET:
                self._reset()
            case Fault.DRIP | Fault.ENDLESS:
                self._go_on(slowly=fault is Fault.DRIP)
            case Fault.DRIP_HEADER:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Filler: ")
                while not self.service.ending.wait(self.service.drip):
                    self.wfile.write(b"x")
            case Fault.CUT:
                whole = answer(self.service.voice(text, False))
                self._begin(200, _JSON, ("Content-Length", str(len(whole))))
                self.wfile.write(whole[: len(whole) // 2])
                self.close_connection = True
            case Fault.BOMB | Fault.REDIRECT_BOMB:
                status = 200 if fault is Fault.BOMB else 302
                self._answer(status, _bomb(), _JSON, ("Content-Encoding", "gzip"), _ELSEWHERE)
            case Fault.REDIRECT:
                self._answer(302, b"", "text/html", _ELSEWHERE)
            case _ if fault in _STATUS:
                self._answer(_STATUS[fault], _PAGE, "text/html", *self._retry_after(fault))
            case _:
                kind = "text/html; charset=utf-8" if fault is Fault.PAGE else _JSON
                self._answer(200, self._wrong(fault, text), kind)

    def _wrong(self, fault: Fault, text: str) -> bytes:
        sound = self.service.voice(text, False) if fault in (Fault.TRUNCATED, Fault.CLIPPED) else b""
        whole = answer(sound)
        return {
            Fault.PAGE: _PAGE,
            Fault.EMPTY: b"",
            Fault.SILENT: answer(None),
            Fault.TRUNCATED: whole[: len(whole) // 2],
            Fault.CLIPPED: answer(sound[: len(sound) * 9 // 10 | 1]),  # frames are even
            Fault.GARBAGE: answer(random.Random(5).randbytes(20_000)),  # noqa: S311 - no secret
            Fault.PLAYLIST: answer(b"ffconcat version 1.0\nfile /etc/hostname\n" * 50),
        }[fault]

    def _retry_after(self, fault: Fault) -> Iterator[tuple[str, str]]:
        if fault is Fault.TOO_MANY_SECONDS:
            yield "Retry-After", str(self.service.retry_after)
        elif fault is Fault.TOO_MANY_DATE:
            yield (
                "Retry-After",
                format_datetime(datetime.now(UTC) + timedelta(seconds=self.service.retry_after), usegmt=True),
            )

    def _answer(self, status: int, body: bytes, kind: str = _JSON, *more: tuple[str, str]) -> None:
        self._begin(status, kind, ("Content-Length", str(len(body))), *more)
        self.wfile.write(body)

    def _begin(self, status: int, kind: str, *more: tuple[str, str]) -> None:
        self.send_response(status)
        self.send_header("Set-Cookie", "NID=511=follows-you; Path=/; Secure; HttpOnly")
        for name, value in (("Content-Type", kind), *more):
            self.send_header(name, value)
        self.end_headers()

    def _go_on(self, *, slowly: bool) -> None:
        """A body without an end."""
        self._begin(200, _JSON, ("Transfer-Encoding", "chunked"))
        part = b"1\r\n \r\n" if slowly else b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        while not self.service.ending.wait(self.service.drip if slowly else 0):
            self.wfile.write(part)

    def _hang(self) -> None:
        """Say nothing until the service ends."""
        self.service.ending.wait()
        self.close_connection = True

    def _reset(self) -> None:
        """RST instead of FIN."""
        self.close_connection = True
        plain = self.connection
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if isinstance(plain, ssl.SSLSocket):
            plain = socket.socket(fileno=plain.detach())
        plain.close()


_STATUS = {
    Fault.TOO_MANY: 429,
    Fault.TOO_MANY_SECONDS: 429,
    Fault.TOO_MANY_DATE: 429,
    Fault.BROKEN: 500,
    Fault.AWAY: 503,
    Fault.FORBIDDEN: 403,
}


def answer(sound: bytes | None) -> bytes:
    """The service's answer in its own format; None: it has nothing to say."""
    payload = None if sound is None else json.dumps([base64.b64encode(sound).decode()])
    parts = [["wrb.fr", RPC, payload, None, None, None, "generic"], ["di", 33]]
    first = json.dumps(parts, separators=(",", ":"))
    return f')]}}\'\n\n{len(first)}\n{first}\n25\n[["e",4,null,null,120]]\n'.encode()


@functools.cache
def _bomb() -> bytes:
    return gzip.compress(bytes(1000) * (BOMB_SIZE // 1000), 9)
