"""Pictures of the shell: sign-in, the frame with every piece on a page, training, notices."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.gallery import GalleryPage, gallery_places, parked_visits
from tests.gui.stage import Stage, settle
from tests.shots import Shot, scene
from urbgov_desk.gui.shell import Equipment
from urbgov_desk.gui.style.tokens import Tone


def _shot(stage: Stage) -> Shot:
    stage.window.show()
    settle()
    return Shot(widget=stage.window, look=stage.look, close=stage.close)


@scene("sign-in")
def sign_in(app: QApplication, folder: Path) -> Shot:
    """Who is at the counter."""
    return _shot(Stage(app, folder, places=gallery_places()))


@scene("sign-in-training")
def sign_in_training(app: QApplication, folder: Path) -> Shot:
    """The same where colleagues practise, after a wrong PIN."""
    stage = Stage(app, folder, places=gallery_places(), training=True)
    stage.window.sign_in.set_problem("Mã PIN không đúng. Còn 3 lần thử.")
    return _shot(stage)


@scene("frame")
def frame(app: QApplication, folder: Path) -> Shot:
    """The window with everything pages are made of."""
    stage = Stage(app, folder, places=gallery_places())
    stage.enter()
    return _shot(stage)


@scene("frame-busy")
def frame_busy(app: QApplication, folder: Path) -> Shot:
    """Training, parked visits, a notice, signals that complain."""
    stage = Stage(app, folder, places=gallery_places(), training=True)
    stage.enter()
    stage.shell.park(parked_visits())
    stage.shell.report(Equipment.printer, Tone.warn, "Máy in hết giấy khay 2")
    stage.shell.report(Equipment.backup, Tone.bad, "Chưa sao lưu 3 ngày")
    shot = _shot(stage)
    stage.shell.say("Đã tiếp nhận H26.78-261123-0413 – đang in giấy tiếp nhận")
    return shot


@scene("frame-chooser")
def frame_chooser(app: QApplication, folder: Path) -> Shot:
    """Choosing a procedure by a few letters, after a refusal."""
    stage = Stage(app, folder, places=gallery_places())
    stage.enter()
    shot = _shot(stage)
    stage.shell.say("Ổ đĩa đã đầy, chưa ghi được. Hãy giải phóng ổ đĩa rồi làm lại.", Tone.bad)

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        page = stage.window.current()
        assert isinstance(page, GalleryPage)
        page.procedure.setFocus()
        page.procedure.setText("kh")
        page.procedure.textEdited.emit("kh")

    return Shot(widget=shot.widget, look=look, close=shot.close)
