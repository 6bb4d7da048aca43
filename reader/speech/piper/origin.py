"""Where voices come from, and to whom one may speak for them."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from reader.speech.piper.catalogue import REVISION


@dataclass(frozen=True, slots=True)
class Origin:
    """Where voices come from. `hosts` may be spoken to, with all below them."""

    address: str
    hosts: tuple[str, ...]

    @property
    def host(self) -> str:
        """Whom the user is asked about."""
        return urlsplit(self.address).hostname or ""

    def allows(self, address: str) -> bool:
        """Whether something may be fetched from there."""
        parts = urlsplit(address)
        host = parts.hostname or ""
        return parts.scheme == "https" and any(
            host == known or host.endswith(f".{known}") for known in self.hosts
        )


HUGGING_FACE: Final = Origin(
    f"https://huggingface.co/rhasspy/piper-voices/resolve/{REVISION}/", ("huggingface.co", "hf.co")
)
"""Large files come from hosts below hf.co, which differ by place and year (huggingface/hub-docs#2628)."""
