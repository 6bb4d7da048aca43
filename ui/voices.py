"""Which voices are offered, and what they are called: the engine's own, and variants of eSpeak NG's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale

from reader.speech.backends import OFFLINE, engine_of, is_online
from reader.speech.casting import is_german
from reader.speech.piper.titles import PREFIX, title_of
from reader.speech.values import Voice
from ui.words import C_, language, translate

_ESPEAK: Final = "gmw/"
"""How eSpeak NG's ids of Germanic voices begin; a variant's name is put behind one with "+"."""

_VARIANTS: Final = (
    *((f"+m{number}", C_("Voices", "man {number}"), number) for number in range(1, 9)),
    *((f"+f{number}", C_("Voices", "woman {number}"), number) for number in range(1, 6)),
)

SAMPLES: Final = {
    "de": "Guten Tag! So klinge ich, wenn ich Ihnen vorlese.",
    "en": "Hello! This is how I sound when I read to you.",
}
"""What a voice says on trial, in its own language where we know it."""


_MBROLA: Final = "mb/mb-"
_SLOW: Final = "+slow"
_GOOGLE: Final = {
    "google": C_("Voices", "Google"),
    "google/de": C_("Voices", "Google Germany"),
    "google/at": C_("Voices", "Google Austria"),
    "google/ch": C_("Voices", "Google Switzerland"),
}
"""Names for the reader's own language, where the engine has only one."""


class Kind(Enum):
    """What sort of voice it is, in the order in which they are offered; the value is a heading in English."""

    HERE = C_("Voices", "On this computer")
    NATURAL = C_("Voices", "Natural, on this computer")
    RECORDED = C_("Voices", "MBROLA, on this computer")
    ONLINE = C_("Voices", "Online: what is read is sent to Google")

    @property
    def text(self) -> str:
        """The heading in the user's language."""
        return translate("Voices", self.value)


@dataclass(frozen=True, slots=True)
class Offered:
    """A voice that can be chosen; `variant` says which variant it is, in English, for Qt Linguist."""

    id: str
    language: str
    name: str
    variant: str = ""
    number: int = 0

    @property
    def text(self) -> str:
        """Its name in the user's language."""
        if self.id.removesuffix(_SLOW) in _GOOGLE:
            slow = self.id.endswith(_SLOW)
            online, slowly = (
                translate("Voices", "{name} (online)"),
                translate("Voices", "{name} (online, slow)"),
            )
            return (slowly if slow else online).format(name=self._service)
        if self.id.startswith(PREFIX):
            return title_of(self.id.removeprefix(PREFIX), language())
        if self.id.startswith(_MBROLA):
            return f"MBROLA {self.id.removeprefix(_MBROLA)}"
        tongue = QLocale(self.language).nativeLanguageName() if self.id.startswith(_ESPEAK) else ""
        name = f"{tongue[:1].upper()}{tongue[1:]}" or self.name
        if not self.variant:
            return name
        return f"{name} ({translate('Voices', self.variant).format(number=self.number)})"

    @property
    def brief(self) -> str:
        """Its name beside the badge, which says by itself that it is online."""
        if self.id.removesuffix(_SLOW) not in _GOOGLE:
            return self.text
        if not self.id.endswith(_SLOW):
            return self._service
        return translate("Voices", "{name} (slow)").format(name=self._service)

    @property
    def _service(self) -> str:
        return translate("Voices", _GOOGLE[self.id.removesuffix(_SLOW)])

    @property
    def kind(self) -> Kind:
        """What sort of voice it is, as its id tells."""
        if is_online(self.id):
            return Kind.ONLINE
        if self.id.startswith(_MBROLA):
            return Kind.RECORDED
        return Kind.HERE if engine_of(self.id) == OFFLINE else Kind.NATURAL

    @property
    def sample(self) -> str:
        """What it says on trial."""
        return SAMPLES.get(self.language.partition("-")[0], SAMPLES["de"])


def voice_of(offers: Iterable[Offered], voice: str) -> Offered:
    """The offer of that id; one that is not among them is called as its id allows, and taken for German."""
    return next((one for one in offers if one.id == voice), Offered(voice, "de", voice))


def offered(voices: Iterable[Voice], current: str) -> Sequence[Offered]:
    """The German voices with their variants, and those of the language of the voice that reads now; kind by kind."""
    known = list(voices)
    tongue = next((voice.language for voice in known if voice.id == current.partition("+")[0]), "de")
    shown = [voice for voice in known if is_german(voice.language) or voice.language == tongue]
    choices = [choice for voice in shown for choice in _with_variants(voice)]
    kinds = list(Kind)
    return sorted(choices, key=lambda choice: kinds.index(choice.kind))


def _with_variants(voice: Voice) -> Iterator[Offered]:
    yield Offered(voice.id, voice.language, voice.name)
    if voice.id.startswith(_ESPEAK):
        for mark, variant, number in _VARIANTS:
            yield Offered(voice.id + mark, voice.language, voice.name, variant, number)
