"""`vorleser speak`: reads an article, or what was copied, aloud in the terminal; a window that is open takes over."""

from argparse import Namespace
from contextlib import closing

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication

from reader import places
from reader.article import Article
from reader.commands import chosen_policy, open_told
from reader.consent import OnlinePermit, permit_for
from reader.handover import Kind, Policy, Standing
from reader.moment import Moment, Status
from reader.opening import article_from_text
from reader.opening.refusals import ScreenMissingError
from reader.opening.source import STANDARD_INPUT
from reader.phrases import say
from reader.speech.casting import reader_of
from reader.speech.values import Delivery
from reader.spoken import kept_wishes
from reader.start import start_at
from reader.terminal import put, tell
from reader.wording import why
from ui.copied import Board, copied
from ui.ending import Ending
from ui.instance import hand_over_text
from ui.player import Player
from ui.reading import Reading
from ui.recordist import Recordist
from ui.screen import has_screen
from ui.studio import LateStudio
from ui.terminal_keys import TerminalKeys


def speak(arguments: Namespace, language: str) -> bool:
    """Read aloud until the end of the article. Raises VorleserError, and KeyboardInterrupt where that was asked for."""
    article = _chosen(arguments, language)
    if article is None:
        return True
    start = start_at(article, arguments.section, arguments.paragraph)
    application = QCoreApplication.instance() or QCoreApplication(["vorleser"])
    permit = permit_for(arguments.voice or "", article.source, allowed=arguments.allow_online)
    with closing(Speaking(arguments.voice, arguments.speed, permit)) as speaking:
        speaking.hand_over(chosen_policy(arguments.handover), language)
        if arguments.article != STANDARD_INPUT:
            speaking.listen_to_keys()
        speaking.begin(article, start)
        application.exec()
        speaking.judge()
    return True


def _chosen(arguments: Namespace, language: str) -> Article | None:
    """What is to be read; None where a window that is open reads it."""
    if arguments.board is None:
        return open_told(arguments, language).article
    if not has_screen():
        raise ScreenMissingError
    application = QGuiApplication.instance() or QGuiApplication(["vorleser"])
    application.setApplicationName("Vorleser")
    text = copied(Board[arguments.board])
    article = article_from_text(text)
    if not hand_over_text(text):
        return article
    tell(say("handed-over", language))
    return None


class Speaking(QObject):
    """Reads one article and prints each sentence as it begins."""

    def __init__(self, voice: str | None, speed: float, permit: OnlinePermit) -> None:
        super().__init__()
        self._voice = voice
        self._error: Exception | None = None
        self._printed: tuple[int, int] | None = None
        self._language, self._told = "de", Kind.WELL
        self._ending = Ending(self)
        self._keys: TerminalKeys | None = None
        self._studio = LateStudio(places.cache_dir(), permit)
        self._recordist = Recordist(self._studio, self)
        self._player = Player(self)
        self._reading = Reading(
            self._player, self._recordist, kept_wishes().spoken_sentences, Delivery(voice or "", speed), self
        )
        self._reading.moment_changed.connect(self._follow)
        self._reading.told.connect(self._fail)

    def listen_to_keys(self) -> None:
        """Let Space pause and go on, if somebody sits at a keyboard."""
        self._keys = TerminalKeys(self)
        self._keys.space.connect(self._reading.play_pause)

    def hand_over(self, policy: Policy, language: str) -> None:
        """What shall happen when the online voice cannot be had in time; it is told in this language."""
        self._language = language
        self._recordist.choose(policy)
        self._recordist.standing_changed.connect(self._tell)

    def begin(self, article: Article, start: int | None) -> None:
        """Begin to read. Raises SpeechError, and VoiceMissing rather than to read in the voice of another language."""
        voice = self._voice_for(article)
        self._player.start()
        self._reading.open(article, start, voice=voice)
        self._reading.play()

    def judge(self) -> None:
        """Raises what ended the reading before its end."""
        if self._error is not None:
            raise self._error
        if self._ending.asked:
            raise KeyboardInterrupt

    def close(self) -> None:
        """Be silent, and give the terminal back as it was."""
        self._reading.stop()
        self._studio.close()
        self._recordist.close()
        self._player.close()
        self._ending.close()
        if self._keys is not None:
            self._keys.close()

    def _voice_for(self, article: Article) -> str:
        if self._voice is not None:
            return self._voice
        return reader_of(self._studio.voices(), article.language).id

    @Slot(Moment)
    def _follow(self, moment: Moment) -> None:
        if moment.status is Status.ENDED:
            QCoreApplication.exit(0)
        score, sentence = self._reading.score, moment.sentence
        if score is None or sentence is None or moment.status is not Status.READING:
            return
        if (sentence.start, sentence.end) != self._printed:
            self._printed = (sentence.start, sentence.end)
            put(" ".join(sentence.of(score.article.text).split()))

    @Slot(Standing)
    def _tell(self, standing: Standing) -> None:
        """Of what lasts: a short wait is told by its end."""
        if standing.cause is not None and standing.kind is not self._told:
            what = "waiting" if standing.kind is Kind.WAITING else "carried-on"
            tell(say(what, self._language, reason=why(standing.cause, self._language)))
            self._told = standing.kind
        elif standing.kind is Kind.WELL:
            self._told = Kind.WELL

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """Nobody is there to choose what to do about it."""
        self._error = error
        QCoreApplication.exit(1)
