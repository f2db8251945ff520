"""How long the screen stands still while a year's book is looked at, against a paper of two pages.

Only the longest wait of the screen's own thread counts, while the first pages come into sight and
one goes to the end: `python -m tests.bench.bench_looking`.
"""

import os
import sys
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.bench_book import rows
from tests.documents import book_specimens
from urbgov_desk import documents
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.paper import PaperPreview

ENTRIES = 20_000
ROUNDS = 5
AIM_GAP = 3.0
"""The screen waits at most so many times as long as for a paper of two pages."""
AIM_MEGABYTES = 150
NOISE = 1.5


def longest_wait(preview: PaperPreview, pdf: bytes) -> tuple[float, float]:
    """Seconds the screen stood still at most, and until the pages were in sight and the end too."""
    loop = QEventLoop()
    waits: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        waits.append(now - last)
        last = now

    beat = QTimer(interval=0)
    beat.timeout.connect(tick)
    preview.drawn.connect(loop.quit)
    began = last
    beat.start()
    preview.show_paper(pdf)
    loop.exec()
    bar = preview.verticalScrollBar()
    bar.setValue(bar.maximum())
    if not preview.is_drawn():
        loop.exec()
    beat.stop()
    preview.drawn.disconnect(loop.quit)
    return max(waits), time.perf_counter() - began


def _megabytes() -> int:
    """The most this process ever held; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Measure and print; 1 when an aim is missed by more than the noise of a busy machine."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    short = documents.make(replace(book_specimens.book(rows=0), rows=rows(10), cover=None))
    book = documents.make(replace(book_specimens.book(rows=0), rows=rows(ENTRIES)))
    preview = PaperPreview(Theme(app, Preferences(None)))
    preview.resize(900, 600)
    preview.show()
    before = _megabytes()
    pairs = [(longest_wait(preview, short), longest_wait(preview, book)) for _ in range(ROUNDS)]
    grown = _megabytes() - before
    preview.close()
    QThreadPool.globalInstance().waitForDone()
    little = min(pair[0][0] for pair in pairs)
    gap = min(pair[1][0] for pair in pairs)
    whole = min(pair[1][1] for pair in pairs)
    ratio = gap / little
    print(f"longest wait, book of {ENTRIES} / short paper   {ratio:6.2f}   (aim {AIM_GAP})")
    print(f"  of the screen's thread, ms                    {gap * 1000:6.1f}")
    print(f"  first and last page in sight, ms              {whole * 1000:6.1f}")
    print(f"  megabytes more than before                    {grown:6d}   (aim {AIM_MEGABYTES})")
    return 0 if ratio <= AIM_GAP * NOISE and grown <= AIM_MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
