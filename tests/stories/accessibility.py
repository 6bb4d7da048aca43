"""Finds what would stop somebody who reads a program with a screen reader and uses it by keys alone.

A small client of AT-SPI 2 over plain D-Bus: no pyatspi, so that it runs wherever the tests run. The interfaces are
those of at-spi2-core's XML files.
"""

import re
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.patience import PATIENCE

_STATES: Final = """
invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable focused has-tooltip
horizontal iconified modal multi-line multiselectable opaque pressed resizable selectable selected sensitive showing
single-line stale transient vertical visible manages-descendants indeterminate required truncated animated invalid-entry
supports-autocompletion selectable-text is-default visited checkable has-popup read-only
"""
"""The names of the bits, from the lowest on."""

_SPI: Final = "org.a11y.atspi."
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_NOBODY: Final = "/org/a11y/atspi/null"
_LABELLED_BY: Final = 2
_FOCUSED: Final = "focused"

MENU_ITEMS: Final = frozenset(("menu item", "check menu item", "radio menu item"))

WITHIN: Final = MENU_ITEMS | {
    "page tab",
    "list item",
    "table cell",
    "tree item",
    "scroll bar",
    "table column header",
}
"""Roles of what is reached by arrows or an access key from its container."""

INTERACTIVE: Final = (WITHIN - {"scroll bar", "table column header"}) | {
    "push button", "button", "toggle button", "check box", "radio button", "combo box", "slider", "spin button",
    "text", "entry", "password text", "link", "list", "tree", "table", "tree table", "dial", "switch",
    "document text",
}  # fmt: skip
"""Roles of what can be used."""

_WINDOWS: Final = frozenset(("frame", "dialog", "window", "alert"))


class AccessibilityError(Exception):
    """The program, or the accessibility bus, gave no answer or an error."""


