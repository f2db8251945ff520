"""Pictures that only the user guide needs: what a first day at the counter brings."""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea

from tests.gui.dossier.desk_stage import DeskStage, wait_idle
from tests.gui.gallery import gallery_places
from tests.gui.receive.counter import ANH, HUY, MARRIAGE_STATUS, ReceptionCounter
from tests.gui.scenes_dossier import NOW as HANDOVER_DAY
from tests.gui.setup.set_up_stage import sign_in as enter_as
from tests.gui.setup.set_up_stage import wait_for_acts
from tests.gui.stage import Stage, settle
from tests.shots import ROOT, Scene, Shot, scene
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.first_run.ward_start import WardStart
from urbgov_desk.gui.handover.asking import Missing
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.form import Shown
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.setup.procedure_section import ProcedureSection
from urbgov_desk.gui.setup.store_section import StoreSection
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import officer, opening
from urbgov_desk.services.desk import Desk

NO_LIMIT_HELD = "1.001731"
CERTIFIED_SIGNATURE = "2.000884"


@scene("guide-sign-in")
def sign_in(app: QApplication, folder: Path) -> Shot:
    """The training ward's sign-in page with its own officers and their PINs."""
    ward = tomllib.loads((ROOT / "resources/training/ward.toml").read_text(encoding="utf-8"))
    lines = tuple(
        OfficerLine(id=o["code"], code=o["code"], name=o["name"], title=o["title"])
        for o in sorted(ward["officer"], key=lambda o: str(o["code"]))
    )
    stage = Stage(app, folder, places=gallery_places(), training=True)
    office = ward["office"]
    stage.window.set_office(f"{office['name']} – {office['desk_name']}", "")
    stage.window.set_officers(lines, {o["code"]: o["pin"] for o in ward["officer"]})
    start = WardStart(
        stage.shell, stage.window, folder / "data", renew=lambda: None, enter=stage.window.enter
    )
    start.offer_on(stage.window.band)
    stage.open()
    stage.window.show()
    start.look()
    wait_for_acts(stage)
    stage.window.sign_in.arm()
    return Shot(widget=stage.window, look=stage.look, close=stage.close)


# -- reception -----------------------------------------------------------------------------------


def _reception(app: QApplication, folder: Path, play: Callable[[ReceptionCounter], None]) -> Shot:
    counter = ReceptionCounter(app, folder)
    counter.stage.window.resize(1366, 768)

    def look(look: Look, language: Language, points: int) -> None:
        counter.page.view.clear_wanted.emit()
        counter.ask(lambda _desk: True)
        counter.stage.look(look, language, points)
        counter.wait(counter.page.weighed, lambda: None, otherwise=150)
        play(counter)
        settle()

    return Shot(widget=counter.stage.window, look=look, close=counter.close)


def _usual(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)


@scene("guide-passport")
def passport(app: QApplication, folder: Path) -> Shot:
    """A foreigner with a passport, of whom only the year of birth is known."""

    def play(counter: ReceptionCounter) -> None:
        editor = counter.page.view.people.editor
        form = editor._form
        form.shown.setCurrentIndex(form.shown.findData(Shown.PASSPORT.value))
        form.number.setText("TR1234567")
        form.name.setText("TANAKA Yuki")
        form.born.show_born("1988")
        editor._country.choose("JP")
        counter.choose(CERTIFIED_SIGNATURE)

    return _reception(app, folder, play)


@scene("guide-parked")
def parked(app: QApplication, folder: Path) -> Shot:
    """One visitor waits, the next one stands at the counter."""

    def play(counter: ReceptionCounter) -> None:
        counter.scan(HUY)
        counter.page.view.park_wanted.emit()
        counter.ask(lambda _desk: True)
        _usual(counter)

    return _reception(app, folder, play)


@scene("guide-correct")
def correct(app: QApplication, folder: Path) -> Shot:
    """The last reception is put right."""

    def play(counter: ReceptionCounter) -> None:
        page = counter.page
        _usual(counter)
        page.view.procedure.papers.answer_all()
        counter.wait(page.finished, page.view.act.click)
        counter.wait(page.weighed, page.view.last.correction_wanted.emit)
        page.view.banner.reason.setText("Ghi thiếu số điện thoại")
        page.view.people.editor._form.phone.setText("0912 345 678")
        page.view.people.editor._form.phone.setFocus()

    return _reception(app, folder, play)


@scene("guide-at-once")
def at_once(app: QApplication, folder: Path) -> Shot:
    """A result that is handed over while the visitor waits."""

    def play(counter: ReceptionCounter) -> None:
        _usual(counter)
        counter.page.view.procedure.papers.answer_all()
        counter.page.view.mode_wanted.emit(Mode.AT_ONCE.value)
        counter.ask(lambda _desk: True)
        panel = counter.page.view.at_once
        panel._number.setText("154/UBND-XN")
        # The panel's own first day is this PC's today, which no picture can keep.
        panel._day.set_value(date(2026, 11, 23))

    return _reception(app, folder, play)


