"""Downloads a voice: over verified TLS from known hosts, going on where it was cut, and never half installed."""

import contextlib
import errno
import hashlib
import math
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests

from reader.consent import OnlinePermit
from reader.speech.backend import SpeechError
from reader.speech.online.errors import Cause
from reader.speech.piper.catalogue import INDEX, LONGEST_CONFIG, Offer, Remote, completed
from reader.speech.piper.config import ModelUnfit, parsed
from reader.speech.piper.models import Model, ModelUnkept
from reader.speech.piper.origin import HUGGING_FACE, Origin
from reader.speech.piper.parts import FOLDER, begun, forget, mark_of, part_of, size

CONNECT, READ = 10.0, 30.0
"""Seconds of patience."""

CHUNK = 1 << 16
LONGEST_INDEX = 8 * 2**20
ATTEMPTS = 4
"""So many times in a row without a single byte more, and it fails."""

REDIRECTS = 5
_PASSING: Final = {
    408: Cause.TOO_SLOW,
    429: Cause.TOO_MANY,
    **dict.fromkeys((500, 502, 503, 504), Cause.FAILING),
}
"""What an answer may be that will be another one soon."""

_WHOLE, _PART, _NO_SUCH_PART = 200, 206, 416


class DownloadFailed(SpeechError):
    """The service cannot be reached, or answers with an error; `host` is where, `detail` is for the log."""

    def __init__(self, host: str, cause: Cause, detail: str) -> None:
        super().__init__(f"{host}: {cause.value}: {detail}")
        self.host, self.cause = host, cause


class DownloadStopped(SpeechError):
    """The permit was withdrawn, or never given; what has come is kept."""


