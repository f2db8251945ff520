"""The desk's printing: sends what acts have made, keeps what became of it, says what is not out."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.printing import waiting
from urbgov_desk.gui.printing.backend import Backend, Sheets, choose
from urbgov_desk.gui.printing.problem import NoPrinterChosen, PrintLost, in_words, kept
from urbgov_desk.gui.printing.spooler import FIRST_LOOK_MS, Spooler, Watched
from urbgov_desk.gui.printing.waiting import Queue, WaitingPaper
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.style.tokens import Tone

_NOTHING = Queue(papers=(), printer="", tray="")


class DeskPrinting(QObject):
    """One for the window. Papers made while it watches are sent by themselves.

    Papers that were unprinted before (another day, no printer then) wait for a word: a printer
    that is plugged in must not begin with two hundred old receipts.
    """

    changed = Signal()
    """`papers` are others now."""

    def __init__(
        self,
        shell: Shell,
        *,
        backend: Callable[[], Backend] = choose,
        first_look_ms: int = FIRST_LOOK_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._queue = _NOTHING
        self._begun = False
        self._left: set[str] = set()
        self._under_way: set[str] = set()
        self._trouble = ""
        self.spooler = Spooler(backend=backend, first_look_ms=first_look_ms, parent=self)
        self.spooler.sent.connect(self._on_sent)
        self.spooler.settled.connect(self._on_settled)
        self.spooler.failed.connect(self._on_failed)
        self.spooler.troubled.connect(self._on_trouble)
        shell.worker.opened.connect(self.begin)
        shell.worker.changed.connect(lambda _kinds: self.look())
        shell.preferences.changed.connect(lambda _before, _after: self._report())

    @property
    def papers(self) -> tuple[WaitingPaper, ...]:
        """What is not out, oldest first."""
        return self._queue.papers

    @property
    def printer(self) -> str:
        """The printer papers go to; empty while none is chosen."""
        return self._queue.printer

    def is_under_way(self, job: str) -> bool:
        """Whether a paper is being sent just now."""
        return job in self._under_way

    def begin(self, _desk: object = None) -> None:
        """A desk was opened: see what an earlier run left."""
        self._begun = False
        self._left.clear()
        self._under_way.clear()
        self.look()

    def look(self) -> None:
        """Read the queue and send what is new."""
        self._shell.run(waiting.read, self._on_queue, owner=self)

    def retry(self, jobs: Iterable[str]) -> None:
        """Send these papers (again) to the printer that is chosen now."""
        if not self.printer:
            self._shell.refuse(NoPrinterChosen())
            return
        wanted = set(jobs)
        for paper in self._queue.papers:
            if paper.job in wanted and paper.job not in self._under_way:
                if paper.queue_job:
                    self.spooler.drop(_watched(paper))
                self._send(paper)
        self.changed.emit()

    def resume(self, job: str, first_sheet: int) -> None:
        """After a jam: print this paper on from the named sheet, counted from its first one."""
        wanted = next((paper.paper for paper in self._queue.papers if paper.job == job), None)
        if wanted is not None:
            self._shell.run(
                lambda desk: waiting.resume(desk, wanted, first_sheet),
                lambda _: self.settle_by_hand([job]),
                owner=self,
            )

    def settle_by_hand(self, jobs: Iterable[str]) -> None:
        """The officer has the paper, or nobody needs it any more."""
        wanted = set(jobs)
        for paper in self._queue.papers:
            if paper.job in wanted:
                if paper.queue_job:
                    self.spooler.drop(_watched(paper))
                self._keep(paper.job, None)

    def may_look(self) -> bool:
        """Whether who works here reads papers; contracted post staff print theirs unseen."""
        officer = self._shell.officer
        return officer is not None and officer.may(Act.READ_PAPERS)

    def pdf(self, job: str, show: Callable[[bytes], None], owner: QObject) -> None:
        """The paper for eyes, as the printer is to be sent it; nothing for who reads no papers."""
        if self.may_look():
            self._shell.run(lambda desk: waiting.look_at(desk, job), show, owner=owner)

    def stop(self) -> None:
        """End the printing thread; what is not out is found again at the next start."""
        self.spooler.stop()

    # -- what the worker answers ----------------------------------------------------------------

    def _on_queue(self, queue: Queue) -> None:
        self._queue = queue
        if not self._begun:
            self._begun = True
            self._left = {p.job for p in queue.papers if p.state is PrintState.COMMITTED}
            self._take_up(queue)
        for paper in queue.papers:
            if paper.state is not PrintState.COMMITTED:
                continue
            if not queue.printer:
                self._left.add(paper.job)
            elif paper.job not in self._left and paper.job not in self._under_way:
                self._send(paper)
        self._report()
        self.changed.emit()

    def _take_up(self, queue: Queue) -> None:
        for paper in queue.papers:
            if paper.state is not PrintState.SENT:
                continue
            if paper.queue_job:
                self.spooler.watch(_watched(paper))
            else:
                self._keep(paper.job, kept(PrintLost()))

    def _send(self, paper: WaitingPaper) -> None:
        self._under_way.add(paper.job)
        self._left.discard(paper.job)
        printer = self._queue.printer
        tray = self._queue.fed_tray if paper.fed else self._queue.tray

        def hand_over(pdf: bytes) -> None:
            self.spooler.send(
                Sheets(
                    job=paper.job,
                    pdf=pdf,
                    printer=printer,
                    tray=tray,
                    title=f"{paper.kind} {paper.code}".strip(),
                    fed=paper.fed,
                )
            )

        self._shell.run(
            lambda desk: waiting.pdf_of(desk, paper.job),
            hand_over,
            lambda told: self._on_failed(paper.job, told),
            owner=self,
        )

    # -- what the printing thread answers -------------------------------------------------------

    def _on_sent(self, job: str, printer: str, queue_job: str) -> None:
        self._shell.run(
            lambda desk: waiting.keep_sent(desk, job, printer, queue_job),
            lambda _: self._recorded(job),
            owner=self,
        )

    def _on_settled(self, job: str) -> None:
        self._keep(job, None)

    def _on_failed(self, job: str, told: Told) -> None:
        self._keep(job, kept(told))

    def _on_trouble(self, said: str) -> None:
        if said != self._trouble:
            self._trouble = said
            self._report()

    def _keep(self, job: str, reason: str | None) -> None:
        self._shell.run(
            lambda desk: waiting.keep_settled(desk, job, reason),
            lambda _: self._recorded(job),
            owner=self,
        )

    def _recorded(self, job: str) -> None:
        self._under_way.discard(job)
        self.look()

    # -- the signal at the top ------------------------------------------------------------------

    def _report(self) -> None:
        tone, words = self.state_words()
        self._shell.report(Equipment.printer, tone, words)

    def state_words(self) -> tuple[Tone, str]:
        """How printing is: nothing to say, papers waiting, papers that failed and why."""
        papers = self._queue.papers
        failed = [paper for paper in papers if paper.state is PrintState.FAILED]
        if failed:
            language = self._shell.preferences.liking.language.value
            return Tone.bad, self.tr("{count} giấy chưa in: {reason}").format(
                count=len(papers), reason=in_words(failed[-1].reason, language)
            )
        if papers and not self.printer:
            words = self.tr("{count} giấy chưa in: chưa chọn máy in")
            return Tone.warn, words.format(count=len(papers))
        if self._trouble:
            words = self.tr("Máy in chưa in {count} giấy: {said}")
            return Tone.warn, words.format(count=len(papers), said=self._trouble)
        left = len(self._left & {paper.job for paper in papers})
        if left:
            return Tone.warn, self.tr("{count} giấy còn chưa in").format(count=left)
        return Tone.good, ""


def _watched(paper: WaitingPaper) -> Watched:
    return Watched(job=paper.job, printer=paper.printer, queue_job=paper.queue_job)
