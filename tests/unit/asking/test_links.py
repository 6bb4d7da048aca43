"""The links of an article, and the list of them in the window."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

from reader.article import Article, Span
from reader.links import Link, links_of
from ui.links import LinksDialog
from ui.words import use_language


def article(text: str, *links: tuple[Span, str]) -> Article:
    return Article("", text, (), links=links)


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Mehr: https://www.example.org/a.html.", ["https://www.example.org/a.html"]),
        ("(siehe www.example.org)", ["https://www.example.org"]),
        ("http://example.org/Hund_(Tier), sagt er", ["http://example.org/Hund_(Tier)"]),
        (
            "„https://example.org/?a=1&b=2“ und https://example.net!",
            ["https://example.org/?a=1&b=2", "https://example.net"],
        ),
        ("Kein Link: example und info@example.org", []),
    ],
)
def test_printed_addresses_are_links_without_the_punctuation_behind_them(
    text: str, addresses: list[str]
) -> None:
    assert [link.address for link in links_of(article(text))] == addresses


def test_links_of_the_source_come_in_the_order_of_the_text_and_none_is_listed_twice() -> None:
    text = "Ein Bericht. https://example.org hier."
    there = article(
        text,
        (Span(13, 32), "https://example.org/lang"),
        (Span(4, 11), "http://b.example"),
        (Span(0, 3), "mailto:a@b"),
    )
    assert links_of(there) == (
        Link(Span(4, 11), "http://b.example"),
        Link(Span(13, 32), "https://example.org/lang"),
    )


def test_the_list_opens_a_link_or_reads_from_it(qapp: QApplication) -> None:
    assert qapp
    use_language("de")
    links = (Link(Span(0, 3), "https://a.example"), Link(Span(9, 12), "https://b.example"))
    dialog = LinksDialog(links, ["Ein", "https://b.example"])
    opened, read = QSignalSpy(dialog.opened), QSignalSpy(dialog.read)
    listed = dialog.findChildren(QListWidget)[0]
    assert [listed.item(row).text() for row in range(2)] == ["Ein\nhttps://a.example", "https://b.example"]
    buttons = {button.text().replace("&", ""): button for button in dialog.findChildren(QPushButton)}
    listed.setCurrentRow(1)
    buttons["Im Browser öffnen"].click()
    buttons["Ab hier vorlesen"].click()
    assert [opened.at(0)[0], read.at(0)[0]] == [links[1], links[1]]
    dialog.deleteLater()
