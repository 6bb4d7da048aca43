"""Words for natural voices: what one is and takes, what is asked before it comes or goes, and how far it is."""

from reader.speech.piper.catalogue import Offer
from reader.speech.piper.origin import HUGGING_FACE
from reader.speech.piper.pace import Pace
from reader.speech.piper.stock import Holding, Presence, megabytes
from ui.words import clock, duration, language, translate

Question = tuple[str, str, str, str]
"""Title, text, and the answers yes and no."""


def size(of: int) -> str:
    """Bytes, as people write them."""
    return megabytes(of, language())


def facts(holding: Holding, *, reads: bool, comes: bool) -> list[str]:
    """Size, licence, and whether it is here; `reads`: it is the voice that reads; `comes`: it is being fetched."""
    told = [size(holding.size)]
    if holding.offer is not None:
        told.append(licence(holding.offer))
    return [*told, _presence(holding, reads=reads, comes=comes)]


def licence(offer: Offer) -> str:
    """The licence of its recordings."""
    if offer.licence is None:
        return translate("NaturalVoices", "licence not clear, see the voice's page")
    if "NC" in offer.licence:
        return translate("NaturalVoices", "licence {name}: not for business").format(name=offer.licence)
    return translate("NaturalVoices", "licence {name}").format(name=offer.licence)


def wish(holding: Holding, offer: Offer) -> Question:
    """What is asked before a voice is fetched."""
    text = translate(
        "NaturalVoices",
        "{size} come from {host} and from servers below {stores}. Their owner, Hugging Face, learns the address of "
        "your connection and which voice it is, but none of your texts. Once it is here, the voice needs no network.",
    )
    text = text.format(
        size=size(holding.size - holding.there), host=HUGGING_FACE.host, stores=HUGGING_FACE.hosts[-1]
    )
    terms = licence(offer)
    return (
        translate("NaturalVoices", "Download “{name}”?").format(name=holding.title(language())),
        f"{text}\n\n{terms[:1].upper()}{terms[1:]}.",
        translate("NaturalVoices", "Download"),
        translate("NaturalVoices", "Do not download"),
    )


def farewell(holding: Holding, *, reads: bool) -> Question:
    """What is asked before a voice, or what has come of it, is thrown away."""
    text = translate("NaturalVoices", "{size} become free.").format(size=size(holding.there))
    if reads:
        text += " " + translate(
            "NaturalVoices", "It is the voice that reads; the offline voice takes its place."
        )
    if holding.offer is not None:
        text += " " + translate("NaturalVoices", "It can be downloaded again at any time.")
    else:
        text += " " + translate("NaturalVoices", "It cannot be downloaded again here.")
    return (
        translate("NaturalVoices", "Remove “{name}”?").format(name=holding.title(language())),
        text,
        translate("NaturalVoices", "Remove"),
        translate("NaturalVoices", "Keep"),
    )


def begun(holding: Holding) -> str:
    """How much of a voice has come whose download stopped."""
    text = translate(
        "NaturalVoices", "{percent} % of “{name}” are here already, and the download can go on from there."
    )
    percent = 100 * holding.there // max(1, holding.size)
    return text.format(percent=percent, name=holding.title(language()))


def progress(pace: Pace) -> tuple[str, str]:
    """How far a download is, to be read and to be heard."""
    shown = translate("NaturalVoices", "{done} of {all}").format(done=size(pace.done), all=size(pace.of))
    if pace.left is None:
        return shown, shown
    left = translate("NaturalVoices", "{time} left")
    return (
        f"{shown} · {left.format(time=clock(pace.left, exact=False))}",
        f"{shown}, {left.format(time=duration(pace.left, exact=False))}",
    )


def _presence(holding: Holding, *, reads: bool, comes: bool) -> str:
    if comes:
        return translate("NaturalVoices", "is being downloaded")
    if reads:
        return translate("NaturalVoices", "reads now")
    match holding.presence:
        case Presence.HERE:
            return translate("NaturalVoices", "on this computer")
        case Presence.BEGUN:
            return translate("NaturalVoices", "{size} of it are here").format(size=size(holding.there))
        case Presence.ABSENT:
            return translate("NaturalVoices", "can be downloaded")
