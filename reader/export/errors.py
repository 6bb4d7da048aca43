"""What can go wrong while files are made; an old file is intact after every one of these."""

from pathlib import Path

from reader.errors import VorleserError
from reader.speech.online.errors import OnlineError


class ExportError(VorleserError):
    """A file could not be made."""


class BitrateUnknown(ExportError):
    """MP3 knows no such bit rate at the house sampling rate."""

    def __init__(self, bitrate: int, known: tuple[int, ...]) -> None:
        super().__init__(f"no bit rate {bitrate}")
        self.bitrate, self.known = bitrate, ", ".join(map(str, known))


class NameUnusable(ExportError):
    """No file names can be made as they are wanted."""


class NameFieldUnknown(NameUnusable):
    """In the pattern of names stands a field that there is not."""

    def __init__(self, field: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no field {field}")
        self.field, self.known = f"{{{field}}}", ", ".join(f"{{{one}}}" for one in known)


class NameWithoutNumber(NameUnusable):
    """Without a number, sections of equal titles would have one file."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"no number in {pattern!r}")
        self.pattern = pattern


class NameNotClear(NameUnusable):
    """The pattern is too long, or its braces are no fields."""

    def __init__(self, pattern: str) -> None:
        super().__init__(f"not clear: {pattern!r}")
        self.pattern = pattern


class SectionUnknown(ExportError):
    """The article has no section of this number."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(f"no section {number}")
        self.number, self.count = number, count


class NothingToRead(ExportError):
    """The chosen sections hold no text that is read."""


class ExportStopped(OnlineError):
    """The online voice was given up, and no other may take its place; what is finished and what was heard is kept."""

    def __init__(self, error: OnlineError) -> None:
        super().__init__(error.cause, retry_after=error.retry_after)


class FolderUnusable(ExportError):
    """Nothing can be written into the folder, or it is none."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder}: {reason}")
        self.folder, self.reason = folder, reason


class DiskFull(ExportError):
    """The files do not fit; `needed` and `free` are megabytes, estimated."""

    def __init__(self, folder: Path, needed: int, free: int) -> None:
        super().__init__(f"{folder}: {needed} MB needed, {free} MB free")
        self.folder, self.needed, self.free = folder, needed, free


class FileUnwritten(ExportError):
    """The system refused to write a file, or to put it into its place."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.name, self.folder, self.reason = path.name, path.parent, reason


class FileBusy(FileUnwritten):
    """The file to be replaced is held open by another program, or may not be replaced."""


class EncoderMissing(ExportError):
    """There is no ffmpeg."""


class EncoderUnfit(EncoderMissing):
    """No ffmpeg that is here starts and answers; `programs` are those that were tried."""

    def __init__(self, programs: str) -> None:
        super().__init__(f"does not start or does not answer: {programs}")
        self.programs = programs


class NamedEncoderUnfit(EncoderUnfit):
    """The one that the user named, and that no other replaces."""


class EncoderFailed(ExportError):
    """Ffmpeg ended too early or with an error, or hung."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EncoderHung(EncoderFailed):
    """Ffmpeg was ended because it did not go on; `program` is its path."""

    def __init__(self, program: str) -> None:
        super().__init__(f"{program} hung")
        self.program = program


class Halted(ExportError):
    """The export was called off while this ran; nobody needs to be told."""


class ProofFailed(ExportError):
    """A finished file does not hold what was written into it; `found` and `expected` are seconds."""

    def __init__(self, path: Path, found: float, expected: float) -> None:
        super().__init__(f"{path.name} holds {found:.2f} s instead of {expected:.2f} s")
        self.name, self.found, self.expected = path.name, round(found, 2), round(expected, 2)
