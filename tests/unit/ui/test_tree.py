"""What screen readers know of a tree: its rows as they stand now, and the one that keys are about."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem

from ui.tree import Tree, level
from ui.words import use_language


@pytest.fixture
def tree(qapp: QApplication) -> Iterator[Tree]:
    """Two parts, of which the first has two chapters, while a screen reader listens."""
    QAccessible.setActive(True)
    use_language("de")
    tree = Tree()
    part = QTreeWidgetItem(["Erster Teil"])
    part.addChildren([QTreeWidgetItem(["Eins"]), QTreeWidgetItem(["Zwei"])])
    tree.addTopLevelItems([part, QTreeWidgetItem(["Zweiter Teil"])])
    part.setExpanded(True)
    tree.setCurrentItem(part)
    tree.show()
    tree.setFocus()
    qapp.processEvents()
    yield tree
    QAccessible.setActive(False)
    tree.close()
    tree.deleteLater()


def heard(tree: Tree) -> list[str]:
    """The names of the rows, by their numbers."""
    told = QAccessible.queryAccessibleInterface(tree)
    children = (told.child(number) for number in range(told.childCount()))
    return [one.text(QAccessible.Text.Name) for one in children if one.role() is QAccessible.Role.TreeItem]


def test_after_folding_the_rows_have_other_numbers(tree: Tree) -> None:
    assert heard(tree) == ["Erster Teil", "Eins", "Zwei", "Zweiter Teil"]
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert heard(tree) == ["Erster Teil", "Zweiter Teil"]
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert heard(tree) == ["Erster Teil", "Eins", "Zwei", "Zweiter Teil"]


def test_whoever_is_on_a_row_that_is_folded_away_comes_to_its_part(tree: Tree) -> None:
    part = tree.topLevelItem(0)
    assert part is not None
    tree.setCurrentItem(part.child(1) or part)
    assert tree.currentItem() is not part
    part.setExpanded(False)
    assert tree.currentItem() is part


def test_whoever_is_elsewhere_stays_there(tree: Tree) -> None:
    part, other = tree.topLevelItem(0), tree.topLevelItem(1)
    assert part is not None
    assert other is not None
    tree.setCurrentItem(other)
    part.setExpanded(False)
    assert tree.currentItem() is other


def test_levels_count_from_one() -> None:
    use_language("de")
    assert level(0) == "Ebene 1"
    use_language("en")
    assert level(1) == "level 2"
    use_language("de")
