"""The window over a ward whose certification desk is open, with bundles in the pile."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import asked, card_line, certifying_ward, copy_line, signature_line
from tests.gui.dossier.desk_stage import DeskStage, wait_idle
from tests.making import Ward
from urbgov_desk.domain.certification import Issuer
from urbgov_desk.domain.certifying import AskedLine, Submit
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.signing.page import SigningPage
from urbgov_desk.services.certification import visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id


class PileStage(DeskStage):
    """The clerk HOA, who signs copies and signatures of Vietnamese papers, at the signing pile."""

    def __init__(self, app: QApplication, folder: Path, *, officer: str = "HOA") -> None:
        self._folder = folder
        self._code = officer
        self._made: Ward | None = None
        places = tuple(p for p in PLACES if p.name in ("signing", "setup"))
        super().__init__(app, self._make, places=places)

    @property
    def ward(self) -> Ward:
        """The ward, once it is open."""
        assert self._made is not None
        return self._made

    @property
    def pile(self) -> SigningPage:
        """Trình ký."""
        found = self.window.page("signing")
        assert isinstance(found, SigningPage)
        return found

    def _make(self) -> Desk:
        self._made = certifying_ward(self._folder, opening=512)
        return self._made.as_officer(self._code)


def submit(
    stage: PileStage, *lines: AskedLine, name: str = "Nguyễn Thị Hồng Ánh", place: str = ""
) -> str:
    """A bundle sent to the pile; its code."""

    def act(desk: Desk) -> str:
        wanted = Submit(request_id=new_id(), visit=asked(*lines, requester=name), place=place)
        return visit.submit(desk, wanted).code

    code = stage.ask(act)
    wait_idle(stage)
    return code


def usual_pile(stage: PileStage) -> list[str]:
    """Three bundles: copies, a signature and a foreign passport, copies of a long paper."""
    codes = [submit(stage, card_line(3), copy_line(copies=2), place="Khay 1")]
    stage.ward.clock.forward(minutes=12)
    foreign = copy_line("Hộ chiếu nước ngoài", issuer=Issuer.FOREIGN, pages=6)
    codes.append(submit(stage, signature_line(), foreign, name="Trần Văn Bình"))
    stage.ward.clock.forward(minutes=70)
    long = copy_line("Giấy chứng nhận quyền sử dụng đất", pages=14, copies=4)
    codes.append(submit(stage, long, name="Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương Thảo"))
    return codes
