"""Lists of thousands of dossiers stay quick: only what is seen is ever worked out."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from tests.gui.stage import settle
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.dossier.call_rows import CallRows
from urbgov_desk.gui.dossier.line_model import LineModel, listed
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowList, TwoLineRows

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=HANOI)
COUNT = 20_000


def line(number: int) -> DossierLine:
    return DossierLine(
        id=f"d{number}",
        code=f"NB01-2026-{number:06d}",
        procedure="1.004873",
        procedure_name="Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
        applicant=f"Nguyễn Thị {number}",
        phone="0912345678",
        state=State.PROCESSING,
        received_at=NOW,
        due_at=NOW + timedelta(days=number % 9),
        finished_at=None,
        returned_at=None,
        shelf=None,
        assigned_to=None,
        unit=None,
    )


class Counting(LineModel):
    """Counts which rows are asked about."""

    def __init__(self, parent: RowList) -> None:
        super().__init__(parent, "vi")
        self.asked: set[int] = set()

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        self.asked.add(index.row())
        return super().data(index, role)


@pytest.mark.parametrize("calling", [False, True])
def test_only_the_rows_in_sight_are_worked_out(
    qapp: QApplication, qtbot: QtBot, calling: bool
) -> None:
    theme = Theme(qapp, Preferences(None))
    shown = RowList(theme)
    qtbot.addWidget(shown)
    model = Counting(shown)
    shown.setModel(model)
    rows: QStyledItemDelegate = (CallRows if calling else TwoLineRows)(theme, shown)
    shown.setItemDelegate(rows)
    shown.resize(420, 600)
    shown.show()
    model.show(listed(tuple(line(n) for n in range(COUNT))), NOW)
    settle()
    in_sight = 600 // shown.sizeHintForRow(0) + 2
    assert len(model.asked) <= in_sight + 2
    model.asked.clear()
    shown.setCurrentIndex(model.index(COUNT - 1, 0))
    settle()
    assert len(model.asked) <= 2 * in_sight + 4
    assert shown.indexAt(QPoint(5, 590)).row() == COUNT - 1
    theme.deleteLater()


def test_a_dossier_says_all_of_itself_to_a_screen_reader(qapp: QApplication) -> None:
    shown = LineModel(qapp, "vi")
    shown.show(listed((line(7),)), NOW)
    spoken = shown.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Nguyễn Thị 7" in spoken and "NB01-2026-000007" in spoken and "còn 7 ngày" in spoken
