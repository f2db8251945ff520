"""The pinned Qt binding keeps its books: 6.12.0 aborted Python 3.11 after some 5,000 calls."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
field = QLineEdit()
before = sys.getrefcount(None)
for number in range(20_000):
    field.setText(str(number))
lost = before - sys.getrefcount(None)
print(field.text(), "lost" if lost > 1_000 else "kept")
"""


def test_twenty_thousand_calls_leave_python_alive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, ["19999", "kept"]), done.stderr