class Bus:
    """A connection to the accessibility bus of a session. Use as a context."""

    def __init__(self, session: str, timeout: float = PATIENCE) -> None:
        """`session` is the address of the session bus; an answer may take `timeout` seconds."""
        self._timeout = timeout
        with open_dbus_connection(session) as asked:
            there = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = asked.send_and_get_reply(new_method_call(there, "GetAddress")).body[0]
        self._connection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def call(self, node: "Node", interface: str, method: str, signature: str = "", *given: object) -> Any:
        """What a method answers, as a tuple. Raises AccessibilityError."""
        message = new_method_call(
            DBusAddress(node.path, node.owner, interface), method, signature or None, given
        )
        answer = self._connection.send_and_get_reply(message, timeout=self._timeout)
        if answer.header.message_type is MessageType.error:
            raise AccessibilityError(f"{interface}.{method} of {node.path}: {answer.body}")
        return answer.body

    def program(self, process: int, patience: float = PATIENCE) -> "Node":
        """The program that runs as a process, once it shows a window. Raises AccessibilityError."""
        registry = Node(self, f"{_SPI}Registry", _ROOT)
        end = time.monotonic() + patience
        while time.monotonic() < end:
            for program in registry.children:
                if self._process(program.owner) == process and program.children:
                    return program
            time.sleep(0.05)
        raise AccessibilityError(f"process {process} is not on the accessibility bus")

    def watch_focus(self) -> None:
        """Let toolkits tell where the focus goes, for `focused_next`."""
        registry = Node(self, f"{_SPI}Registry", "/org/a11y/atspi/registry")
        self.call(registry, f"{_SPI}Registry", "RegisterEvent", "s", "object:state-changed:focused")
        rule = MatchRule(type="signal", interface=f"{_SPI}Event.Object", member="StateChanged")
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=self._timeout)

    def focused_next(self, seconds: float) -> "Node | None":
        """What gets the focus next; None if nothing does within some seconds."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                message = self._connection.receive(timeout=left)
            except TimeoutError:
                break
            if message.header.message_type is MessageType.signal and message.body[:2] == (_FOCUSED, 1):
                fields = message.header.fields
                return Node(self, fields[7], fields[1])  # 7: sender, 1: path
        return None

    def _process(self, owner: str) -> int:
        answer = self._connection.send_and_get_reply(
            message_bus.GetConnectionUnixProcessID(owner), timeout=self._timeout
        )
        return int(answer.body[0]) if answer.header.message_type is not MessageType.error else 0


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader knows of. Everything is asked anew; AccessibilityError if it is gone."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.get("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What more there is to say."""
        return str(self.get("Accessible", "Description"))

    @property
    def role(self) -> str:
        """What it is: "push button"."""
        return str(self._ask("Accessible", "GetRoleName"))

    @property
    def states(self) -> frozenset[str]:
        """The names of the states that hold."""
        low, high = self._ask("Accessible", "GetState")
        return frozenset(state for bit, state in enumerate(_STATES.split()) if (low | high << 32) >> bit & 1)

    @property
    def interfaces(self) -> frozenset[str]:
        """What can be asked: "Text", "Value", "Action"."""
        return frozenset(name.removeprefix(_SPI) for name in self._ask("Accessible", "GetInterfaces"))

    @property
    def children(self) -> list["Node"]:
        """What is in it."""
        told = self._ask("Accessible", "GetChildren")
        return [Node(self.bus, owner, path) for owner, path in told if path != _NOBODY]

    @property
    def parent(self) -> "Node":
        """What it is in."""
        owner, path = self.get("Accessible", "Parent")
        return Node(self.bus, owner, path)

    @property
    def labels(self) -> list[str]:
        """The names of the labels beside it."""
        relations = self._ask("Accessible", "GetRelationSet")
        targets = (target for kind, those in relations if kind == _LABELLED_BY for target in those)
        return [Node(self.bus, owner, path).name for owner, path in targets]

    @property
    def text(self) -> str:
        """The text in it."""
        return str(self._ask("Text", "GetText", "ii", 0, -1))

    @property
    def caret(self) -> int:
        """Before which character the caret stands."""
        return int(self.get("Text", "CaretOffset"))

    @property
    def access_key(self) -> str:
        """The key that leads here: "Alt+W", or an empty text."""
        if "Action" not in self.interfaces:
            return ""
        try:
            keys = str(self._ask("Action", "GetKeyBinding", "i", 0)).split(";")
        except AccessibilityError:  # it says that it can do something, and then knows of nothing
            return ""
        return next((key for key in keys if re.fullmatch(r"Alt\+\w", key)), "")

    def get(self, interface: str, what: str) -> Any:
        """A property."""
        there = "org.freedesktop.DBus.Properties"
        return self.bus.call(self, there, "Get", "ss", f"{_SPI}{interface}", what)[0][1]

    def walk(self, widest: int = 60) -> Iterator["Node"]:
        """It and all that is in it, at most `widest` of one parent."""
        yield self
        for child in self.children[:widest]:
            yield from child.walk(widest)

    def find(self, role: str, name: str = "") -> "Node":
        """The first of a role, whose name matches if one is given. Raises AccessibilityError."""
        for node in self.walk():
            if node.role == role and (not name or re.search(name, node.name)) and "showing" in node.states:
                return node
        raise AccessibilityError(f"no {role} {name!r}")

    def __str__(self) -> str:
        return f"[{self.role}] {self.name!r}"

    def _ask(self, interface: str, method: str, signature: str = "", *given: object) -> Any:
        return self.bus.call(self, f"{_SPI}{interface}", method, signature, *given)[0]


@dataclass(frozen=True, slots=True)
class Seen:
    """A node as it was once, with what the audit asks about it."""

    node: Node
    role: str
    name: str
    states: frozenset[str]
    where: str

    @property
    def usable(self) -> bool:
        """Whether somebody can do something with it."""
        return self.role in INTERACTIVE or "focusable" in self.states

    @property
    def by_tab(self) -> bool:
        """Whether Tab has to lead to it."""
        return self.usable and self.role not in WITHIN and {"enabled", "showing"} <= self.states


def look(root: Node, where: str = "") -> Iterator[Seen]:
    """All that is showing in a program or a window."""
    for child in root.children[:60]:
        role, name, states = child.role, child.name, child.states
        here = f"{where} / {name or role}"
        if "showing" in states:
            yield Seen(child, role, name, states, f"{here} [{role}]")
            yield from look(child, here)


def audit(seen: Iterable[Seen]) -> list[str]:
    """What is wrong with names and roles; best nothing."""
    return [f"{one.where}: {complaint}" for one in seen if (complaint := _complaint(one))]


def _complaint(one: Seen) -> str:
    if one.role in _WINDOWS and not one.name.strip():
        return "a window without a title"
    if not one.usable:
        return ""
    if one.role in ("", "unknown", "filler"):
        return "no role"
    if not one.name.strip() and not any(one.node.labels):
        return "no name"
    if one.name and not re.search(r"\w", one.name):
        return f"the name {one.name!r} has no word in it"
    return ""


def doubled_keys(seen: Iterable[Seen]) -> list[str]:
    """Access keys that lead to several places."""
    keys = Counter(key for one in seen if one.usable and (key := one.node.access_key))
    return [key for key, times in keys.items() if times > 1]
