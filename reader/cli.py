"""The commands that need neither window nor sound: chooses one, runs it, and tells what went wrong."""

import traceback
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Final

from reader import __version__, commands
from reader.arguments import parser_of
from reader.errors import VorleserError
from reader.language import users_language
from reader.phrases import say
from reader.terminal import prepare, put, tell
from reader.wording import describe

Commands = Mapping[str, Callable[[Namespace, str], bool]]
"""By name; what a command answers is whether it succeeded."""

COMMANDS: Final[Commands] = {
    "show": commands.show,
    "export": commands.export,
    "voices": commands.voices,
    "doctor": commands.doctor,
    "say-as": commands.say_as,
    "desktop": commands.desktop,
}


class Exit(IntEnum):
    """What a command hands back to the shell."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    ARTICLE = 3
    SPEECH = 4
    OUTPUT = 5
    CANCELLED = 130


_EXITS: Final = (
    # the error, or the room in which it arises
    ("reader.opening.refusals.UnknownEncodingError", Exit.USAGE),
    ("reader.start.PlaceUnknown", Exit.USAGE),
    ("reader.export.errors.BitrateUnknown", Exit.USAGE),
    ("reader.export.errors.SectionUnknown", Exit.USAGE),
    ("reader.export.errors.Name", Exit.USAGE),
    ("reader.export.errors.ExportStopped", Exit.SPEECH),
    ("reader.opening.", Exit.ARTICLE),
    ("reader.consent.", Exit.SPEECH),
    ("reader.speech.", Exit.SPEECH),
    ("reader.export.", Exit.OUTPUT),
    ("reader.terminal.", Exit.OUTPUT),
    ("reader.desktop.", Exit.OUTPUT),
)


def main(argv: Sequence[str], commands: Commands | None = None) -> int:
    """Run `vorleser` with these arguments, without a window; hands back one of `Exit`."""
    prepare()
    language = users_language()
    try:
        return _run(argv, COMMANDS if commands is None else commands, language)
    except KeyboardInterrupt:
        tell(say("cancelled", language))
        return Exit.CANCELLED
    except VorleserError as error:
        tell(describe(error, language))
        return exit_for(error)
    except Exception as error:  # noqa: BLE001 - the border: beyond it there is only Python's own message
        tell(traceback.format_exc())
        tell(say("unexpected", language, error=error))
        return Exit.FAILED


def exit_for(error: VorleserError) -> Exit:
    """By the room in which the error arose."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    return next((code for beginning, code in _EXITS if name.startswith(beginning)), Exit.FAILED)


def _run(argv: Sequence[str], commands: Commands, language: str) -> Exit:
    command = commands.get(argv[0]) if argv else None
    if command is None:
        return _answer(argv, language)
    try:
        arguments = parser_of(argv[0], language).parse_args(argv[1:])
    except SystemExit as end:  # after --help, or a complaint
        return Exit.USAGE if end.code else Exit.DONE
    return Exit.DONE if command(arguments, language) else Exit.FAILED


def _answer(argv: Sequence[str], language: str) -> Exit:
    """What `vorleser` itself is asked."""
    match list(argv):
        case ["--help" | "-h"]:
            put(say("help", language) + "\n" + say("exits", language))
        case ["--version"]:
            put(f"vorleser {__version__}")
        case words:
            tell(say("unknown", language, words=" ".join(words)))
            tell(say("see-help", language, command="vorleser"))
            return Exit.USAGE
    return Exit.DONE
