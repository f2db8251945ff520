"""A sample day at the counter, played on paper: every act through the services the screens use.

The ward, its people and its clock are made up and always the same, so the day always comes out
with the same codes and dates. Nothing touches a ward's own store.
"""

import json
import tempfile
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.rules.law import Law
from urbgov_desk.services import proof
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.services.practice import demo_day, training
from urbgov_desk.services.practice.demo_record import (
    DAY,
    Day,
    DayPaper,
    DayStep,
    DemoFolderNotUsable,
    write,
)
from urbgov_desk.services.practice.life import MovedClock
from urbgov_desk.services.practice.made_up import Crowd
from urbgov_desk.store import store
from urbgov_desk.store.seal import new_key

_OPENING = datetime(2026, 11, 16, 7, 0, tzinfo=HANOI)
_SEED = 7
_SUMMARY, _SUMMARY_JSON = "tom-tat.txt", "summary.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """The whole day, and whether the record proved whole at its end."""

    steps: tuple[DayStep, ...]
    papers: tuple[DayPaper, ...]
    verified: bool


def run(out: Path) -> Played:
    """Play the day in a fresh store of its own, which is gone afterwards.

    Raises DemoFolderNotUsable.
    """
    with tempfile.TemporaryDirectory(prefix="urbgov-desk-") as folder:
        made = store.make(Path(folder), new_key(), desk="99", training=True, at=_OPENING)
        clock = MovedClock(_OPENING)
        desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=clock)
        try:
            return play(desk, clock, out)
        finally:
            made.close()


def play(desk: Desk, clock: MovedClock, out: Path) -> Played:
    """Play the day on an empty training store and write papers and summary into a folder."""
    _make(out)
    here = training.set_up(desk)
    rng = Random(_SEED)
    day = Day(desk=here, clock=clock, crowd=Crowd(rng), rng=rng, out=out)
    demo_day.play(day)
    checked = proof.verify(desk)
    played = Played(
        steps=tuple(day.steps), papers=tuple(day.papers), verified=checked.finding is None
    )
    counts = {"events": checked.events, "numbers": checked.numbers, "papers": checked.papers}
    write(out / _SUMMARY, _in_words(day, played, counts).encode())
    write(out / _SUMMARY_JSON, _in_json(day, played, counts).encode())
    return played


def _in_words(day: Day, played: Played, counts: dict[str, int]) -> str:
    office = day.desk.office()
    lines = [
        f"MỘT NGÀY LÀM VIỆC MẪU – {DAY:%d/%m/%Y}",
        f"{office.parent} – {office.desk_name}",
        "Đơn vị, người và hồ sơ đều là ví dụ; giấy tờ là bản tập huấn, không có giá trị.",
        "",
    ]
    for step in played.steps:
        at = datetime.fromisoformat(step.at)
        code = f" [{step.code}]" if step.code else ""
        lines.append(f"{at:%H:%M %d/%m}  {step.text}{code}")
        if step.due_at:
            lines.append(f"    Hẹn trả: {datetime.fromisoformat(step.due_at):%H:%M %d/%m/%Y}")
        lines += [f"      – {reason}" for reason in step.reasons]
        lines += [f"    Giấy: {name}" for name in step.papers]
    whole = "nguyên vẹn" if played.verified else "CÓ SAI LỆCH"
    lines += [
        "",
        f"Kiểm tra kho: {whole} ({counts['events']} việc đã ghi, {counts['numbers']} số đã cấp, "
        f"{counts['papers']} giấy đã lập).",
        "",
    ]
    return "\n".join(lines)


def _in_json(day: Day, played: Played, counts: dict[str, int]) -> str:
    office = day.desk.office()
    report = {
        "office": office.name,
        "day": DAY.isoformat(),
        "training": day.desk.training,
        "steps": [asdict(step) for step in played.steps],
        "papers": [asdict(each) for each in played.papers],
        "verify": {"ok": played.verified, **counts},
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise DemoFolderNotUsable(name=out.name) from None
