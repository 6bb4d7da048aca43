"""Google's voice on this machine: a real HTTPS service behind a proxy, which misbehaves whenever it is asked to.

    with Service() as service:
        service.plan = at({3: Fault.HANG})        # may be changed at any time
        ...                                       # the program, with `service.environment` in its environment
        assert [asked.text for asked in service.asked] == [...]

The program believes it talks to translate.google.com: `HTTPS_PROXY` names this proxy, `REQUESTS_CA_BUNDLE` and
`SSL_CERT_FILE` a throw-away authority that signed the certificate of that name. The answers are what the service
really sends, with MP3 of the offline voice saying what was asked, in a woman's variant so that an ear (or a test) can
tell the voices apart. In unit tests: `monkeypatch.setenv` for each item of `service.environment`; for a child process:
`env={**os.environ, **service.environment}`.

Attempts are counted from 1. A fault of the way (`Fault.on_the_way`: no name, a wrong certificate ...) strikes when a
connection is made; if the attempt comes on a connection that is open already, that one is reset, as it happens when a
network goes away, and the attempts after it make new ones.
"""

import functools
import ssl
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import trustme

from tests.faults.answering import Handler
from tests.faults.plans import Fault, Plan, always, at, between, well
from tests.faults.saying import spoken_mp3

__all__ = ["Asked", "Fault", "Plan", "Service", "always", "at", "between", "well"]

HOSTS = tuple(f"translate.google.{tld}" for tld in ("com", "de", "at", "ch"))


@dataclass(frozen=True, slots=True)
class Asked:
    """One attempt. `connection` counts the connections made; `text` is empty where the fault was on the way."""

    number: int
    host: str
    text: str
    language: str
    slow: bool
    connection: int
    when: float
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class Certificates:
    """What the service shows: its own certificate, one of a stranger, one of another name."""

    authority: trustme.Blob
    own: ssl.SSLContext
    stranger: ssl.SSLContext
    misnamed: ssl.SSLContext


@functools.cache
def _certificates() -> Certificates:
    authority = trustme.CA()
    certificates = (
        authority.issue_cert(*HOSTS),
        trustme.CA().issue_cert(*HOSTS),
        authority.issue_cert("www.example.com"),
    )
    contexts = [ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for _ in certificates]
    for certificate, context in zip(certificates, contexts, strict=True):
        certificate.configure_cert(context)
    return Certificates(authority.cert_pem, *contexts)


class Service(ThreadingHTTPServer):
    """The proxy and the service behind it; listens from the moment it is made."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, plan: Plan = well, voice: Callable[[str, bool], bytes] = spoken_mp3) -> None:
        """`voice` makes the MP3 of a text, slowly or not."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.plan, self.voice = plan, voice
        self.drip = 0.2
        """Seconds between two bytes."""
        self.retry_after = 2
        """Whole seconds, for the faults that name any."""
        self.asked: list[Asked] = []
        self.connections = 0
        self.elsewhere: list[str] = []
        """Hosts that somebody wanted and that are not the service; the redirect points to one."""
        self.cookies = 0
        """How many requests brought back a cookie of ours."""
        self.ending = threading.Event()
        self._lock = threading.Lock()
        self._folder = tempfile.TemporaryDirectory(prefix="vorleser-faults-")
        self._authority = Path(self._folder.name) / "authority.pem"
        self.certificates = _certificates()
        self.certificates.authority.write_to_path(self._authority)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to come here instead of to Google."""
        proxy = f"http://127.0.0.1:{self.server_address[1]}"
        return {
            **dict.fromkeys(("HTTPS_PROXY", "https_proxy"), proxy),
            **dict.fromkeys(("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"), str(self._authority)),
            **dict.fromkeys(("NO_PROXY", "no_proxy"), ""),
        }

    @property
    def texts(self) -> list[str]:
        """What was asked for, in order; attempts that failed on the way had no text."""
        return [asked.text for asked in self.asked if asked.text]

    def connecting(self, host: str) -> tuple[int, Fault | None]:
        """A connection is wanted: its number, and what goes wrong on the way."""
        with self._lock:
            if host not in HOSTS:
                self.elsewhere.append(host)
            self.connections += 1
            fault = self.plan(len(self.asked) + 1)
            if fault is None or not fault.on_the_way:
                return self.connections, None
            self._note(host, "", "", slow=False, connection=self.connections, fault=fault)
            return self.connections, fault

    def asking(self, host: str, text: str, language: str, *, slow: bool, connection: int) -> Fault | None:
        """A text is wanted: what goes wrong with it."""
        with self._lock:
            fault = self.plan(len(self.asked) + 1)
            self._note(host, text, language, slow=slow, connection=connection, fault=fault)
            return fault

    def _note(
        self, host: str, text: str, language: str, *, slow: bool, connection: int, fault: Fault | None
    ) -> None:
        number = len(self.asked) + 1
        self.asked.append(Asked(number, host, text, language, slow, connection, time.monotonic(), fault))

    def go_down(self) -> None:
        """From now on nobody listens here, as if the proxy had never been there; those who hang are let go."""
        self.ending.set()
        self.shutdown()
        self.server_close()
        self._thread.join(5)

    def close(self) -> None:
        """Leave nothing behind."""
        self.go_down()
        self._folder.cleanup()

    def handle_error(self, request: object, client_address: object) -> None:
        """People who hang up are no news."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
