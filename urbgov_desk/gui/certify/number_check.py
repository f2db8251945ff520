"""Looks twice at the number of an identity paper typed by hand; it warns and never holds up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.domain.identity_number import has_known_form
from urbgov_desk.gui.certify import reading
from urbgov_desk.gui.certify.view import CertifyView
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class NumberCheck(QObject):
    """Says what is odd about name and number once for each pair of them."""

    def __init__(self, shell: "Shell", view: CertifyView, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._view = view
        self._looked_at = ("", "")
        for line in (view.number, view.requester):
            line.editingFinished.connect(self.look)

    def look(self) -> None:
        """Look at what stands there now."""
        name = " ".join(self._view.requester.text().split())
        number = self._view.number.text().strip()
        if not number or self._shell.officer is None or (name, number) == self._looked_at:
            return
        self._looked_at = (name, number)
        if not has_known_form(number):
            self._shell.say(
                self.tr(
                    "Số “{number}” không giống số giấy tờ nào (căn cước 12 số, chứng minh 9 số, "
                    "hộ chiếu chữ và số). Xem lại trên giấy."
                ).format(number=number),
                Tone.warn,
            )
        elif name:
            self._shell.run(
                lambda desk: reading.other_name(desk, name, number),
                lambda other: self._on_other(number, other),
                owner=self,
            )

    def _on_other(self, number: str, other: str) -> None:
        if other and self._view.number.text().strip() == number:
            self._shell.say(
                self.tr("Số giấy tờ này lần trước ghi tên {name}. Xem lại tên và số.").format(
                    name=other
                ),
                Tone.warn,
            )
