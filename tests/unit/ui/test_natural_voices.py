"""Natural voices in the window: nothing is sent unasked, and a voice comes, is told of, chosen and taken away."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from reader.speech.piper import download
from reader.speech.piper.models import installed, models_folder
from reader.speech.piper.parts import begun
from tests.faults.voices import Hub, hub
from tests.unit.piper.tiny import tiny_voice
from tests.unit.ui_sound.waiting import wait_until
from ui.errand import all_ended
from ui.message_bar import MessageBar
from ui.natural_dialog import NaturalDialog
from ui.natural_list import NaturalList
from ui.natural_voices import NaturalVoices
from ui.safe_question import SafeQuestion
from ui.words import use_language

EVA = "de_DE-eva_k-x_low"
HALF = 9_000_000


class Room(QWidget):
    """A window with a message bar."""

    def __init__(self) -> None:
        super().__init__()
        self.messages = MessageBar(self)
        QVBoxLayout(self).addWidget(self.messages)


class Badge:
    """Stands where consent is kept; knows whether something is being downloaded."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.stop: Callable[[], object] | None = None

    def show_download(self, voice: str, stop: Callable[[], object] | None) -> None:
        self.shown.append(voice)
        self.stop = stop


class Visit:
    """Somebody who has opened the dialog."""

    def __init__(self, service: Hub) -> None:
        self.hub, self.window, self.badge, self.reading = service, Room(), Badge(), "gmw/de"
        self.holder = QObject()
        self.voices = NaturalVoices(self.window, self.badge, lambda: self.reading, self.holder)  # type: ignore[arg-type]
        self.changed, self.chosen = QSignalSpy(self.voices.changed), QSignalSpy(self.voices.chosen)
        self.tried, self.left = QSignalSpy(self.voices.trial_wanted), QSignalSpy(self.voices.leaving)
        self.window.show()
        self.voices.open()

    @property
    def dialog(self) -> NaturalDialog:
        return self.window.findChildren(NaturalDialog)[-1]

    @property
    def rows(self) -> NaturalList:
        return self.dialog.findChildren(NaturalList)[0]

    @property
    def row(self) -> str:
        """The marked voice as a screen reader tells of it."""
        return str(self.rows.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    @property
    def buttons(self) -> list[str]:
        """What can be pressed."""
        there = self.dialog.findChildren(QPushButton)
        return [
            one.text()
            for one in there
            if one.window() is self.dialog and not one.isHidden() and one.isEnabled()
        ]

    def press(self, words: str) -> None:
        next(one for one in self.dialog.findChildren(QPushButton) if one.text() == words).click()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.rows, key)

    def mark(self, name: str = EVA) -> None:
        self.dialog.go_to(name)

    def question(self) -> SafeQuestion:
        return next(one for one in self.dialog.findChildren(SafeQuestion) if one.isVisible())

    def answer(self, words: str) -> None:
        question = self.question()
        next(
            one for one in question.findChildren(QPushButton) if one.text().replace("&", "") == words
        ).click()

    def fetch(self) -> None:
        self.mark()
        self.key(Qt.Key.Key_Return)
        self.answer("Herunterladen")

    def close(self) -> None:
        self.voices.close()
        assert all_ended(patience=60)
        self.window.close()
        self.window.deleteLater()
        self.holder.deleteLater()


@pytest.fixture(scope="module")
def service() -> Iterator[Hub]:
    with hub() as there:
        yield there


@pytest.fixture
def visit(service: Hub, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visit]:
    assert qapp
    use_language("de")
    for name, value in service.environment.items():
        monkeypatch.setenv(name, value)
    service.service.asked.clear()
    service.relay.hosts.clear()
    service.service.go_on.clear()
    there = Visit(service)
    yield there
    service.service.go_on.set()
    there.close()
    service.service.held = service.service.cut = service.service.status = lambda _number: None


def hold_the_model(service: Hub) -> None:
    """Half of it comes, the rest when it may go on."""
    service.service.held = lambda number: HALF if number == 3 else None


def test_all_german_voices_are_told_with_kind_size_licence_and_what_can_be_done(visit: Visit) -> None:
    assert visit.row == "Thorsten (natürlich, mittel), 63,2 MB, Lizenz CC0, zum Herunterladen"
    visit.mark("de_DE-pavoque-low")
    assert "Lizenz CC BY-NC-SA 4.0: nicht gewerblich" in visit.row
    visit.mark()
    assert "Lizenz unklar" in visit.row
    assert visit.buttons == ["Herunterladen", "Schließen"]
    assert visit.hub.relay.hosts == []