@scene("guide-courier")
def courier(app: QApplication, folder: Path) -> Shot:
    """A courier's pile: five checked later, three new."""

    def play(counter: ReceptionCounter) -> None:
        view, panel = counter.page.view, counter.page.view.courier
        view.mode_wanted.emit(Mode.COURIER.value)
        counter.ask(lambda _desk: True)
        if not panel._model.rows:
            panel._carrier.setText("Ngô Văn Bưu – Bưu cục Nghĩa Tân")
            panel._hour.setText("16:00")
            panel._names.setPlainText(
                "Lê Thị Mỹ Duyên\nPhạm Văn Khoẻ\nĐặng Ngữ\nVõ Hoàng Phương Thảo\nTrịnh Quý Đôn"
            )
            counter.wait(counter.page.finished, view.act.click)
        counter.ask(lambda _desk: True)
        panel._carrier.setText("Hồ Thị Giao – Bưu cục Cầu Giấy")
        panel._hour.setText("15:30")
        panel._names.setPlainText("Nguyễn Thị Hồng Ánh\nBùi Xuân Huy\nTrần Quốc Đạt")

    return _reception(app, folder, play)


@scene("guide-paper-slip")
def paper_slip(app: QApplication, folder: Path) -> Shot:
    """A slip that was written on paper while the power was out."""

    def play(counter: ReceptionCounter) -> None:
        view = counter.page.view
        _usual(counter)
        view.procedure.papers.answer_all()
        view.more_fold.setChecked(True)
        form = view.more._form
        form.rowId.setText("P-07")
        form.receivedDay.set_value(date(2026, 11, 20))
        form.receivedTime.setText("15:10")
        counter.wait(counter.page.weighed, view.edited.emit, otherwise=1000)
        form.rowId.setFocus()

    return _reception(app, folder, play)


# -- returning -----------------------------------------------------------------------------------


def _training(folder: Path) -> Desk:
    desk = opening.make_training_ward(folder, clock=lambda: HANDOVER_DAY)
    return desk.with_officer(officer.list_officers(desk)[0])


@scene("guide-lacking")
def lacking(app: QApplication, folder: Path) -> Shot:
    """Somebody collects for the applicant and has no authorisation: what is missing?"""
    stage = DeskStage(app, lambda: _training(folder))
    stage.open()

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        stage.window.go("handover")
        wait_idle(stage)
        line = stage.handover.list.model().index(0, 0)
        stage.handover.list.setCurrentIndex(line)
        stage.handover.list.opened.emit(line)
        wait_idle(stage)
        form = stage.handover.form
        assert form is not None
        form.note_missing()
        form.missing.boxes[Missing.IDENTITY].setChecked(True)
        wait_idle(stage)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


# -- setting up ----------------------------------------------------------------------------------


def _setting_up(
    app: QApplication,
    folder: Path,
    section: str,
    show: Callable[[Stage, SetupPage], None] = lambda _stage, _page: None,
) -> Shot:
    own = tuple(place for place in PLACES if place.name == "setup")
    others = tuple(place for place in gallery_places() if place.name != "setup")
    stage = Stage(app, folder, places=(*others, *own))
    stage.open()
    enter_as(stage, "TH")
    stage.window.show()

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        stage.window.go("setup")
        page = stage.window.page("setup")
        assert isinstance(page, SetupPage)
        page.open(section)
        wait_for_acts(stage)
        show(stage, page)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


def _section(name: str) -> Callable[[QApplication, Path], Shot]:
    return lambda app, folder: _setting_up(app, folder, name)


OFFICE, OFFICER, CALENDAR, PAPER, SCANNER, SERIES = (
    Scene(name=f"guide-{name}", build=_section(name))
    for name in ("office", "officer", "calendar", "paper", "scanner", "series")
)


@scene("guide-own-limit")
def own_limit(app: QApplication, folder: Path) -> Shot:
    """The ward enters its own limit with its basis."""

    def show(stage: Stage, page: SetupPage) -> None:
        section = page.section()
        assert isinstance(section, ProcedureSection)
        section.list.choose(NO_LIMIT_HELD)
        wait_for_acts(stage)
        section.begin(fee=False)
        section.rule_form.value.set_count(5)
        section.rule_form.term.basis.setText("QĐ 2180/QĐ-UBND ngày 14/10/2026")
        section.rule_form.term.basis.setFocus()
        for area in section.findChildren(QScrollArea):
            area.ensureWidgetVisible(section.rule_form.term.basis)

    return _setting_up(app, folder, "procedure", show)


@scene("guide-store")
def store(app: QApplication, folder: Path) -> Shot:
    """Where the store lies, after it was checked."""

    def show(stage: Stage, page: SetupPage) -> None:
        section = page.section()
        assert isinstance(section, StoreSection)
        section.check()
        wait_for_acts(stage)
        # The folder of this picture is gone a moment later; a ward's own looks like this.
        section.folder.setText(r"C:\Users\motcua\AppData\Local\urbgov-desk\ward")

    return _setting_up(app, folder, "store", show)
