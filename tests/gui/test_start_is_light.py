"""The window comes before anything heavy is loaded."""

import json
import subprocess
import sys

HEAVY = (
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "argon2",
    "cryptography",
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
