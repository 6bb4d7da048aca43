"""A proxy that leads every host to one service on this machine, and notes which hosts were wanted."""

import select
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Self, cast

_MOST = 1 << 16


class Relay(ThreadingHTTPServer):
    """Knows nothing of what passes. Use as a context."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int) -> None:
        """`port` is where the service listens; it brings its own TLS."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.port = port
        self.hosts: list[str] = []
        self._thread = Thread(target=self.serve_forever, args=(0.01,), daemon=True)

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to come here."""
        proxy = f"http://127.0.0.1:{self.server_port}"
        return {
            **dict.fromkeys(("HTTPS_PROXY", "https_proxy"), proxy),
            **dict.fromkeys(("NO_PROXY", "no_proxy"), ""),
        }

    def handle_error(self, request: object, client_address: object) -> None:
        """People who hang up are no news."""

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the base class
        """Nothing on the terminal."""

    def do_CONNECT(self) -> None:
        relay = cast("Relay", self.server)
        relay.hosts.append(self.path.rpartition(":")[0])
        self.close_connection = True
        with socket.create_connection(("127.0.0.1", relay.port)) as service:
            self.send_response(200, "Connection established")
            self.end_headers()
            self.wfile.flush()
            _pass_on(self.connection, service)


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    """Until either of them has nothing more to say."""
    while True:
        ready, _, _ = select.select([one, other], [], [])
        for source in ready:
            content = source.recv(_MOST)
            if not content:
                return
            (other if source is one else one).sendall(content)
