"""A voice is downloaded from a service that is not always kind."""

import errno
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import pytest

from reader.consent import OnlinePermit
from reader.speech.online.errors import Cause
from reader.speech.piper import download
from reader.speech.piper.catalogue import INDEX, LONGEST_CONFIG, IndexBroken, Offer, Remote
from reader.speech.piper.config import ModelUnfit
from reader.speech.piper.download import (
    ATTEMPTS,
    CHUNK,
    DownloadDamaged,
    DownloadFailed,
    Downloads,
    DownloadStopped,
    RoomMissing,
)
from reader.speech.piper.models import ModelUnkept, installed
from reader.speech.piper.origin import HUGGING_FACE
from reader.speech.piper.parts import begun, part_of
from tests.unit.piper.server import VoiceService
from tests.unit.piper.tiny import config

NAME = "de_DE-tina-medium"
PLACE = f"de/de_DE/tina/medium/{NAME}.onnx"
MODEL = bytes(range(256)) * 2000
CONFIG = json.dumps(config()).encode()


def remote(path: str, content: bytes, kind: str = "sha256") -> Remote:
    return Remote(path, len(content), f"{kind}:{hashlib.new(kind, content).hexdigest()}")


OFFER = Offer(NAME, "CC0", len(MODEL), (remote(f"{PLACE}.json", CONFIG), remote(PLACE, MODEL)))


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VoiceService]:
    for variable in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(variable, raising=False)
    with VoiceService(tmp_path) as running:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(running.authority))
        running.files = {PLACE: MODEL, f"{PLACE}.json": CONFIG}
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "voices"


def install(service: VoiceService, folder: Path, offer: Offer = OFFER, **more: Any) -> None:
    more = {"permit": permitted(), "wait": lambda _seconds: None, **more}
    Downloads(folder, origin=service.origin, **more).install(offer)


def permitted() -> OnlinePermit:
    permit = OnlinePermit()
    permit.give()
    return permit


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_voice_arrives_whole_and_is_there(service: VoiceService, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    install(service, folder, progress=lambda done, of: told.append((done, of)))
    assert (folder / f"{NAME}.onnx").read_bytes() == MODEL
    assert list(installed(folder)) == [NAME]
    assert left_over(folder) == [f"{NAME}.onnx", f"{NAME}.onnx.json"]
    assert told == sorted(told)
    assert told[-1] == (len(MODEL), len(MODEL))


def test_a_cut_is_gone_on_from_where_it_happened(service: VoiceService, folder: Path) -> None:
    service.cut = lambda number: 200_000 if number == 2 else None
    install(service, folder)
    assert service.asked[1:] == [(PLACE, None), (PLACE, f"bytes={3 * CHUNK}-")]
    assert (folder / f"{NAME}.onnx").read_bytes() == MODEL


def test_after_giving_up_the_next_try_goes_on(service: VoiceService, folder: Path) -> None:
    service.cut = lambda number: 100_000 if number == 2 else (0 if number > 2 else None)
    with pytest.raises(DownloadFailed):
        install(service, folder)
    assert installed(folder) == {}
    service.cut = lambda _number: None
    service.asked.clear()
    install(service, folder)
    assert service.asked == [(PLACE, f"bytes={CHUNK}-")]
    assert (folder / f"{NAME}.onnx").read_bytes() == MODEL


def test_a_file_that_has_changed_meanwhile_is_fetched_from_its_beginning(
    service: VoiceService, folder: Path
) -> None:
    service.files[PLACE] = bytes(len(MODEL))
    service.cut = lambda number: 100_000 if number >= 2 else None
    with pytest.raises(DownloadDamaged):  # three cuts of 100,000 bytes, and the rest
        install(service, folder)
    service.files[PLACE] = MODEL
    service.cut = lambda _number: None
    install(service, folder)
    assert (folder / f"{NAME}.onnx").read_bytes() == MODEL


def test_without_a_mark_of_the_content_nothing_is_pieced_together(
    service: VoiceService, folder: Path
) -> None:
    service.mark = lambda _content: 'W/"weak"'
    service.cut = lambda number: 200_000 if number == 2 else None
    install(service, folder)
    assert service.asked[1:] == [(PLACE, None), (PLACE, None)]


@pytest.mark.parametrize("lie", [b"x" * len(MODEL), MODEL + b"more"])
def test_what_is_not_what_was_promised_is_thrown_away(
    service: VoiceService, folder: Path, lie: bytes
) -> None:
    service.files[PLACE] = lie
    with pytest.raises(DownloadDamaged):
        install(service, folder)
    assert installed(folder) == {}
    assert f"{NAME}.onnx" not in left_over(folder)


def test_a_configuration_that_makes_no_sense_is_no_voice(service: VoiceService, folder: Path) -> None:
    service.files[f"{PLACE}.json"] = b"{}"
    offer = Offer(NAME, "CC0", len(MODEL), (remote(f"{PLACE}.json", b"{}"), OFFER.files[1]))
    with pytest.raises(ModelUnfit):
        install(service, folder, offer)
    assert installed(folder) == {}
    assert left_over(folder) == []


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_service_that_is_busy_is_asked_again_after_longer_and_longer_waits(
    service: VoiceService, folder: Path, status: int
) -> None:
    waits: list[float] = []
    service.status = lambda number: status if number < 3 else None
    install(service, folder, wait=waits.append)
    assert waits == [1, 2]
    assert list(installed(folder)) == [NAME]


def test_but_not_for_ever(service: VoiceService, folder: Path) -> None:
    service.status = lambda _number: 503
    with pytest.raises(DownloadFailed, match="503"):
        install(service, folder)
    assert len(service.asked) == ATTEMPTS


def test_a_voice_that_is_not_there_is_not_asked_for_again(service: VoiceService, folder: Path) -> None:
    service.files.clear()
    with pytest.raises(DownloadFailed, match="404"):
        install(service, folder)
    assert len(service.asked) == 1


def test_the_service_may_send_to_its_own_hosts(service: VoiceService, folder: Path) -> None:
    service.files["store/1"] = MODEL
    service.sends_to = lambda path: "/store/1" if path == PLACE else None
    install(service, folder)
    assert (folder / f"{NAME}.onnx").read_bytes() == MODEL


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/x", "http://localhost/x", "https://localhost.example.org/"]
)
def test_and_nowhere_else(service: VoiceService, folder: Path, elsewhere: str) -> None:
    service.sends_to = lambda _path: elsewhere
    with pytest.raises(DownloadFailed, match="sends to"):
        install(service, folder)


