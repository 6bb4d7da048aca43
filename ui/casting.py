"""Finds the voice for an article: the reader's own for German, and for another language the one that is chosen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from reader.article import Article
from reader.places import is_ours
from reader.speech.casting import is_german, native
from reader.speech.values import Voice
from ui.messages import Importance, Message, Offer
from ui.words import C_, translate

TOPIC: Final = "voice"

_LANGUAGES: Final = {
    "en": C_("Languages", "English"),
    "fr": C_("Languages", "French"),
    "es": C_("Languages", "Spanish"),
    "it": C_("Languages", "Italian"),
    "nl": C_("Languages", "Dutch"),
    "pt": C_("Languages", "Portuguese"),
    "pl": C_("Languages", "Polish"),
    "sv": C_("Languages", "Swedish"),
    "tr": C_("Languages", "Turkish"),
}


class Casting(QObject):
    """Knows the voices once it was told them, and what was answered for each language as long as it lives."""

    asked = Signal(object)
    """A Message that asks which voice shall read."""

    sought = Signal(Article)
    """An article is about to be taken up, before its voice is known."""

    cast = Signal(Article, str)
    """The article, in the language it shall be read in, and the voice that reads it."""

    def __init__(self, german: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.german = german
        self.suitable: Callable[[str], str] = (
            str  # as it is; whoever minds which voice reads puts another here
        )
        self._voices: Sequence[Voice] = ()
        self._answers: dict[str, str] = {}
        self._waiting: Article | None = None

    def voice_for(self, article: Article) -> str | None:
        """Who reads this article; None as long as nobody knows."""
        self._waiting = None
        self.sought.emit(article)
        voice = self.german if is_german(article.language) else self._answers.get(article.language)
        if voice is None:
            self._waiting = article
            return None
        return self.suitable(voice)

    def know(self, voices: Sequence[Voice]) -> None:
        """There are these voices; whoever waits for one is asked."""
        self._voices = voices
        self.ask()

    def ask(self) -> None:
        """Ask which voice shall read the article that waits for one, if there is one."""
        article = self._waiting
        if article is None or not self._voices:
            return
        language = translate("Languages", _LANGUAGES.get(article.language, article.language))
        voice = native(self._voices, article.language)
        if voice is not None and article.source is not None and is_ours(article.source):
            self._waiting = None
            self.cast.emit(article, self.suitable(voice.id))  # the manual is in the reader's language
            return
        offers = [Offer(self.tr("Read in German all the same"), partial(self._answer, article, None))]
        if voice is None:
            text = self.tr("This article seems to be in {language}, and there is no voice for that here.")
        else:
            text = self.tr("This article seems to be in {language}. How shall it be read?")
            native_offer = self.tr("Read in {language}").format(language=language)
            offers.insert(0, Offer(native_offer, partial(self._answer, article, voice.id)))
        message = Message(text.format(language=language), tuple(offers), Importance.QUESTION, TOPIC)
        self.asked.emit(message)

    def _answer(self, article: Article, voice: str | None) -> None:
        """Read in this voice, or, without one, as if it were German."""
        self._waiting = None
        if voice is not None:
            self._answers[article.language] = voice
        cast = article if voice else replace(article, language="de")
        self.cast.emit(cast, self.suitable(voice or self.german))
