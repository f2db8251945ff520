"""The window comes before anything heavy is loaded."""

import gc
import json
import os
import subprocess
import sys

from urbgov_desk.gui import application

HEAVY = (
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "argon2",
    "cryptography",
    "dataclasses",
    "keyring",
    "pypdfium2",
    "qrcode",
    "reportlab",
    "serial",
    "sqlcipher3",
    "sqlite_utils",
    "urbgov_desk.documents",
    "urbgov_desk.rules",
    "urbgov_desk.store",
)

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from urbgov_desk.gui.application import Application
app = QApplication(["start"])
application = Application(app, data=Path(sys.argv[1]))
application.window.show()
app.processEvents()
print(json.dumps([name for name in json.loads(sys.argv[2]) if name in sys.modules]))
"""


def test_a_window_on_screen_has_loaded_nothing_heavy(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), json.dumps(HEAVY)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []


CLASSES = """
import gc, json, sys
sys.argv = ["urbgov-desk"]
from urbgov_desk import __main__ as entry
def began(application):
    application.window.sign_in.painted.connect(tell)
    application.start = application.window.show
def tell():
    known = {found.__name__ for found in gc.get_objects() if isinstance(found, type)}
    print(json.dumps(sorted(known & {"QPushButton", "QIcon", "QStyle", "QTabletEvent"})))
    sys.stdout.flush()
    from PySide6.QtWidgets import QApplication
    QApplication.exit(0)
sys.exit(entry.main(began))
"""


def test_a_window_on_screen_has_made_few_of_qts_classes_known(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLASSES],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "URBGOV_DESK_DATA": str(tmp_path)},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == ["QPushButton"]


def test_unreachable_objects_are_looked_for_again_once_the_window_stands() -> None:
    gc.disable()
    try:
        application._gather()
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()