def test_nor_in_circles(service: VoiceService, folder: Path) -> None:
    service.sends_to = lambda path: f"/{path}"
    with pytest.raises(DownloadFailed, match="circles"):
        install(service, folder)


def test_a_stranger_with_another_certificate_is_not_believed(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(DownloadFailed):
        install(service, folder)
    assert service.asked == []


def test_nobody_there_is_an_error_after_some_tries(folder: Path, tmp_path: Path) -> None:
    with VoiceService(tmp_path) as gone:
        pass
    waits: list[float] = []
    with pytest.raises(DownloadFailed):
        install(gone, folder, wait=waits.append)
    assert waits == [1, 2, 4]


def test_a_full_disk_is_told_beforehand(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(RoomMissing):
        install(service, folder)
    assert service.asked == []


def test_a_disk_that_fills_up_leaves_no_voice(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_error: object) -> None:
            pass

        def write(self, _content: bytes) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    really = Path.open

    def opened(path: Path, mode: str = "r", *more: Any, **others: Any) -> Any:
        return Full() if mode == "ab" else really(path, mode, *more, **others)

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(RoomMissing):
        install(service, folder)
    assert installed(folder) == {}


def test_a_folder_that_cannot_be_written_is_told(service: VoiceService, folder: Path) -> None:
    folder.write_text("no folder")
    with pytest.raises(ModelUnkept):
        install(service, folder)


def test_what_has_come_of_another_voice_makes_no_room(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = part_of(folder, "de_DE-other-low.onnx")
    other.parent.mkdir(parents=True)
    other.write_bytes(bytes(2 * len(MODEL)))
    free = LONGEST_CONFIG + len(MODEL) - 1
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(free, 0, free))
    with pytest.raises(RoomMissing):
        install(service, folder)


def test_without_a_permit_nothing_is_sent(service: VoiceService, folder: Path) -> None:
    with pytest.raises(DownloadStopped):
        install(service, folder, permit=OnlinePermit())
    assert service.asked == []


def test_once_it_is_withdrawn_nothing_more_comes_and_the_next_try_goes_on(
    service: VoiceService, folder: Path
) -> None:
    permit = permitted()
    with pytest.raises(DownloadStopped):
        install(service, folder, permit=permit, progress=lambda _done, _of: permit.withdraw())
    assert begun(folder, NAME) == len(CONFIG) + CHUNK
    service.asked.clear()
    install(service, folder)
    assert service.asked == [(PLACE, f"bytes={CHUNK}-")]
    assert list(installed(folder)) == [NAME]


def test_nor_is_anything_sent_after_a_wait(service: VoiceService, folder: Path) -> None:
    permit = permitted()
    service.status = lambda _number: 503
    with pytest.raises(DownloadStopped):
        install(service, folder, permit=permit, wait=lambda _seconds: permit.withdraw())
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("status", "cause"), [(404, Cause.REFUSED), (429, Cause.TOO_MANY), (503, Cause.FAILING)]
)
def test_an_error_tells_whose_fault_it_is(
    service: VoiceService, folder: Path, status: int, cause: Cause
) -> None:
    service.status = lambda _number: status
    with pytest.raises(DownloadFailed) as failed:
        install(service, folder)
    assert failed.value.cause is cause


def test_so_do_errors_on_the_way(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with VoiceService(tmp_path) as gone:
        pass
    with pytest.raises(DownloadFailed) as unreachable:
        install(gone, folder)
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{gone.server_port}")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    with pytest.raises(DownloadFailed) as no_proxy:
        install(service, folder)
    monkeypatch.delenv("HTTPS_PROXY")
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(DownloadFailed) as stranger:
        install(service, folder)
    causes = [error.value.cause for error in (unreachable, no_proxy, stranger)]
    assert causes == [Cause.UNREACHABLE, Cause.PROXY, Cause.UNTRUSTED]


def unknown() -> Offer:
    config_file, model = OFFER.files
    return Offer(
        NAME, None, len(MODEL), (Remote(config_file.path, None, None), Remote(model.path, model.size, None))
    )


def index(**changes: Any) -> bytes:
    files = {
        path: {
            "size_bytes": len(content),
            "md5_digest": hashlib.md5(content, usedforsecurity=False).hexdigest(),
        }
        for path, content in ((f"{PLACE}.json", CONFIG), (PLACE, MODEL))
    }
    return json.dumps({NAME: {"files": {**files, **changes}}}).encode()


def test_what_is_not_known_beforehand_is_asked_of_the_service(service: VoiceService, folder: Path) -> None:
    service.files[INDEX] = index()
    service.status = lambda number: 503 if number == 1 else None
    install(service, folder, unknown())
    assert [path for path, _ in service.asked] == [INDEX, INDEX, f"{PLACE}.json", PLACE]
    assert list(installed(folder)) == [NAME]


def test_and_checked_against_its_answer(service: VoiceService, folder: Path) -> None:
    service.files[INDEX] = index()
    service.files[PLACE] = MODEL[::-1]
    with pytest.raises(DownloadDamaged):
        install(service, folder, unknown())
    assert installed(folder) == {}


@pytest.mark.parametrize(
    "broken", [b"<html>", b"{}", index(**{PLACE: {"size_bytes": 5, "md5_digest": "0" * 32}}),
               index(**{PLACE: {"size_bytes": len(MODEL), "md5_digest": "?"}})],
)  # fmt: skip
def test_an_answer_that_makes_no_sense_is_an_error(
    service: VoiceService, folder: Path, broken: bytes
) -> None:
    service.files[INDEX] = broken
    with pytest.raises(IndexBroken):
        install(service, folder, unknown())


def test_an_endless_or_absent_list_is_an_error(
    service: VoiceService, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "LONGEST_INDEX", 1000)
    service.files[INDEX] = bytes(2000)
    with pytest.raises(DownloadDamaged):
        install(service, folder, unknown())
    service.status = lambda _number: 500
    with pytest.raises(DownloadFailed):
        install(service, folder, unknown())


def test_voices_come_from_hugging_face_and_its_stores_and_from_nowhere_else() -> None:
    assert HUGGING_FACE.host == "huggingface.co"
    for store in ("huggingface.co", "us.aws.cdn.hf.co", "cas-bridge.xethub.hf.co", "cdn-lfs.huggingface.co"):
        assert HUGGING_FACE.allows(f"https://{store}/x")
    for other in ("http://huggingface.co/", "https://hf.co.example.org/", "https://nothf.co/", "https:///x"):
        assert not HUGGING_FACE.allows(other)
