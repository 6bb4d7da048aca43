"""What `vorleser voices` does with natural voices: offers, downloads after a question, adds and removes them."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from reader.consent import OnlinePermit
from reader.phrases import say
from reader.speech.piper.catalogue import Offer, offer_of, offers
from reader.speech.piper.models import add, check_installed, installed, models_folder, remove
from reader.speech.piper.origin import HUGGING_FACE, Origin
from reader.speech.piper.pace import Pace, timed
from reader.speech.piper.stock import megabytes
from reader.terminal import ProgressLine, minutes, put, tell

_YES = frozenset({"j", "ja", "y", "yes"})


def offered(language: str) -> list[str]:
    """A line for each voice that can be downloaded and is not here."""
    return [
        say(
            "offer",
            language,
            name=f"{offer.name:<32}",
            title=offer.title(language),
            size=megabytes(offer.size, language),
            licence=_licence(offer, language),
        )
        for offer in not_here()
    ]


def not_here() -> list[Offer]:
    """The offers that are not installed."""
    here = installed(models_folder())
    return [offer for offer in offers() if offer.name not in here]


def change(arguments: Namespace, language: str) -> bool:
    """Download, add or remove, as asked; the ids of the voices are the result. Raises SpeechError."""
    if arguments.download:
        return download(offer_of(arguments.download), language, yes=arguments.yes)
    if arguments.add:
        for model in add(Path(arguments.add), models_folder()):
            put(f"piper/{model.name}")
    else:
        remove(arguments.remove.removeprefix("piper/"), models_folder())
    return True


def download(offer: Offer, language: str, *, yes: bool, origin: Origin = HUGGING_FACE) -> bool:
    """Download a voice, after a question unless the answer is known; whether it is here now. Raises SpeechError."""
    check_installed()
    if offer.name in installed(models_folder()):
        put(f"piper/{offer.name}")
        return True
    about = {"title": offer.title(language), "size": megabytes(offer.size, language), "host": origin.host}
    tell(say("download-about", language, **about, licence=_licence(offer, language)))
    if not yes and not _agreed(language):
        tell(say("download-not", language))
        return False
    from reader.speech.piper.download import Downloads  # noqa: PLC0415 - opens sockets of its own when it is loaded

    line, permit = ProgressLine(), OnlinePermit()
    permit.give()  # the answer, or --yes
    try:
        model = Downloads(models_folder(), permit, timed(_told(line, language)), origin).install(offer)
    finally:
        line.clear()
    put(f"piper/{model.name}")
    return True


def _agreed(language: str) -> bool:
    """Whether the person at the terminal says yes; nobody is there if it is none."""
    if sys.stdin is None or not sys.stdin.isatty():
        tell(say("download-yes-needed", language))
        return False
    tell(say("download-question", language))
    return sys.stdin.readline().strip().lower() in _YES


def _told(line: ProgressLine, language: str) -> Callable[[Pace], None]:
    """What tells how far a download is."""

    def show(pace: Pace) -> None:
        left = "" if pace.left is None else say("time-left", language, time=minutes(pace.left))
        line.show(pace.done / pace.of, f"{megabytes(pace.done, language)}  {left}")

    return show


def _licence(offer: Offer, language: str) -> str:
    return offer.licence or say("licence-unknown", language)
