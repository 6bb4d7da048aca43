"""Consent to online voices: asked before anything is sent, remembered, shown while it is used, and taken back."""

from collections.abc import Callable
from functools import partial
from typing import Final
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Slot

from reader.article import Article
from reader.consent import OnlinePermit, Question, is_public, needed
from reader.speech.backends import is_online
from ui.casting import Casting
from ui.keeping import Keeping
from ui.messages import Importance, Message, Offer
from ui.online_menu import OnlineMenu
from ui.reading import Reading
from ui.studio import DEFAULT_VOICE
from ui.window import Window

TOPIC: Final = "own text"


class Consenting(QObject):
    """Keeps the permit as the answers and the article that is open want it. Belongs to the UI thread."""

    def __init__(
        self,
        window: Window,
        reading: Reading,
        permit: OnlinePermit,
        *,
        keeping: Keeping,
        casting: Casting,
        parent: QObject | None = None,
    ) -> None:
        """A voice that is online and was never allowed, whatever the settings say, gives way to the offline one."""
        super().__init__(parent)
        self._window, self._reading, self._permit = window, reading, permit
        self._keeping, self._casting = keeping, casting
        self._public = True
        self._downloads = False
        self._lent: WeakKeyDictionary[OnlinePermit, bool] = WeakKeyDictionary()
        """Permits for single articles, and whether anybody may know those."""
        self._offline = DEFAULT_VOICE
        self._menu = OnlineMenu(window.menu)
        window.menu.addMenu(self._menu)
        window.transport.online.offer(self._menu)
        self._menu.allowed_chosen.connect(self._allow)
        self._menu.own_texts_chosen.connect(self._allow_own_texts)
        self._menu.handover_chosen.connect(self._hand_over)
        casting.sought.connect(self._take_up)
        casting.suitable = self._suitable
        reading.moment_changed.connect(self._show)
        keeping.changed.connect(self._follow)
        if not keeping.settings.online_allowed:
            self._leave()
        self._follow()

    def allows(self, voice: str) -> bool:
        """Whether a voice may be used now: offline ones always."""
        return not is_online(voice) or self._needed is None

    def permit_for(self, article: Article) -> OnlinePermit:
        """A permit to send this article, whatever is opened meanwhile; it lasts until the answers are taken back."""
        permit = OnlinePermit()
        self._lent[permit] = is_public(article.source)
        if needed(self._keeping.settings, public=self._lent[permit]) is None:
            permit.give()
        return permit

    def ask(self, voice: str, act: Callable[[], object]) -> None:
        """Act if the voice may be used, or as soon as it has been allowed; if it is not, nothing happens."""
        question = self._needed if is_online(voice) else None
        if question is None:
            act()
            self._show()
        else:
            self._ask(question, lambda: self.ask(voice, act))

    def show_download(self, voice: str, stop: Callable[[], object] | None) -> None:
        """A voice comes from the net, which is seen and can be stopped there too; None: no longer."""
        self._downloads = stop is not None
        self._menu.show_download(voice, stop)
        self._show()

    # an article comes

    @Slot(Article)
    def _take_up(self, article: Article) -> None:
        self._public = is_public(article.source)
        self._window.messages.withdraw(TOPIC)
        self._follow()

    def _suitable(self, voice: str) -> str:
        """Who reads what has been taken up: the voice that was meant to, or the offline one."""
        if self.allows(voice):
            return voice
        if self._needed is Question.OWN_TEXT and self._keeping.settings.own_texts_online is None:
            self._offer()
        return self._offline

    # the answers

    @property
    def _needed(self) -> Question | None:
        return needed(self._keeping.settings, public=self._public)

    def _ask(self, question: Question, then: Callable[[], object]) -> None:
        from ui.consent_dialog import ConsentDialog  # noqa: PLC0415 - hardly ever needed

        dialog = ConsentDialog(question, self._window)
        dialog.accepted.connect(partial(self._agree, question, then))
        dialog.rejected.connect(partial(self._decline, question))
        dialog.open()

    def _agree(self, question: Question, then: Callable[[], object]) -> None:
        if question is Question.SERVICE:
            self._keeping.change(online_allowed=True)
        else:
            self._keeping.change(own_texts_online=True)
        self._window.messages.withdraw(TOPIC)
        then()

    def _decline(self, question: Question) -> None:
        """An answer, too: nobody is asked again because of what is opened."""
        if question is Question.OWN_TEXT:
            self._keeping.change(own_texts_online=False)

    def _offer(self) -> None:
        """The offline voice reads meanwhile; nobody has to answer."""
        text = self.tr(
            "The online voice is not sent texts of your own, so the offline voice reads. "
            "May Google be sent this text and others of yours?"
        )
        offers = (
            Offer(self.tr("Read offline"), partial(self._decline, Question.OWN_TEXT)),
            Offer(self.tr("Allow own texts"), partial(self._agree, Question.OWN_TEXT, self._return)),
        )
        self._window.messages.show_message(Message(text, offers, Importance.QUESTION, TOPIC))

    # the menu

    @Slot(bool)
    def _allow(self, allowed: bool) -> None:  # noqa: FBT001 - a slot
        self._follow()  # the tick is set when it is true
        if allowed:
            self._ask(Question.SERVICE, lambda: None)
        else:
            self._revoke(online_allowed=False, own_texts_online=None)
            self._leave()

    @Slot(bool)
    def _allow_own_texts(self, allowed: bool) -> None:  # noqa: FBT001 - a slot
        self._follow()
        if allowed:
            self._ask(Question.OWN_TEXT, self._return)
        else:
            self._revoke(own_texts_online=False)

    @Slot(str)
    def _hand_over(self, handover: str) -> None:
        self._keeping.change(handover=handover)

    def _revoke(self, **answers: bool | None) -> None:
        """From now on nothing is sent; what is read goes on offline, from the present word."""
        self._permit.withdraw()
        self._keeping.change(**answers)
        if not self.allows(self._reading.delivery.voice):
            self._reading.set_voice(self._offline)
        self._show()

    def _return(self) -> None:
        """What is open may be sent now: the reader's own voice reads it if that is an online one."""
        if self._reading.delivery.voice == self._offline and is_online(self._casting.german):
            self._reading.set_voice(self._casting.german)
            self._show()

    def _leave(self) -> None:
        """No article begins with an online voice any more."""
        if is_online(self._casting.german):
            self._casting.german = self._offline
            self._keeping.change(voice=self._offline)
        if is_online(self._reading.delivery.voice):
            self._reading.set_voice(self._offline)

    # what is so

    @Slot()
    def _follow(self) -> None:
        """Give the permit, or withdraw it, and show the answers."""
        if self._needed is None:
            self._permit.give()
        else:
            self._permit.withdraw()
        settings = self._keeping.settings
        for permit, public in list(self._lent.items()):
            if needed(settings, public=public) is not None:
                permit.withdraw()
        self._menu.show_choices(
            allowed=settings.online_allowed,
            own_texts=bool(settings.own_texts_online),
            handover=settings.handover,
        )
        self._show()

    @Slot()
    def _show(self) -> None:
        """Remember the offline voice that reads, and let it be seen while an online one does."""
        voice = self._reading.delivery.voice
        online = is_online(voice)
        if not online and voice == self._casting.german:
            self._offline = voice
        self._window.transport.online.show_use(reading=online, downloads=self._downloads)
