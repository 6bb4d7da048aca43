"""The command `vorleser`: opens the window, or hands over to the commands that need none."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

from reader.language import users_language
from reader.phrases import say
from reader.terminal import tell
from ui import later, variables
from ui.screen import has_screen

COMMANDS: Final = frozenset({"show", "speak", "export", "voices", "doctor", "say-as", "desktop"})
"""Known here as well, so that the window opens without loading them."""

COPIED: Final = frozenset({"--clipboard", "--selection"})
"""In place of an article: the window reads at once what was copied or is selected."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `vorleser` with these arguments, by default the process's own; hands back its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _fill_closed_streams()
    variables.settle()
    if wants_window(arguments):
        return _open_window(arguments[0] if arguments else None)
    from reader.cli import main as run_command  # noqa: PLC0415 - the window starts without it

    if arguments[0] == "speak":
        return _speak(arguments, run_command)
    return run_command(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """Nothing at all, one article, or what was copied; a file called like a command is opened as `./show`."""
    if len(arguments) > 1:
        return False
    return all(
        word in COPIED or (word not in COMMANDS and (word == "-" or not word.startswith("-")))
        for word in arguments
    )


def _speak(arguments: Sequence[str], run_command: Callable[..., int]) -> int:
    """The one command that needs the sound card."""
    try:
        from ui.speak import speak  # noqa: PLC0415 - Qt only where there is sound
    except ImportError as error:  # a system library that Qt needs
        language = users_language()
        tell(say("no-sound", language, reason=error))
        return 1
    return run_command(arguments, {"speak": speak})


def _open_window(article: str | None) -> int:
    language = users_language()
    if not has_screen():
        tell(say("no-window", language, reason=say("display-none", language)))
        return 1
    try:
        later.hasten()
        from ui.app import run  # noqa: PLC0415 - Qt only where there is a window
    except ImportError as error:  # a system library that Qt needs
        tell(say("no-window", language, reason=error))
        return 1
    return run(article)


def _fill_closed_streams() -> None:
    """Started with a closed stream (`>&-`), the next file opened would take its place and receive what is printed."""
    for stream in range(3):
        try:
            os.fstat(stream)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


if __name__ == "__main__":
    sys.exit(main())
