"""Why a source cannot be opened: one error per reason, carrying what the user needs to be told."""

from reader.errors import VorleserError


class SourceRefusedError(VorleserError):
    """A source that cannot be opened; `name` is what the user called it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class SourceMissingError(SourceRefusedError):
    """There is no file of this name, or there is none any more."""


class DanglingLinkError(SourceRefusedError):
    """A symbolic link that leads to nothing, or in a circle."""


class SourceUnreadableError(SourceRefusedError):
    """The system does not let us read the file; `reason` is the system's own word for it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.reason = reason


class PermissionMissingError(SourceRefusedError):
    """The file may not be read by this user."""


class DirectoryRefusedError(SourceRefusedError):
    """A directory, where a file is wanted."""


class PipeRefusedError(SourceRefusedError):
    """A named pipe, which could keep us waiting for ever."""


class SocketRefusedError(SourceRefusedError):
    """A socket."""


class DeviceRefusedError(SourceRefusedError):
    """A character or block device, which may have no end."""


class SourceTooLargeError(SourceRefusedError):
    """More bytes than `limit`; `size` is None where the source does not tell."""

    def __init__(self, name: str, size: int | None, limit: int) -> None:
        super().__init__(name)
        self.size = size
        self.limit = limit

    @property
    def limit_mb(self) -> int:
        """The limit in megabytes, for the wording."""
        return self.limit // 1_000_000


class TextTooLongError(SourceRefusedError):
    """More characters (`length`) than an article may have (`limit`)."""

    def __init__(self, name: str, length: int, limit: int) -> None:
        super().__init__(name)
        self.length = length
        self.limit = limit


class SourceEmptyError(SourceRefusedError):
    """Not a single byte."""


class NothingToReadError(SourceRefusedError):
    """Characters, but no letter or digit that a voice could read."""


class NothingCopiedError(SourceRefusedError):
    """The clipboard holds no text."""

    def __init__(self) -> None:
        super().__init__("clipboard")


class NothingSelectedError(SourceRefusedError):
    """No text is selected in any program, or this desktop does not tell."""

    def __init__(self) -> None:
        super().__init__("selection")


class ScreenMissingError(SourceRefusedError):
    """Without a screen there is neither clipboard nor selection."""

    def __init__(self) -> None:
        super().__init__("screen")


class NotTextError(SourceRefusedError):
    """Something other than text; `kind` is its usual name ("PDF"), or None where unknown."""

    def __init__(self, name: str, kind: str | None = None) -> None:
        super().__init__(name)
        self.kind = kind

    @property
    def kind_in_brackets(self) -> str:
        """The kind for the wording: " (PDF)", or nothing."""
        return f" ({self.kind})" if self.kind else ""


class UnknownEncodingError(SourceRefusedError):
    """The encoding that was asked for (`encoding`) does not exist or is not one of text."""

    def __init__(self, name: str, encoding: str) -> None:
        super().__init__(name)
        self.encoding = encoding
