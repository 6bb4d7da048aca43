"""Tells when an online voice keeps reading waiting or is replaced, and offers what else could happen then."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from reader.handover import Kind, Policy, Standing
from reader.wording import why
from ui.keeping import Keeping
from ui.message_bar import MessageBar
from ui.messages import Importance, Message, Offer
from ui.recordist import Recordist
from ui.words import language

TOPIC = "online voice"


class HandingOver(QObject):
    """Belongs to the UI thread."""

    def __init__(
        self, messages: MessageBar, recordist: Recordist, keeping: Keeping, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._messages, self._recordist, self._keeping = messages, recordist, keeping
        self._told = Standing(Kind.WELL)
        recordist.standing_changed.connect(self._tell)
        keeping.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """What shall happen from now on, and at once where reading waits already."""
        self._recordist.choose(Policy(self._keeping.settings.handover))

    @Slot(Standing)
    def _tell(self, standing: Standing) -> None:
        """Each stretch of waiting or standing in is told once, however often it fails meanwhile."""
        reason = standing.cause is not None and self._told.cause is None
        if standing.kind is self._told.kind and not (standing.kind is Kind.WAITING and reason):
            return
        self._told = standing
        if standing.kind is Kind.WELL:
            self._messages.withdraw(TOPIC)
            return
        self._messages.show_message(
            Message(self._text(standing), tuple(self._offers(standing)), Importance.NOTE, TOPIC)
        )

    def _text(self, standing: Standing) -> str:
        reason = None if standing.cause is None else why(standing.cause, language())
        if standing.kind is Kind.WAITING:
            if reason is None:
                return self.tr("Waiting for the online voice …")
            return self.tr("Waiting for the online voice: {reason}.").format(reason=reason)
        text = self.tr("The online voice is missing: {reason}. The offline voice reads on until it is back.")
        return text.format(reason=reason or self.tr("no answer came in time"))

    def _offers(self, standing: Standing) -> list[Offer]:
        policy = Policy(self._keeping.settings.handover)
        if standing.kind is Kind.WAITING and policy is not Policy.WAIT:
            return []  # it is over in a moment
        names = {
            Policy.CARRY_ON: self.tr("Read on offline"),
            Policy.WAIT: self.tr("Rather wait"),
            Policy.STOP: self.tr("Rather stop"),
        }
        return [
            Offer(name, partial(self._keeping.change, handover=one.value))
            for one, name in names.items()
            if one is not policy
        ]
