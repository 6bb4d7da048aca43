"""Sends one request at a time over a connection that stays open: verified, bounded, and ended when called off."""

import contextlib
import os
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlsplit

import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies, select_proxy

from reader.speech.online.errors import Cause, OnlineError
from reader.speech.online.policy import Policy, seconds_to_wait

_AUTHORITIES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "CURL_CA_BUNDLE")
"""Where people say whom to trust instead of the usual authorities; the first that is set counts."""

_PART = 16_384
_OK, _TOO_MANY, _FAILING = 200, 429, 500


class Line:
    """A session of its own, used by one thread at a time; only `hang_up` may come from another."""

    def __init__(self, policy: Policy, hosts: frozenset[str]) -> None:
        """Nothing is opened before the first request. `hosts` are all that may ever be spoken to."""
        self._policy, self._hosts = policy, hosts
        self._session: requests.Session | None = None
        self._lock = threading.Lock()
        self._wire: socket.socket | None = None
        self._hung_up = False
        self.through = False
        """Whether the last connection came past the proxy, if there is one."""

    def send(self, request: requests.PreparedRequest) -> bytes:
        """The body of the service's answer. Raises OnlineError."""
        address = str(request.url)
        url = urlsplit(address)
        if url.scheme != "https" or url.hostname not in self._hosts or url.port not in (None, 443):
            raise OnlineError(Cause.REFUSED, f"not a place to send to: {url.hostname}")
        request.headers["Accept-Encoding"] = "identity"
        proxies = get_environ_proxies(address)
        try:
            with self._opened().send(
                request,
                stream=True,
                allow_redirects=False,
                verify=_authorities(),
                timeout=(self._policy.connect, self._policy.read),
                proxies=proxies,
            ) as answer:
                _check(answer)
                return b"".join(self._parts(answer))
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise self._told(error, by_proxy=select_proxy(address, proxies) is not None) from error

    def hang_up(self) -> None:
        """End what is under way, whatever it waits for but the look-up of a name; the line is of no use after it."""
        with self._lock:
            self._hung_up = True
            if self._wire is not None:
                with contextlib.suppress(OSError):
                    self._wire.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the connection, from the thread that used it."""
        if self._session is not None:
            self._session.close()
        self.hold(None)

    def hold(self, wire: socket.socket | None) -> None:
        """Keep this second handle of the connection, by which it can be ended at any moment."""
        with self._lock:
            if self._wire is not None:
                self._wire.close()
            self._wire = wire
            if self._hung_up and wire is not None:
                with contextlib.suppress(OSError):  # the other side may have been faster
                    wire.shutdown(socket.SHUT_RDWR)

    def _opened(self) -> requests.Session:
        if self._session is None:
            self._session = _Session()
            self._session.trust_env = False  # .netrc is not for us; all that counts is taken here
            self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
            self._session.mount("https://", _Watched(self))
        return self._session

    def _parts(self, answer: requests.Response) -> Iterator[bytes]:
        if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise OnlineError(Cause.NO_SOUND, "packed, although nobody asked for it")
        size = 0
        for part in answer.raw.stream(_PART, decode_content=False):
            size += len(part)
            if size > self._policy.largest:
                raise OnlineError(Cause.TOO_LARGE, f"over {self._policy.largest} bytes")
            yield part
        if self._hung_up:
            raise OnlineError(Cause.CLOSED)

    def _told(self, error: Exception, *, by_proxy: bool) -> OnlineError:
        if self._hung_up:
            return OnlineError(Cause.CLOSED)
        return OnlineError(_cause(error, before_the_service=by_proxy and not self.through), str(error))


class _Session(requests.Session):
    """Never looks where a redirect leads."""

    def get_redirect_target(self, _answer: requests.Response) -> None:
        """WORKAROUND requests 2.34: where there is one, it reads and unpacks all of the answer, allowed or not."""


class _Watched(HTTPAdapter):
    """Makes connections that tell their line about themselves."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__(pool_connections=1, pool_maxsize=1)

    def get_connection_with_tls_context(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as given
        """The pool of connections that would be used, with our kind in it."""
        pool: Any = super().get_connection_with_tls_context(*given, **named)
        if not hasattr(pool.ConnectionCls, "watched"):
            pool.ConnectionCls = _watched(pool.ConnectionCls, self._line)
        return pool


def _watched(usual: Any, line: Line) -> type:  # noqa: ANN401 - a class, of HTTPS or of a kind of proxy
    """The usual kind of connection, whose second handle the line has from the first moment on."""

    class Connection(usual):  # type: ignore[misc] # known only now
        watched = True

        def _new_conn(self) -> socket.socket:
            line.through = False
            wire: socket.socket = super()._new_conn()
            line.hold(wire.dup())
            return wire

        def _tunnel(self) -> None:
            super()._tunnel()
            line.through = True

        def connect(self) -> None:
            super().connect()
            line.through = True

    return Connection


def _authorities() -> str | bool:
    """Whom to trust: the file that the environment names, else those that everybody trusts."""
    return next(filter(None, map(os.environ.get, _AUTHORITIES)), True)


def _check(answer: requests.Response) -> None:
    """Whether there is anything to read. Raises OnlineError."""
    status = answer.status_code
    if status == _OK:
        return
    detail = f"{status} {answer.reason}"
    after = seconds_to_wait(answer.headers.get("Retry-After"), datetime.now(UTC))
    if status == _TOO_MANY:
        raise OnlineError(Cause.TOO_MANY, detail, after)
    if status >= _FAILING:
        raise OnlineError(Cause.FAILING, detail, after)
    raise OnlineError(Cause.REFUSED, detail)


def _cause(error: Exception, *, before_the_service: bool) -> Cause:
    """What an error of sending means; a proxy may have been in the way before there was a connection."""
    chain = list(_chain(error))
    if any(map(_is_distrust, chain)) or type(error) is OSError:
        return Cause.UNTRUSTED  # requests raises a plain OSError where the file of authorities is missing
    if any(isinstance(one, requests.ReadTimeout | urllib3.exceptions.ReadTimeoutError) for one in chain):
        return Cause.TOO_SLOW
    if isinstance(error, urllib3.exceptions.HTTPError):
        return Cause.INCOMPLETE  # the header was there, the rest did not come
    return Cause.PROXY if before_the_service else Cause.UNREACHABLE


def _is_distrust(error: BaseException) -> bool:
    """Whether it tells of a certificate, or of a file of authorities that holds none (X509)."""
    return isinstance(error, ssl.SSLCertVerificationError) or (
        isinstance(error, ssl.SSLError) and error.library in ("X509", "PEM")
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, its reasons, and theirs: urllib3 and requests wrap them in one another as arguments, too."""
    seen: list[BaseException] = []
    found: list[BaseException | None] = [error]
    while found:
        one = found.pop()
        if one is not None and one not in seen:
            seen.append(one)
            yield one
            inside = [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
            found += [deeper for deeper in inside if isinstance(deeper, BaseException)]
