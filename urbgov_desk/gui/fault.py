"""A bug at the desk: logged without personal data, shown with a short code, nothing half-done."""

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from urbgov_desk import __version__

_KEPT_BYTES = 512 * 1024


def fault_code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A short code that is the same each time the same bug happens: `K7F-3A2`."""
    # Loaded when a bug strikes, not at every start.
    import hashlib

    digest = hashlib.sha256("\n".join(_places(kind, trace)).encode()).hexdigest().upper()
    return f"{digest[:3]}-{digest[3:6]}"


def _places(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    import traceback

    # Only where it happened: messages and values of an exception may hold personal data.
    places = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        places.append(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return places


class FaultLog(QObject):
    """Takes over the excepthooks of this process and writes what they get to a log."""

    struck = Signal(str)
    """The code of a bug, on the screen's thread."""

    def __init__(self, folder: Path | None, parent: QObject | None = None) -> None:
        """`folder` is where faults.log is kept; None writes no file."""
        super().__init__(parent)
        self._folder = folder
        self._hook_before = sys.excepthook
        self._thread_hook_before = threading.excepthook

    def install(self) -> None:
        """From now on every exception nobody expected comes here, from any thread."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = self._hook_before
        threading.excepthook = self._thread_hook_before

    def keep(self, kind: type[BaseException], trace: TracebackType | None) -> str:
        """Write one bug to the log; returns its code."""
        from datetime import datetime

        from urbgov_desk.domain.moment import HANOI

        code = fault_code(kind, trace)
        lines = [f"{datetime.now(HANOI).isoformat(timespec='seconds')} {code} {__version__}"]
        lines += [f"  {place}" for place in _places(kind, trace)]
        text = "\n".join(lines) + "\n"
        if self._folder is not None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                file = self._folder / "faults.log"
                if file.exists() and file.stat().st_size > _KEPT_BYTES:
                    file.replace(file.with_suffix(".old.log"))
                with file.open("a", encoding="utf-8") as log:
                    log.write(text)
            except OSError:
                # The disk may be the very thing that is broken; standard error still tells.
                sys.stderr.write("faults.log cannot be written\n")
        if sys.stderr is not None:
            sys.stderr.write(text)
        return code

    def _on_exception(
        self,
        kind: type[BaseException],
        problem: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hook_before(kind, problem, trace)
            return
        self.struck.emit(self.keep(kind, trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        self.struck.emit(self.keep(arguments.exc_type, arguments.exc_traceback))


def show_fault(code: str, parent: QObject | None) -> None:
    """Say on the screen that something broke, with the code to pass on."""
    from PySide6.QtWidgets import QMessageBox, QWidget

    box = QMessageBox(parent if isinstance(parent, QWidget) else None)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Fault", "Có lỗi của phần mềm"))
    box.setText(
        QCoreApplication.translate(
            "Fault", "Việc vừa làm chưa được ghi. Không có gì bị ghi dở dang."
        )
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "Fault",
            "Mã lỗi: {code}\n\nHãy làm lại. Nếu lỗi lặp lại, báo mã này cho người quản trị; "
            "nhật ký lỗi không chứa thông tin của công dân.",
        ).format(code=code)
    )
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