class DownloadDamaged(SpeechError):
    """What came is not what was to come; nothing of it is kept."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not what it should be")
        self.name = name


class RoomMissing(SpeechError):
    """There is no room for a voice; megabytes."""

    def __init__(self, folder: Path, needed: int, free: int) -> None:
        super().__init__(f"{needed} MB are needed in {folder}, {free} MB are free")
        self.folder, self.needed, self.free = folder, needed, free


class _Cut(Exception):
    """The connection did not last, or the service is ill; what has come is kept."""

    def __init__(self, cause: Cause, detail: str) -> None:
        super().__init__(detail)
        self.cause = cause


class Downloads:
    """Downloads voices into a folder, one after the other."""

    def __init__(
        self,
        folder: Path,
        permit: OnlinePermit,
        progress: Callable[[int, int], None] = lambda _done, _of: None,
        origin: Origin = HUGGING_FACE,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """Without the permit nothing is sent, and once it is withdrawn nothing more is sent or kept.

        `progress` is told bytes of the voice; `wait` passes seconds between attempts.
        """
        self._folder, self._parts, self._permit = folder, folder / FOLDER, permit
        self._progress, self._origin, self._wait = progress, origin, wait

    def install(self, offer: Offer) -> Model:
        """Download, check and install a voice.

        Raises DownloadFailed, DownloadStopped, DownloadDamaged, RoomMissing, ModelUnkept, IndexBroken, ModelUnfit.
        After the first two and an interruption, the next call goes on where this one stopped.
        """
        with requests.Session() as session:
            session.headers["Accept-Encoding"] = "identity"
            if not offer.is_known:
                offer = completed(offer, self._index(session))
            try:
                self._parts.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._check_room(offer)
                parts = [self._file(session, file, offer) for file in offer.files]
                return self._put_in_place(offer, parts)
            except requests.RequestException as error:  # an OSError, too
                raise DownloadFailed(self._origin.host, _cause(error), str(error)) from error
            except OSError as error:
                if error.errno == errno.ENOSPC:
                    raise self._room_missing(offer) from error
                raise ModelUnkept(self._folder, error.strerror or str(error)) from error

    def _put_in_place(self, offer: Offer, parts: list[Path]) -> Model:
        """The model last: without it there is no voice. Raises ModelUnfit."""
        try:
            config = parsed(offer.name, parts[0].read_bytes())
        except ModelUnfit:
            for part in parts:
                forget(part)
            raise
        for part, file in zip(parts, offer.files, strict=True):
            part.replace(self._folder / file.name)
        with contextlib.suppress(OSError):
            self._parts.rmdir()
        return Model(self._folder / f"{offer.name}.onnx", config)

    def _check_room(self, offer: Offer) -> None:
        if shutil.disk_usage(self._parts).free < self._needed(offer):
            raise self._room_missing(offer)

    def _needed(self, offer: Offer) -> int:
        return offer.size + LONGEST_CONFIG - begun(self._folder, offer.name)

    def _room_missing(self, offer: Offer) -> RoomMissing:
        free = shutil.disk_usage(self._parts).free
        return RoomMissing(self._folder, math.ceil(self._needed(offer) / 10**6), free // 10**6)

    def _index(self, session: requests.Session) -> bytes:
        cut: _Cut | None = None
        for attempt in range(ATTEMPTS):
            if cut is not None:
                self._wait(2 ** (attempt - 1))
            try:
                with self._answer(session, INDEX, {}) as answer:
                    content = b""
                    for chunk in _chunks(answer):
                        content += chunk
                        if len(content) > LONGEST_INDEX:
                            raise DownloadDamaged(INDEX)
                    return content
            except _Cut as error:
                cut = error
        cause = Cause.UNREACHABLE if cut is None else cut.cause
        raise DownloadFailed(self._origin.host, cause, f"{INDEX} does not come") from cut

    def _file(self, session: requests.Session, file: Remote, offer: Offer) -> Path:
        """The path of the file, whole and checked."""
        part = part_of(self._folder, file.name)
        failures = 0
        while not _is_whole(part, file):
            before = size(part)
            try:
                self._go_on(session, file, part, offer)
            except _Cut as cut:
                failures = failures + 1 if size(part) <= before else 1
                if failures >= ATTEMPTS:
                    raise DownloadFailed(self._origin.host, cut.cause, str(cut)) from cut
                self._wait(2 ** (failures - 1))
            else:
                break
        if not _is_right(part, file):
            forget(part)
            raise DownloadDamaged(file.name)
        mark_of(part).unlink(missing_ok=True)
        return part

    def _go_on(self, session: requests.Session, file: Remote, part: Path, offer: Offer) -> None:
        """Fetch what is missing. Raises _Cut."""
        asked: dict[str, str] = {}
        if (here := size(part)) and mark_of(part).exists():
            asked = {"Range": f"bytes={here}-", "If-Range": mark_of(part).read_text("ascii")}
        with self._answer(session, file.path, asked) as answer:
            goes_on = answer.status_code == _PART and _begins_at(answer, here)
            if answer.status_code == _NO_SUCH_PART or (answer.status_code == _PART and not goes_on):
                forget(part)
                raise _Cut(Cause.INCOMPLETE, "the service has another file now")
            if not goes_on:
                forget(part)
                here = 0
                mark = answer.headers.get("ETag", "")
                if mark.startswith('"'):  # a weak one does not promise the same bytes
                    mark_of(part).write_text(mark, "ascii", "ignore")
            most = file.size or LONGEST_CONFIG
            with part.open("ab") as content:
                for chunk in _chunks(answer):
                    if not self._permit.given:
                        raise DownloadStopped(offer.name)
                    here += len(chunk)
                    if here > most:
                        forget(part)
                        raise DownloadDamaged(file.name)
                    content.write(chunk)
                    if file is offer.files[-1]:
                        self._progress(here, most)
            if file.size is not None and here < file.size:
                raise _Cut(Cause.UNREACHABLE, "the answer ended too early")

    @contextlib.contextmanager
    def _answer(
        self, session: requests.Session, path: str, asked: dict[str, str]
    ) -> Iterator[requests.Response]:
        """The answer to a request, wherever the service sends us, as long as we may go there. Raises _Cut."""
        address = urljoin(self._origin.address, path)
        for _ in range(REDIRECTS + 1):
            if not self._permit.given:
                raise DownloadStopped(path)
            if not self._origin.allows(address):
                where = urlsplit(address).hostname
                raise DownloadFailed(self._origin.host, Cause.REFUSED, f"sends to {where}")
            try:
                answer = session.get(
                    address, headers=asked, stream=True, allow_redirects=False, timeout=(CONNECT, READ)
                )
            except requests.exceptions.SSLError as error:
                raise DownloadFailed(self._origin.host, Cause.UNTRUSTED, str(error)) from error
            except requests.RequestException as error:
                raise _Cut(_cause(error), str(error)) from error
            with answer:
                if answer.is_redirect:
                    address = urljoin(address, answer.headers["Location"])
                    continue
                if answer.status_code in _PASSING:
                    raise _Cut(_PASSING[answer.status_code], f"status {answer.status_code}")
                if answer.status_code not in (_WHOLE, _PART, _NO_SUCH_PART):
                    raise DownloadFailed(self._origin.host, Cause.REFUSED, f"status {answer.status_code}")
                yield answer
                return
        raise DownloadFailed(self._origin.host, Cause.REFUSED, "sends in circles")


def _chunks(answer: requests.Response) -> Iterator[bytes]:
    try:
        yield from answer.iter_content(CHUNK)
    except requests.RequestException as error:
        raise _Cut(_cause(error), str(error)) from error


def _cause(error: requests.RequestException) -> Cause:
    if isinstance(error, requests.exceptions.ProxyError):
        return Cause.PROXY
    return Cause.TOO_SLOW if isinstance(error, requests.Timeout) else Cause.UNREACHABLE


def _begins_at(answer: requests.Response, here: int) -> bool:
    return answer.headers.get("Content-Range", "").startswith(f"bytes {here}-")


def _is_whole(part: Path, file: Remote) -> bool:
    return file.size is not None and size(part) == file.size


def _is_right(part: Path, file: Remote) -> bool:
    kind, _, wanted = (file.digest or "").partition(":")
    with part.open("rb") as content:
        return (
            hashlib.file_digest(content, lambda: hashlib.new(kind, usedforsecurity=False)).hexdigest()
            == wanted
        )
