"""The dialog for one word of the user's lexicon: how it is said, with a trial."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.lexicon import LONGEST_SAYING, LONGEST_WORD, Rule
from ui.pressing import let_enter_press
from ui.scrolled import within_screen


class PronunciationDialog(QDialog):
    """Told a word or a rule; tells what to do with it. Stands beside the window, which goes on."""

    saved = Signal(Rule)

    tried = Signal(Rule)
    """The reader wants to hear it."""

    deleted = Signal(str)
    """The word that shall be said as usual again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pronunciation")
        self.setWindowTitle(self.tr("Pronunciation"))
        self._word, self._says, self._ipa = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._word.setMaxLength(LONGEST_WORD)
        self._part = QCheckBox(self.tr("Also inside of words"), self)
        self._any_case = QCheckBox(self.tr("Capitals make no difference"), self)
        self._complaint = QLabel(self)
        self._complaint.setWordWrap(True)
        self._complaint.setObjectName("complaint")
        for field in (self._says, self._ipa):
            field.setMaxLength(LONGEST_SAYING)
        self._ipa.setPlaceholderText("ˈstaːɐ̯tʔap")
        self._place()
        let_enter_press(self)
        within_screen(self)

    def show_rule(self, word: str, rule: Rule | None) -> None:
        """Show a word, with the rule that there is for it."""
        self._word.setText(word)
        self._says.setText(rule.says if rule else "")
        self._ipa.setText(rule.ipa if rule else "")
        self._part.setChecked(rule.part if rule else False)
        self._any_case.setChecked(rule.any_case if rule else False)
        self._delete.setEnabled(rule is not None)
        (self._says if word else self._word).setFocus()
        self._complain("")

    def _place(self) -> None:
        form = QFormLayout()
        for text, field in (
            (self.tr("&Word"), self._word),
            (self.tr("&Said as"), self._says),
            (self.tr("&IPA (if you know it)"), self._ipa),
        ):
            form.addRow(text, field)
        form.addRow(self._part)
        form.addRow(self._any_case)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._listen = QPushButton(self.tr("&Listen"), self)
        self._delete = QPushButton(self.tr("&Delete"), self)
        self._listen.setAutoDefault(False)
        self._delete.setAutoDefault(False)
        buttons.addButton(self._listen, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._delete, QDialogButtonBox.ButtonRole.DestructiveRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        self._listen.clicked.connect(self._try)
        self._delete.clicked.connect(self._forget)
        box = QVBoxLayout(self)
        box.addLayout(form)
        box.addWidget(self._complaint)
        box.addWidget(buttons)
        self._complaint.hide()

    def _rule(self) -> Rule | None:
        """What is written, if it is a rule; else say why not."""
        word, says, ipa = (field.text().strip() for field in (self._word, self._says, self._ipa))
        try:
            rule = Rule(word, says, ipa, self._part.isChecked(), self._any_case.isChecked())
        except ValueError as error:
            self._complain(str(error))
            return None
        self._complain("")
        return rule

    def _complain(self, field: str) -> None:
        words = {
            "word": self.tr(
                "This is no word that can be looked for; inside of words, only letters and figures can."
            ),
            "says": self.tr("Please write how it is said: letters or IPA, without braces."),
            "ipa": self.tr("The voice cannot say this IPA. Without it, the word is said as written above."),
        }
        self._complaint.setText(words.get(field, ""))
        self._complaint.setVisible(bool(field))
        faulty = {"word": self._word, "says": self._says, "ipa": self._ipa}.get(field)
        for entry in (self._word, self._says, self._ipa):
            entry.setAccessibleDescription(words[field] if entry is faulty else "")
        if faulty is not None:
            faulty.setFocus()

    @Slot()
    def _save(self) -> None:
        rule = self._rule()
        if rule is not None:
            self.saved.emit(rule)
            self.accept()

    @Slot()
    def _try(self) -> None:
        rule = self._rule()
        if rule is not None:
            self.tried.emit(rule)

    @Slot()
    def _forget(self) -> None:
        self.deleted.emit(self._word.text().strip())
        self.accept()
