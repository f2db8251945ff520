"""Says why something was not done, and goes to where it is put right."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.certify.conversion import originals_of, read_moment, recipients_of
from urbgov_desk.gui.certify.form import NAMES_RECIPIENTS, CertifyForm, LineForm
from urbgov_desk.gui.certify.view import CertifyView, Stage

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell

_INPUTS: Mapping[str, str] = MappingProxyType(
    {
        "title_missing": "title",
        "kept_paper_missing": "seen",
        "legalisation_needed": "legalisation",
        "legalisation_not_stated": "legalisation",
        "outside_incomplete": "outside_place",
        "signatory_needed": "people",
        "languages_missing": "language_from",
        "reference_missing": "refers_to",
        "authorisation_case_needed": "authorisation_case",
        "witnesses_needed": "witnesses",
        "exemption_unknown": "exemption",
        "procedure_not_of_kind": "procedure",
    }
)
"""Beneath a line, by what is told of it."""
_COUNTS = ("copies_odd", "sheets_odd", "count_below_one")


class Telling(QObject):
    """Nothing typed is lost by being told."""

    said = Signal()

    def __init__(self, shell: "Shell", view: CertifyView, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._view = view

    def tell(self, told: Told, form: CertifyForm) -> None:
        """A problem the office told about the page as it stood."""
        view, code = self._view, told.code
        view.say_problem(self._shell.words(told))
        if view.stage is Stage.ENTRY:
            if code == "name_missing":
                view.requester.setFocus(Qt.FocusReason.OtherFocusReason)
            elif code == "phone_odd":
                view.phone.setFocus(Qt.FocusReason.OtherFocusReason)
            elif code == "nothing_to_certify":
                view.entry.begin()
            elif code in _COUNTS:
                view.lines.begin_row(_place(told, form))
            elif code == "signatory_needed" and not form.number and not _people(told, form):
                view.number.setFocus(Qt.FocusReason.OtherFocusReason)
            elif code in _INPUTS:
                view.lines.begin_detail(_place(told, form), _INPUTS[code])
            focused = view.window().focusWidget()
            if focused is None or (
                isinstance(focused, QAbstractButton) and not isinstance(focused, QCheckBox)
            ):
                # Enter on “Trình ký” would send on what has just been told of.
                view.go_on()
        self.said.emit()

    def is_ready(self, form: CertifyForm, *, outside_kit: bool = False) -> bool:
        """Whether what the page itself can see is whole; if not it is said.

        `outside_kit`: who gets the originals is written on the kit's blank by hand.
        """
        view = self._view
        if view.entry.text().strip():
            view.say_problem(
                self.tr("Còn “{typed}” chưa lấy: bấm Enter để lấy giấy tờ, hoặc xoá đi.").format(
                    typed=view.entry.text().strip()
                )
            )
            view.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            self.said.emit()
            return False
        for place, line in enumerate(form.lines):
            if line.outside and read_moment(line.outside_at) is None:
                view.say_problem(self.tr("Ghi giờ, ngày ký ngoài trụ sở, như 14:30 26/11/2026."))
                view.lines.begin_detail(place, "outside_at")
                self.said.emit()
                return False
            if (
                not outside_kit
                and line.kind in NAMES_RECIPIENTS
                and not self._are_given(place, line)
            ):
                self.said.emit()
                return False
        return True

    def _are_given(self, place: int, line: LineForm) -> bool:
        """Whether the attestation can say who gets the originals, and counts them rightly."""
        if not recipients_of(line.recipients):
            text = self.tr("“{title}”: lời chứng phải ghi cấp cho ai. Ghi như: ông A 1; bà B 2.")
            self._view.say_problem(text.format(title=line.title))
            self._view.lines.begin_detail(place, "recipients")
            return False
        if line.originals not in (None, originals_of(line)):
            text = self.tr(
                "“{title}”: lập {made} bản gốc, nhưng cấp {given} và lưu ở đây 1. Ghi lại số bản."
            )
            given = originals_of(line) - 1
            self._view.say_problem(text.format(title=line.title, made=line.originals, given=given))
            self._view.lines.begin_detail(place, "originals")
            return False
        return True


def _place(told: Told, form: CertifyForm) -> int:
    """Which line is meant: by its number, by its title, else the one that is worked on."""
    line = told.values.get("line")
    if isinstance(line, int) and 1 <= line <= len(form.lines):
        return line - 1
    paper = told.values.get("paper")
    for place, each in enumerate(form.lines):
        if paper is not None and " ".join(each.title.split()) == paper and not each.seen:
            return place
    return next((p for p, each in enumerate(form.lines) if each.title == paper), form.current)


def _people(told: Told, form: CertifyForm) -> bool:
    place = _place(told, form)
    return place < len(form.lines) and bool(form.lines[place].people)
