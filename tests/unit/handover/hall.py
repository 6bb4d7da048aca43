"""A hall in which a reading waits for an online voice; the test lets time pass and says what the voice does."""

from reader.handover import (
    Action,
    Call,
    Came,
    Choose,
    Due,
    Event,
    GiveUp,
    HandOut,
    Kind,
    Look,
    Missed,
    Policy,
    Replaced,
    StandIn,
    Wanted,
)
from reader.score import Place
from reader.speech.online.errors import Cause, OnlineError
from reader.understudy import State, next_look, standing, step

ONLINE, OFFLINE = "online", "offline"


class Hall:
    """Sentences are named by paragraph and sentence: "b2" is the second sentence of the second paragraph."""

    def __init__(self, policy: Policy = Policy.CARRY_ON) -> None:
        self.state = State(policy)
        self.now = 100.0
        self.edition = 1
        self.heard: list[tuple[Place, str]] = []
        self.given_up: list[Exception] = []
        self.calls: list[Place] = []
        self.stand_ins: list[Place] = []
        self.prompt = True
        """Whether the stand-in answers at once, as it does unless the computer is very busy."""

    def want(self, *names: str) -> None:
        self.send(Wanted(self.edition, tuple(map(place, names))))

    def turn_to(self, edition: int, *names: str) -> None:
        """Another article, speed or voice."""
        self.edition = edition
        self.calls.clear()
        self.want(*names)

    def wait_for(self, name: str | None) -> None:
        """Reading waits for this sentence."""
        self.send(Due(place(name) if name else None))

    def comes(self, *names: str) -> None:
        for name in names:
            self.calls.remove(place(name))
            self.send(Came(self.edition, place(name)))

    def fails(self, name: str, error: Exception | None = None) -> None:
        self.calls.remove(place(name))
        self.send(Missed(self.edition, place(name), error or OnlineError(Cause.UNREACHABLE)))

    def choose(self, policy: Policy) -> None:
        self.send(Choose(policy))

    def wait(self, seconds: float) -> None:
        """Let time pass; decisions are made at the very moments that were asked for."""
        until = self.now + seconds
        while (look := next_look(self.state, self.now)) is not None and look <= until:
            self.now = look
            self.send(Look())
        self.now = until

    def kind(self) -> Kind:
        """What the reader is told."""
        return standing(self.state, self.now).kind

    @property
    def told(self) -> str:
        """All that was handed out, by name; what the stand-in spoke in capitals."""
        return " ".join(
            name_of(place).upper() if who == OFFLINE else name_of(place) for place, who in self.heard
        )

    @property
    def asked(self) -> str:
        """All calls of the online voice that are under way, by name."""
        return " ".join(map(name_of, self.calls))

    def send(self, event: Event) -> None:
        self.state, actions = step(self.state, event, self.now)
        for action in actions:
            self._carry_out(action)

    def _carry_out(self, action: Action) -> None:
        match action:
            case Call(place):
                if place not in self.calls:  # what was given up and is still under way is not asked for again
                    self.calls.append(place)
            case StandIn(place):
                self.stand_ins.append(place)
                if self.prompt:
                    self.replace()
            case HandOut(place):
                self.heard.append((place, ONLINE))
            case GiveUp(_, error):
                self.given_up.append(error)

    def replace(self) -> None:
        """The stand-in answers."""
        place = self.stand_ins.pop(0)
        self.heard.append((place, OFFLINE))
        self.send(Replaced(self.edition, place))


def place(name: str) -> Place:
    return Place(ord(name[0]) - ord("a"), int(name[1:]) - 1)


def name_of(place: Place) -> str:
    return f"{chr(ord('a') + place.paragraph)}{place.sentence + 1}"
