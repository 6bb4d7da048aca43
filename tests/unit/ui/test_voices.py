"""Voices: what is offered, what they are called, and how they are tried."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QSlider, QWidget

from reader.score import Place
from reader.speech.values import Voice
from tests.unit.ui_sound.waiting import wait_until
from ui.chips import VoiceChip
from ui.online_chip import OnlineChip
from ui.online_menu import OnlineMenu
from ui.rehearsal import Rehearsal
from ui.sound_dialog import SoundDialog
from ui.theme import LIGHT
from ui.voice_panel import VoicePanel
from ui.voices import Offered, offered
from ui.words import use_language

GERMAN = Voice("offline", "gmw/de", "German", "de")
ENGLISH = Voice("offline", "gmw/en", "English", "en")
ANNA = Voice("system", "com.anna", "Anna", "de-DE")
GOOGLE = Voice("google", "google", "Google (online)", "de")


class Bench(QObject):
    """A player that notes what it is fed and is heard as far as the test says."""

    lost = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.run = 0
        self.fed: list[Place] = []
        self.at: tuple[int, Place, Fraction] | None = None
        self.drained = False

    def borrow(self) -> int:
        self.run -= 1
        self.fed.clear()
        self.drained = False
        return self.run

    def feed(self, _run: int, place: Place, _sound: Any, _start: Fraction, _pause: Fraction) -> None:
        self.fed.append(place)

    def position(self) -> tuple[int, Place, Fraction] | None:
        return self.at


@pytest.fixture(autouse=True)
def german(qapp: QApplication) -> None:
    assert qapp
    use_language("de")


@pytest.fixture
def rehearsal() -> tuple[Rehearsal, Bench]:
    bench = Bench()
    return Rehearsal(None, bench), bench  # type: ignore[arg-type]  # nothing is recorded here


def test_german_voices_are_offered_with_their_variants() -> None:
    names = [one.text for one in offered([GERMAN, ENGLISH, ANNA], "gmw/de")]
    assert names[:2] == ["Deutsch", "Deutsch (Mann 1)"]
    assert "Deutsch (Frau 5)" in names
    assert names[-1] == "Anna"
    assert not [name for name in names if "English" in name]


def test_whoever_reads_in_another_language_is_offered_its_voices_too() -> None:
    both = offered([GERMAN, ENGLISH], "gmw/en+f2")
    assert {one.language for one in both} == {"de", "en"}
    assert next(one for one in both if one.language == "en").sample.startswith("Hello")


def test_enter_chooses_and_space_tries() -> None:
    window = QWidget()
    panel = VoicePanel(window)
    panel.show_voices(offered([GERMAN], "gmw/de"), "gmw/de")
    chosen, tried = QSignalSpy(panel.chosen), QSignalSpy(panel.trial_wanted)
    panel.show()
    voices = panel.findChildren(QListWidget)[0]
    QTest.keyClick(voices, Qt.Key.Key_Down)
    QTest.keyClick(voices, Qt.Key.Key_Space)
    assert (tried.at(0)[0], chosen.count()) == ("gmw/de+m1", 0)
    panel.show_speaking(True)
    assert panel.findChildren(QPushButton)[0].text() == "Stopp"
    QTest.keyClick(voices, Qt.Key.Key_Space)
    assert tried.at(1)[0] == ""
    QTest.keyClick(voices, Qt.Key.Key_Return)
    assert (chosen.at(0)[0], panel.isVisible(), tried.at(2)[0]) == ("gmw/de+m1", False, "")
    assert voices.currentItem().data(Qt.ItemDataRole.AccessibleTextRole) == "Deutsch (Mann 1), liest gerade"
    window.deleteLater()


def test_home_goes_to_the_first_voice_below_its_heading() -> None:
    panel = VoicePanel()
    panel.show_voices(offered([GERMAN, GOOGLE], "google"), "google")
    voices = panel.findChildren(QListWidget)[0]
    QTest.keyClick(voices, Qt.Key.Key_Home)
    assert voices.currentItem().text() == "Deutsch"


def test_the_page_keys_turn_over_headings_too() -> None:
    panel = VoicePanel()
    panel.show_voices(offered([GERMAN, GOOGLE], "gmw/de"), "gmw/de")
    voices = panel.findChildren(QListWidget)[0]
    shown = [voices.item(row).text() for row in range(voices.count())]
    passed = [voices.currentItem().text()]
    while passed[-1] != shown[-1]:
        QTest.keyClick(voices, Qt.Key.Key_PageDown)
        assert voices.currentItem().text() not in passed
        passed.append(voices.currentItem().text())
    for _ in passed:
        QTest.keyClick(voices, Qt.Key.Key_PageUp)
    assert voices.currentItem().text() == passed[0]


def test_whenever_the_panel_is_opened_the_keys_go_to_the_list() -> None:
    window = QWidget()
    window.show()
    panel = VoicePanel(window)
    panel.show_voices(offered([GERMAN], "gmw/de"), "gmw/de")
    for _ in range(2):
        panel.open_beside(window)
        assert panel.focusWidget() is panel.findChildren(QListWidget)[0]
        panel.close()
    window.deleteLater()


def test_a_rehearsal_has_the_player_for_itself_until_all_is_heard(rehearsal: tuple[Rehearsal, Bench]) -> None:
    there, bench = rehearsal
    beginning, sounding = QSignalSpy(there.beginning), QSignalSpy(there.sounding)
    there.play(np.zeros(10, np.int16), np.zeros(10, np.int16))
    assert (beginning.count(), bench.fed) == (1, [Place(0, 0), Place(0, 1)])
    bench.drained = True
    wait_until(lambda: sounding.count() == 2)
    assert [sounding.at(number)[0] for number in range(sounding.count())] == [True, False]


def test_a_rehearsal_that_is_stopped_is_silent(rehearsal: tuple[Rehearsal, Bench]) -> None:
    there, bench = rehearsal
    there.play(np.zeros(10, np.int16))
    there.stop()
    assert (bench.fed, bench.run) == ([], -2)
    there.stop()
    assert bench.run == -2, "nothing else is silenced"


def test_a_rehearsal_ends_when_something_else_is_to_be_heard(rehearsal: tuple[Rehearsal, Bench]) -> None:
    there, bench = rehearsal
    sounding = QSignalSpy(there.sounding)
    there.play(np.zeros(10, np.int16))
    bench.borrow()
    wait_until(lambda: sounding.count() == 2)
    assert there.position() is None


def test_the_mark_flashes_with_the_click(rehearsal: tuple[Rehearsal, Bench]) -> None:
    there, bench = rehearsal
    parent = QWidget()
    dialog = SoundDialog(there, LIGHT, parent)
    dialog.show_values(0.18, 0.25)
    offsets, leads = QSignalSpy(dialog.offset_changed), QSignalSpy(dialog.lead_in_changed)
    offset, lead = dialog.findChildren(QSlider)
    assert (offset.value(), lead.value(), offsets.count()) == (180, 250, 0)
    offset.setValue(200)
    lead.setValue(500)
    assert (offsets.at(0)[0], leads.at(0)[0]) == (0.2, 0.5)
    dialog.findChildren(QPushButton)[0].click()
    bench.at = (1, Place(0, 3), Fraction(1, 20))
    wait_until(lambda: dialog.lit)
    bench.at = (1, Place(0, 3), Fraction(1, 2))
    wait_until(lambda: not dialog.lit)
    dialog.accept()
    parent.deleteLater()


def test_the_hint_keeps_its_room_below_the_list(qapp: QApplication) -> None:
    window = QWidget()
    window.show()
    panel = VoicePanel(window)
    panel.show_voices(offered([GERMAN], "gmw/de"), "gmw/de")
    panel.show_tip(wanted=True)
    panel.open_beside(window)
    qapp.processEvents()
    voices, labels = panel.findChildren(QListWidget)[0], panel.findChildren(QLabel)
    tip = next(label for label in labels if "kostenlos" in label.text())
    assert voices.geometry().bottom() < tip.geometry().top()
    assert tip.height() >= tip.heightForWidth(tip.width())
    panel.close()
    window.deleteLater()


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize(
    ("voice", "whole"),
    [
        (Offered("google/at+slow", "de", ""), "Google Österreich (langsam)"),
        (Offered("piper/de_DE-thorsten_emotional-medium+sleepy", "de", ""), None),
        (Offered("gmw/de", "de", "", "man {number}", 7), "Deutsch (Mann 7)"),
    ],
)
def test_the_button_of_the_voice_leaves_no_bracket_open(
    wide: bool, voice: Offered, whole: str | None
) -> None:
    chip = VoiceChip()
    chip.show_offered(voice)
    chip.show_words(wanted=wide)
    assert "(" not in chip.text() or ")" in chip.text()
    assert "online" not in chip.text()
    if wide and whole is not None:
        assert chip.text() == whole
    assert chip.accessibleName() == f"Stimme: {voice.text}"


def test_the_button_of_the_voice_follows_the_language() -> None:
    chip = VoiceChip()
    chip.show_offered(Offered("piper/de_DE-kerstin-low", "de", ""))
    assert chip.voice == "Kerstin (natürlich, einfach)"
    use_language("en")
    QApplication.sendPostedEvents()
    chip.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert chip.voice == "Kerstin (natural, simple)"


def test_the_badge_tells_of_a_download_and_its_menu_stops_it() -> None:
    chip, menu = OnlineChip(), OnlineMenu()
    stopped: list[str] = []
    menu.show_download("Kerstin", lambda: stopped.append("Kerstin"))
    chip.show_use(reading=False, downloads=True)
    assert (chip.isHidden(), chip.accessibleName()) == (False, "Online: Eine Stimme wird heruntergeladen")
    assert menu.actions()[0].text().replace("&", "") == "Herunterladen von „Kerstin“ anhalten"
    menu.actions()[0].trigger()
    assert stopped == ["Kerstin"]
    chip.show_use(reading=True, downloads=True)
    assert chip.accessibleName() == "Online: Gelesenes wird an Google gesendet"
    menu.show_download("", None)
    chip.show_use(reading=False, downloads=False)
    assert chip.isHidden()
    assert menu.actions()[0].isCheckable()
