"""Hugging Face on this machine: the files of offered voices, that can be had behind a relay, and really speak."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from reader.speech.piper.catalogue import INDEX, Offer, offer_of
from reader.speech.piper.origin import HUGGING_FACE
from tests.faults.relay import Relay
from tests.unit.piper.server import VoiceService
from tests.unit.piper.tiny import tiny_voice

UNCHECKED = "de_DE-eva_k-x_low"
"""The smallest of the voices whose checksums are asked of the service, which is why any model can stand for it."""

_PLACE = urlsplit(HUGGING_FACE.address).path.lstrip("/")


class Hub:
    """The service, and the relay through which a program comes to it."""

    def __init__(self, service: VoiceService, relay: Relay, offer: Offer) -> None:
        self.service, self.relay, self.offer = service, relay, offer

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in its environment to take this for the real one."""
        return {**self.relay.environment, "REQUESTS_CA_BUNDLE": str(self.service.authority)}

    @property
    def asked(self) -> list[str]:
        """The names of the files that were asked for."""
        return [path.rpartition("/")[2] for path, _ in self.service.asked]


@contextmanager
def hub() -> Iterator[Hub]:
    """With one voice, whose model is padded to the size that the catalogue knows."""
    offer = offer_of(UNCHECKED)
    with TemporaryDirectory(prefix="vorleser-voices-") as place:
        folder = Path(place)
        model = tiny_voice(folder, offer.name)
        files = dict(
            zip(offer.files, (Path(f"{model}.json").read_bytes(), padded(model, offer.size)), strict=True)
        )
        with VoiceService(folder) as service, Relay(service.server_port) as relay:
            service.files = {f"{_PLACE}{file.path}": content for file, content in files.items()}
            listed = {file.path: _listed(content) for file, content in files.items()}
            service.files[f"{_PLACE}{INDEX}"] = json.dumps({offer.name: {"files": listed}}).encode()
            yield Hub(service, relay, offer)


def padded(model: Path, size: int) -> bytes:
    """A model of exactly that size, which speaks as before: ONNX has a field for remarks."""
    import onnx  # noqa: PLC0415 - part of the tests' own extra

    content = onnx.load(str(model))
    for length_of_length in range(1, 6):
        content.doc_string = ""
        bare = len(content.SerializeToString())
        content.doc_string = " " * (size - bare - 1 - length_of_length)
        whole: bytes = content.SerializeToString()
        if len(whole) == size:
            return whole
    raise ValueError(size)


def _listed(content: bytes) -> dict[str, object]:
    digest = hashlib.md5(content, usedforsecurity=False).hexdigest()
    return {"size_bytes": len(content), "md5_digest": digest}