@pytest.mark.parametrize("no", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_question_names_who_is_contacted_and_without_a_yes_nobody_is(visit: Visit, no: Qt.Key) -> None:
    visit.mark()
    visit.key(Qt.Key.Key_Return)
    text = visit.question().accessibleDescription()
    assert "20,6 MB kommen von huggingface.co und von Servern unter hf.co" in text
    assert "Adresse Ihres Anschlusses" in text
    QTest.keyClick(visit.question(), no)
    assert visit.badge.shown == []
    assert visit.hub.relay.hosts == []


def test_a_voice_comes_is_there_and_can_be_tried_and_chosen_by_keys(visit: Visit) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    assert visit.badge.shown == ["Eva K (natürlich, einfach)"]
    wait_until(lambda: begun(models_folder(), EVA) > HALF - download.CHUNK)
    assert "wird heruntergeladen" in visit.row
    assert visit.buttons == ["Abbrechen", "Schließen"]
    assert visit.dialog.focusWidget().text() == "Abbrechen"  # type: ignore[attr-defined]
    wait_until(lambda: "von 20,6 MB" in visit.dialog.focusWidget().accessibleDescription())
    visit.hub.service.go_on.set()
    wait_until(lambda: visit.changed.count() == 1)
    assert set(visit.hub.relay.hosts) == {"huggingface.co"}
    assert visit.badge.shown[-1] == ""
    assert visit.row.endswith("auf diesem Rechner")
    focused = visit.dialog.focusWidget()
    assert isinstance(focused, QPushButton)
    told = "„Eva K (natürlich, einfach)“ ist da und kann gewählt werden."
    assert (focused.text(), focused.accessibleDescription()) == ("Damit vorlesen", told)
    assert visit.dialog.state_text == told
    visit.key(Qt.Key.Key_Space)
    visit.voices.show_speaking(True)
    visit.key(Qt.Key.Key_Space)
    assert [visit.tried.at(number)[0] for number in range(2)] == [f"piper/{EVA}", ""]
    visit.key(Qt.Key.Key_Return)
    assert visit.chosen.at(0)[0] == f"piper/{EVA}"


@pytest.mark.parametrize("by_badge", [False, True])
def test_a_download_that_is_stopped_keeps_what_has_come_and_goes_on_from_there(
    visit: Visit, by_badge: bool
) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    wait_until(lambda: begun(models_folder(), EVA) > HALF - download.CHUNK)
    if by_badge:
        assert visit.badge.stop is not None
        visit.badge.stop()
    else:
        visit.press("Abbrechen")
    assert visit.badge.shown[-1] == ""
    assert visit.row.endswith("9,0 MB davon sind da")
    assert "angehalten" in visit.dialog.state_text
    assert visit.buttons == ["Weiter herunterladen", "Entfernen (9,0 MB)", "Schließen"]
    visit.hub.service.go_on.set()
    visit.key(Qt.Key.Key_Return)
    assert "11,6 MB kommen" in visit.question().accessibleDescription()
    visit.answer("Herunterladen")
    wait_until(lambda: visit.changed.count() == 1)
    assert visit.hub.service.asked[-1][1] is not None, "a range was asked for"
    assert list(installed(models_folder())) == [EVA]


def test_what_came_before_the_program_ended_is_told_when_the_voices_are_opened_again(visit: Visit) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    wait_until(lambda: begun(models_folder(), EVA) > HALF - download.CHUNK)
    visit.dialog.reject()
    visit.voices.close()
    visit.voices.open()
    assert visit.row.startswith("Eva K"), "where it can go on"
    told = "43 % von „Eva K (natürlich, einfach)“ sind schon da, und das Herunterladen kann von dort weitergehen."
    assert visit.dialog.state_text == told
    assert "Weiter herunterladen" in visit.buttons


def test_where_nothing_was_begun_nothing_is_told(visit: Visit) -> None:
    assert visit.dialog.state_text == ""


def test_what_has_come_can_be_thrown_away(visit: Visit) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    wait_until(lambda: begun(models_folder(), EVA) > HALF - download.CHUNK)
    visit.press("Abbrechen")
    visit.key(Qt.Key.Key_Delete)
    visit.answer("Entfernen")
    assert begun(models_folder(), EVA) == 0
    assert visit.row.endswith("zum Herunterladen")
    assert visit.left.count() == 0


def test_behind_a_closed_dialog_the_message_bar_tells_of_the_end_and_offers_the_voice(visit: Visit) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    wait_until(lambda: begun(models_folder(), EVA) > HALF - download.CHUNK)
    visit.dialog.reject()
    visit.hub.service.go_on.set()
    wait_until(lambda: visit.changed.count() == 1)
    assert visit.window.messages.text == "„Eva K (natürlich, einfach)“ ist da und kann gewählt werden."
    visit.window.messages.findChildren(QPushButton)[0].click()
    assert visit.chosen.at(0)[0] == f"piper/{EVA}"


def break_content(visit: Visit, _patch: pytest.MonkeyPatch) -> None:
    for path, content in visit.hub.service.files.items():
        if path.endswith(".onnx"):
            visit.hub.service.files[path] = content[:-1] + b"!"


def fill_disk(_visit: Visit, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(10**9, 10**9, 10**6))


def fall_ill(visit: Visit, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(download, "ATTEMPTS", 1)
    visit.hub.service.status = lambda _number: 503


def lose_network(_visit: Visit, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(download, "ATTEMPTS", 1)
    patch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    patch.setenv("https_proxy", "http://127.0.0.1:9")


def meet_stranger(_visit: Visit, patch: pytest.MonkeyPatch) -> None:
    patch.delenv("REQUESTS_CA_BUNDLE")


@pytest.mark.parametrize(
    ("go_wrong", "words"),
    [
        (break_content, "kam nicht so an, wie es sein soll"),
        (fill_disk, "Kein Platz in"),
        (fall_ill, "der Dienst ist selbst gestört"),
        (lose_network, "der Proxy stellt keine Verbindung her"),
        (meet_stranger, "das Zertifikat"),
    ],
)
def test_each_failure_is_told_in_words_and_can_be_tried_again(
    visit: Visit,
    monkeypatch: pytest.MonkeyPatch,
    go_wrong: Callable[[Visit, pytest.MonkeyPatch], None],
    words: str,
) -> None:
    before = dict(visit.hub.service.files)
    failed = QSignalSpy(visit.voices.went_wrong)
    go_wrong(visit, monkeypatch)
    visit.fetch()
    wait_until(lambda: failed.count() == 1)
    visit.hub.service.files = before
    assert words in visit.dialog.state_text
    assert visit.badge.shown[-1] == ""
    assert any("erunterladen" in words for words in visit.buttons)
    assert words in visit.dialog.focusWidget().accessibleDescription()
    assert installed(models_folder()) == {}


def test_while_the_service_is_waited_for_that_is_told(visit: Visit) -> None:
    visit.hub.service.status = lambda number: 503 if number == 1 else None
    visit.fetch()
    wait_until(lambda: "noch einmal versucht" in visit.dialog.state_text)
    wait_until(lambda: visit.changed.count() == 1)


def test_one_voice_comes_at_a_time(visit: Visit) -> None:
    hold_the_model(visit.hub)
    visit.fetch()
    visit.key(Qt.Key.Key_Up)
    assert "Herunterladen" not in visit.buttons
    visit.key(Qt.Key.Key_Return)
    assert not [one for one in visit.dialog.findChildren(SafeQuestion) if one.isVisible()]


def test_a_voice_is_removed_with_the_room_it_takes_and_reads_no_longer(visit: Visit) -> None:
    path = tiny_voice(models_folder(), EVA)
    visit.reading = f"piper/{EVA}"
    visit.voices.follow()
    visit.mark()
    assert visit.row.endswith("liest gerade")
    size = f"{(path.stat().st_size + Path(f'{path}.json').stat().st_size) / 10**6:.1f} MB".replace(".", ",")
    visit.key(Qt.Key.Key_Delete)
    assert (
        visit.question()
        .accessibleDescription()
        .startswith(f"{size} werden frei. Es ist die Stimme, die vorliest")
    )
    visit.answer("Behalten")
    assert EVA in installed(models_folder())
    visit.press(f"Entfernen ({size})")
    visit.answer("Entfernen")
    assert visit.left.at(0)[0] == EVA
    assert installed(models_folder()) == {}
    assert f"{size} sind wieder frei" in visit.dialog.state_text
    focused = visit.dialog.focusWidget()
    assert isinstance(focused, QPushButton)
    assert (focused.text(), focused.accessibleDescription()) == ("Herunterladen", visit.dialog.state_text)
    assert visit.changed.count() == 1


def test_a_folder_that_cannot_be_changed_is_told(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny_voice(models_folder())

    def refuse(*_path: object, **_how: object) -> None:
        raise PermissionError(13, "not yours")

    visit.voices.follow()
    visit.mark("de_DE-tina-medium")
    monkeypatch.setattr(Path, "unlink", refuse)
    visit.key(Qt.Key.Key_Delete)
    assert "nicht wieder herunterladen" in visit.question().accessibleDescription()
    visit.answer("Entfernen")
    assert "lässt sich nichts ändern: not yours" in visit.dialog.state_text


def test_without_piper_it_is_told_how_to_get_it_and_nothing_is_offered(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.dialog.reject()
    monkeypatch.setattr("reader.speech.piper.models.find_spec", lambda _name: None)
    visit.voices.open()
    question = visit.window.findChildren(SafeQuestion)[-1]
    assert "vorleser[piper]" in question.accessibleDescription()
    assert not [one for one in visit.window.findChildren(NaturalDialog) if one.isVisible()]
    next(one for one in question.findChildren(QPushButton) if "kopieren" in one.text()).click()
    assert QGuiApplication.clipboard().text() == 'pip install "vorleser[piper]"'


def test_the_dialog_follows_the_language(visit: Visit) -> None:
    use_language("en")
    QApplication.sendPostedEvents()
    assert visit.dialog.windowTitle() == "Natural voices"
    assert visit.row == "Thorsten (natural, medium), 63.2 MB, licence CC0, can be downloaded"
    assert visit.buttons == ["Download", "Close"]
    use_language("de")
