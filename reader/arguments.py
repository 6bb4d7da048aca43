"""The arguments of each command, with their help in the user's language."""

import argparse
from collections.abc import Callable, Mapping
from typing import Final, NoReturn, TypeVar

from reader.phrases import say
from reader.settings import HANDOVERS
from reader.terminal import put, tell

_ARGPARSE_IN_GERMAN: Final = (
    ("the following arguments are required:", "es fehlt:"),
    ("one of the arguments --install --remove is required", "--install oder --remove fehlt"),
    (
        "one of the arguments ARTIKEL --clipboard --selection is required",
        "es fehlt: ARTIKEL, --clipboard oder --selection",
    ),
    ("unrecognized arguments:", "unbekannt:"),
    ("not allowed with argument", "geht nicht zusammen mit"),
    ("expected one argument", "braucht eine Angabe"),
    ("invalid choice:", "geht nicht:"),
    ("(choose from", "(möglich:"),
    ("argument ", ""),
)
_Value = TypeVar("_Value")


def parser_of(command: str, language: str) -> argparse.ArgumentParser:
    """The parser of a command; it ends with SystemExit after --help (0) or a complaint (2)."""
    parser = _Parser(command, language)
    for add in _ARGUMENTS[command]:
        add(parser, language)
    return parser


class _Parser(argparse.ArgumentParser):
    """Speaks the user's language, and to the terminal as we do."""

    def __init__(self, command: str, language: str) -> None:
        super().__init__(
            prog=f"vorleser {command}",
            usage=say(f"usage-{command}", language),
            description=say(command, language),
            epilog=say("exits", language),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._language = language
        self.given = self.add_argument_group(say("arguments", language))
        self.options = self.add_argument_group(say("options", language))
        self.options.add_argument("-h", "--help", action="help", help=say("help-help", language))

    def format_help(self) -> str:
        """As argparse has it, but for the one English word in it."""
        return super().format_help().replace("usage: ", say("usage", self._language), 1)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 - argparse's own signature
        """To standard output, like any result."""
        put(self.format_help().rstrip())

    def error(self, message: str) -> NoReturn:
        """Complain and end."""
        if self._language == "de":
            for english, german in _ARGPARSE_IN_GERMAN:
                message = message.replace(english, german)
        tell(say("usage", self._language) + str(self.usage))
        tell(f"{self.prog}: {message}")
        tell(say("see-help", self._language, command=self.prog))
        self.exit(2)


def _article(parser: _Parser, language: str) -> None:
    name = say("ARTICLE", language)
    parser.given.add_argument("article", metavar=name, help=say("article-help", language))
    parser.options.add_argument("--encoding", metavar="E", help=say("encoding-help", language))


def _article_or_copied(parser: _Parser, language: str) -> None:
    one = parser.given.add_mutually_exclusive_group(required=True)
    one.add_argument(
        "article", metavar=say("ARTICLE", language), nargs="?", help=say("article-help", language)
    )
    for name, board in (("clipboard", "CLIPBOARD"), ("selection", "SELECTION")):
        help_ = say(f"{name}-help", language)
        one.add_argument(f"--{name}", dest="board", action="store_const", const=board, help=help_)
    parser.options.add_argument("--encoding", metavar="E", help=say("encoding-help", language))


def _text(parser: _Parser, language: str) -> None:
    parser.given.add_argument("text", metavar=say("TEXT", language), help=say("text-help", language))


def _json(parser: _Parser, language: str) -> None:
    parser.options.add_argument("--json", action="store_true", help=say("json-help", language))


def _desktop(parser: _Parser, language: str) -> None:
    one = parser.options.add_mutually_exclusive_group(required=True)
    one.add_argument("--install", action="store_true", help=say("install-help", language))
    one.add_argument("--remove", action="store_true", help=say("remove-help", language))


def _voices(parser: _Parser, language: str) -> None:
    one = parser.options.add_mutually_exclusive_group()
    one.add_argument("--download", metavar="NAME", help=say("download-help", language))
    one.add_argument("--add", metavar=say("PATH", language), help=say("add-help", language))
    one.add_argument("--remove", metavar="NAME", help=say("remove-voice-help", language))
    parser.options.add_argument("--yes", action="store_true", help=say("yes-help", language))


def _export(parser: _Parser, language: str) -> None:
    numbers = _checked(sections, "not-sections", language)
    factor = _checked(speed, "not-a-speed", language)
    rate = _checked(int, "not-a-bitrate", language)
    add = parser.options.add_argument
    add("--to", metavar=say("FOLDER", language), required=True, help=say("to-help", language))
    add("--sections", metavar="N,N", type=numbers, help=say("sections-help", language))
    add("--speed", metavar="X", type=factor, default=1.0, help=say("speed-help", language))
    add("--voice", metavar="V", help=say("voice-help", language))
    add("--allow-online", action="store_true", help=say("allow-online-help", language))
    add("--handover", choices=HANDOVERS, help=say("handover-help", language))
    add("--bitrate", metavar="B", type=rate, default=96, help=say("bitrate-help", language))
    add("--name", metavar="P", default="{nn} {title}", help=say("name-help", language))


def _speak(parser: _Parser, language: str) -> None:
    factor = _checked(speed, "not-a-speed", language)
    number = _checked(int, "not-a-number", language)
    add = parser.options.add_argument
    add("--section", metavar="N", type=number, help=say("section-help", language))
    add("--from", metavar="N", type=number, dest="paragraph", help=say("from-help", language))
    add("--speed", metavar="X", type=factor, default=1.0, help=say("speed-help", language))
    add("--voice", metavar="V", help=say("voice-help", language))
    add("--allow-online", action="store_true", help=say("allow-online-help", language))
    add("--handover", choices=HANDOVERS, help=say("handover-help", language))


_ARGUMENTS: Final[Mapping[str, tuple[Callable[[_Parser, str], None], ...]]] = {
    "show": (_article, _json),
    "speak": (_article_or_copied, _speak),
    "export": (_article, _export, _json),
    "voices": (_voices, _json),
    "doctor": (_json,),
    "say-as": (_text, _json),
    "desktop": (_desktop,),
}


def sections(text: str) -> tuple[int, ...]:
    """Section numbers, counted from 1, each once and in order: "3,1-2" is (1, 2, 3). Raises ValueError."""
    chosen: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        begin, end = int(first), int(last or first)
        if not 1 <= begin <= end < 10_000:  # noqa: PLR2004 - no article has so many
            raise ValueError(part)
        chosen.update(range(begin, end + 1))
    return tuple(sorted(chosen))


def speed(text: str) -> float:
    """A factor on the voice's own speed; "1,5" is understood as well. Raises ValueError."""
    from reader.speech.values import FASTEST, SLOWEST  # noqa: PLC0415 - brings NumPy along

    factor = float(text.replace(",", "."))
    if not SLOWEST <= factor <= FASTEST:
        raise ValueError(text)
    return factor


def _checked(check: Callable[[str], _Value], complaint: str, language: str) -> Callable[[str], _Value]:
    """The check with a complaint of ours in place of its ValueError."""

    def checked(text: str) -> _Value:
        try:
            return check(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(say(complaint, language, value=text)) from error

    return checked
