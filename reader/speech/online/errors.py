"""What can go wrong with an online voice, and whose fault it is."""

from enum import Enum

from reader.speech.backend import SpeechError


class Cause(Enum):
    """Why nothing could be had from the service; each has words of its own for the user."""

    UNREACHABLE = "unreachable"
    """No name, no route, no answer to the call, or the connection broke."""
    PROXY = "proxy"
    """The proxy that stands between cannot be reached or refuses."""
    UNTRUSTED = "untrusted"
    """The certificate is not that of the service."""
    TOO_SLOW = "too slow"
    """No whole answer within the deadline."""
    TOO_MANY = "too many"
    """The service wants to be asked less often."""
    REFUSED = "refused"
    """The service does not take this request, or sends us elsewhere."""
    FAILING = "failing"
    """The service says that it has a fault of its own."""
    NO_SOUND = "no sound"
    """An answer without sound: a page to look at, nothing, or something that is no speech."""
    INCOMPLETE = "incomplete"
    """Sound that is cut off or that does not fit the text."""
    TOO_LARGE = "too large"
    """More than a sentence can be."""
    CLOSED = "closed"
    """We ended it ourselves."""


class OnlineError(SpeechError):
    """The online voice could not say something; `retry_after` are seconds if the service named any."""

    def __init__(self, cause: Cause, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"{cause.value}: {detail}" if detail else cause.value)
        self.cause, self.retry_after = cause, retry_after
