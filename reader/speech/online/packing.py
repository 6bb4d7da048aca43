"""What gTTS knows about the service: how a request looks, and where in an answer the sound is."""

import base64
import json
import re
from typing import TYPE_CHECKING

from gtts import gTTS

from reader.speech.online.errors import Cause, OnlineError

if TYPE_CHECKING:
    import requests

LONGEST: int = gTTS.GOOGLE_TTS_MAX_CHARS
"""Characters that can be asked for at once."""

_LANGUAGE = "de"
_PAYLOAD = re.compile(rf'"{gTTS.GOOGLE_TTS_RPC}"\s*,\s*(null|"(?:[^"\\]|\\.)*"?)')


def packed(text: str, tld: str, *, slow: bool) -> "requests.PreparedRequest":
    """The request for one piece of text, as gTTS makes it; its own ideas of what to cut and replace are left out."""
    speech = gTTS(
        text,
        tld=tld,
        lang=_LANGUAGE,
        slow=slow,
        lang_check=False,
        pre_processor_funcs=[],
        tokenizer_func=lambda whole: [whole],
    )
    (request,) = speech._prepare_requests()  # noqa: SLF001 - its public way to do it sends as well, unverified
    prepared: requests.PreparedRequest = request
    return prepared


def unpacked(body: bytes) -> bytes:
    """The MP3 in an answer of the service. Raises OnlineError."""
    found = _PAYLOAD.search(body.decode("utf-8", errors="replace"))
    if found is None or found[1] == "null":
        raise OnlineError(Cause.NO_SOUND, f"{len(body)} bytes without sound: {body[:60]!r}")
    try:
        (sound,) = json.loads(json.loads(found[1]))
        return base64.b64decode(sound, validate=True)
    except (ValueError, TypeError, RecursionError) as error:
        raise OnlineError(Cause.INCOMPLETE, str(error)) from error
