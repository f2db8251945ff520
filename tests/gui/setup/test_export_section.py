"""Thiết lập › Dữ liệu đã xuất: which files with residents' data left, and which lie about."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from tests.gui.setup.set_up_stage import ask, export_lists, press, section, take_roles
from tests.gui.stage import Stage
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.setup.export_section import ExportSection


def test_a_file_said_to_be_deleted_no_longer_counts_at_the_rail(
    stage: Stage, tmp_path: Path
) -> None:
    ask(stage, lambda desk: export_lists(desk, tmp_path))
    later = ask(stage, lambda desk: desk.now()) + timedelta(days=8)
    stage.worker.adopt(lambda desk: replace(desk, clock=lambda: later))
    take_roles(stage, OfficerRole.HEAD, OfficerRole.ADMINISTRATOR)
    shown = section(stage, "export", ExportSection)
    titles = [row.title for row in shown.list.model_of_rows.rows]
    assert titles[1] == "Sổ chứng thực bản sao 2026 · 1.284 dòng · XLSX"
    marks = [row.mark for row in shown.list.model_of_rows.rows]
    assert marks == ["8 ngày chưa báo xoá", "8 ngày chưa báo xoá"]
    assert stage.window.frame.rail._counts["setup"] == 2
    shown.deleted.setFocus()  # as a click leaves it
    press(stage, Qt.Key.Key_F9)
    assert "Khoản thu chưa có biên lai, xuất lúc 08:30" in shown.question.question()
    press(stage, Qt.Key.Key_Escape)
    assert [row.dimmed for row in shown.list.model_of_rows.rows] == [False, False]
    press(stage, Qt.Key.Key_F9)
    press(stage, Qt.Key.Key_Return)
    assert [row.dimmed for row in shown.list.model_of_rows.rows] == [True, False]
    assert not shown.deleted.isEnabled()
    assert stage.window.focusWidget() is shown.list
    assert stage.window.frame.rail._counts["setup"] == 1


def test_who_may_only_read_the_exports_notes_nothing(stage: Stage, tmp_path: Path) -> None:
    ask(stage, lambda desk: export_lists(desk, tmp_path))
    take_roles(stage, OfficerRole.INSPECTOR, OfficerRole.ADMINISTRATOR)
    shown = section(stage, "export", ExportSection)
    assert len(shown.list.model_of_rows.rows) == 2
    assert not shown.deleted.isEnabled()
