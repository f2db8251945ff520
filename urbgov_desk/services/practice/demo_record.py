"""What is kept of the sample day: its acts for the summary, its papers as files."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice.life import MovedClock
from urbgov_desk.services.practice.made_up import Crowd
from urbgov_desk.store import paper as paper_rows

DAY = date(2026, 11, 20)
_FILES = {
    "receipt": "mau-01-giay-tiep-nhan",
    "supplement_request": "mau-02-phieu-yeu-cau-bo-sung",
    "refusal": "mau-03-phieu-tu-choi",
    "apology": "mau-04-phieu-xin-loi-gia-han",
    "stop_notice": "mau-05-thong-bao-dung",
    "control_slip": "mau-06-phieu-kiem-soat",
    "tracking_register": "mau-07-so-theo-doi",
    "courier_list": "danh-sach-giao-nhan",
    "financial_notice": "thong-bao-nghia-vu-tai-chinh",
    "attestation": "loi-chung",
    "bundle_slip": "phieu-tui-ho-so",
    "appointment_slip": "phieu-hen-chung-thuc",
    "certification_refusal": "phieu-tu-choi-chung-thuc",
    "missing_papers_note": "phieu-huong-dan-bo-sung-khi-nhan-ket-qua",
}


class DemoFolderNotUsable(Told):
    """The folder for the papers cannot be made or written. Values: name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStep:
    """One act of the day: what was done, on which dossier, when it is due now and why."""

    at: str
    act: str
    text: str
    code: str | None = None
    due_at: str | None = None
    reasons: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPaper:
    """A paper of the day and the file it lies in."""

    file: str
    kind: str
    form: str


@dataclass(slots=True)
class Day:
    """The day as it is being played: the desk, the clock, what was done so far."""

    desk: Desk
    clock: MovedClock
    crowd: Crowd
    rng: Random
    out: Path
    steps: list[DayStep] = field(default_factory=list)
    papers: list[DayPaper] = field(default_factory=list)

    def at(self, hour: int, minute: int, on: date = DAY) -> None:
        """Move the clock."""
        self.clock.now = datetime(on.year, on.month, on.day, hour, minute, tzinfo=HANOI)

    def later(self, minutes: int) -> None:
        """Let some minutes go by."""
        self.clock.now += timedelta(minutes=minutes)

    def tell(
        self,
        act: str,
        text: str,
        *,
        code: str | None = None,
        due_at: datetime | None = None,
        reasons: Iterable[str] = (),
        papers: Iterable[str] = (),
    ) -> None:
        """Keep an act for the summary and its papers as files."""
        self.steps.append(
            DayStep(
                at=self.clock.now.isoformat(),
                act=act,
                text=text,
                code=code,
                due_at=due_at.isoformat() if due_at else None,
                reasons=tuple(reasons),
                papers=tuple(self._file(each) for each in papers),
            )
        )

    def _file(self, paper_id: str) -> str:
        row = paper_rows.find_paper(self.desk.store.db, paper_id)
        if row is None:
            raise paper.PaperDestroyed()
        earlier = sum(each.kind == row.kind for each in self.papers)
        stem = _FILES.get(row.kind, row.kind.replace("_", "-"))
        name = f"{stem}.pdf" if not earlier else f"{stem}-{earlier + 1}.pdf"
        write(self.out / name, paper.read(self.desk, paper_id))
        self.papers.append(DayPaper(file=name, kind=row.kind, form=row.form_code))
        return name


def write(file: Path, content: bytes) -> None:
    """Write a file of the day. Raises DemoFolderNotUsable."""
    try:
        file.write_bytes(content)
    except OSError:
        raise DemoFolderNotUsable(name=file.parent.name) from None
