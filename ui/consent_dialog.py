"""The question before something is sent: what, to whom, and how it is taken back."""

from PySide6.QtWidgets import QWidget

from reader.consent import Question
from ui.safe_question import SafeQuestion
from ui.words import translate


class ConsentDialog(SafeQuestion):
    """`accepted` is a yes."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(*_words(question), translate("ConsentDialog", "Stay offline"), parent)


def _words(question: Question) -> tuple[str, str, str]:
    """Title, text and the answer that allows it."""
    if question is Question.SERVICE:
        return (
            translate("ConsentDialog", "May an online voice be used?"),
            translate(
                "ConsentDialog",
                "Google's voice speaks on Google's computers. The text that it reads is sent there piece by piece, "
                "to Google's translation service, which thereby also learns the address of your connection. "
                "Without it the offline voice reads, and nothing is sent.\n\n"
                "You can take this back at any time in the menu, under “Online voices”.",
            ),
            translate("ConsentDialog", "Allow online voices"),
        )
    return (
        translate("ConsentDialog", "May your own texts be sent, too?"),
        translate(
            "ConsentDialog",
            "This text is a file of yours, or was pasted. As long as it is open, an online voice needs your "
            "permission: what it reads of this and of other texts of yours is sent to Google. "
            "Without it the offline voice reads them, and nothing of them is sent.\n\n"
            "You can take this back at any time in the menu, under “Online voices”.",
        ),
        translate("ConsentDialog", "Allow own texts"),
    )
