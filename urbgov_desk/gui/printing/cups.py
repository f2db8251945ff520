"""Printing through CUPS: the PDF goes in as it is and comes out sharp."""

import os
import re
import subprocess

from urbgov_desk.gui.printing.backend import Progress, Sheets
from urbgov_desk.gui.printing.page_size import sheet_size
from urbgov_desk.gui.printing.problem import (
    PrinterRefused,
    PrinterSilent,
    PrinterUnknown,
    TrayUnknown,
)
from urbgov_desk.gui.widgets.pdf_pages import page_sizes

_SECONDS = 20
_REQUEST = re.compile(r"request id is (\S+)")
# "printer Q disabled since Sun 22 Nov 2026 -" and the reason on the line beneath.
_AFTER_DASH = re.compile(r"\s-\s")
_THROWN_OUT = ("canceled", "cancelled", "aborted", "with-errors", "stopped")


class Cups:
    """`lp`, `lpstat`, `lpoptions` and `cancel`; papers go through a pipe, never over the disk."""

    def printers(self) -> tuple[str, ...]:
        """The queues of this PC."""
        return tuple(self._run(["lpstat", "-e"], "").stdout.split())

    def send(self, sheets: Sheets) -> str | None:
        """Put the paper into the queue, on the sheet its pages ask for, one side only."""
        printer = sheets.printer
        if printer not in self.printers():
            raise PrinterUnknown(printer=printer)
        if sheets.tray and sheets.tray not in self._trays(printer):
            raise TrayUnknown(printer=printer, tray=sheets.tray)
        done = self._run(command(sheets), printer, sheets.pdf)
        if done.returncode != 0:
            raise PrinterRefused(printer=printer, said=_said(done.stderr))
        found = _REQUEST.search(done.stdout)
        if found is None:
            raise PrinterRefused(printer=printer, said=_said(done.stdout))
        return found.group(1)

    def progress(self, printer: str, queue_job: str) -> Progress:
        """Look in the queue, then among what the queue is done with."""
        waiting = self._run(["lpstat", "-W", "not-completed", "-o", printer], printer).stdout
        if queue_job in job_lines(waiting):
            return Progress.waiting
        ended = self._run(["lpstat", "-l", "-W", "completed", "-o", printer], printer).stdout
        lines = job_lines(ended)
        if queue_job not in lines:
            raise PrinterRefused(printer=printer, said=f"{queue_job}?")
        about = lines[queue_job].lower()
        if any(word in about for word in _THROWN_OUT):
            raise PrinterRefused(printer=printer, said=_alert(lines[queue_job]))
        return Progress.done

    def is_busy(self, printer: str) -> bool:
        """Whether `lpstat` lists anything that is not through."""
        waiting = self._run(["lpstat", "-W", "not-completed", "-o", printer], printer).stdout
        return bool(job_lines(waiting))

    def trouble(self, printer: str) -> str:
        """What `lpstat -p` says when the queue stands still."""
        said = self._run(["lpstat", "-p", printer], printer).stdout
        if "disabled" in said or "not ready" in said or "unplugged" in said.lower():
            return _said(_AFTER_DASH.split(said, 1)[-1])
        return ""

    def cancel(self, queue_job: str) -> None:
        """Take it out; that it is not there any more is as good."""
        self._run(["cancel", queue_job], "")

    def _trays(self, printer: str) -> tuple[str, ...]:
        return tray_names(self._run(["lpoptions", "-p", printer, "-l"], printer).stdout)

    def _run(
        self, words: list[str], printer: str, given: bytes = b""
    ) -> subprocess.CompletedProcess[str]:
        try:
            done = subprocess.run(
                words,
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
            )
        except (OSError, subprocess.TimeoutExpired):
            raise PrinterSilent(printer=printer) from None
        return subprocess.CompletedProcess(
            words,
            done.returncode,
            done.stdout.decode("utf-8", "replace"),
            done.stderr.decode("utf-8", "replace"),
        )


def command(sheets: Sheets) -> list[str]:
    """The `lp` command of a paper. Without `media` an A5 page would land on A4."""
    size = sheets.size or sheet_size(page_sizes(sheets.pdf))
    words = ["lp", "-d", sheets.printer, "-o", f"media={size.value}"]
    words += ["-o", "sides=one-sided", "-o", "print-scaling=none"]
    if sheets.tray:
        words += ["-o", f"InputSlot={sheets.tray}"]
    if sheets.title:
        words += ["-t", sheets.title]
    return words


def job_lines(listing: str) -> dict[str, str]:
    """The jobs of an `lpstat` listing with all that stands beneath each."""
    jobs: dict[str, str] = {}
    current = ""
    for line in listing.splitlines():
        if line and not line[0].isspace():
            current = line.split()[0]
            jobs[current] = line
        elif current:
            jobs[current] += "\n" + line.strip()
    return jobs


def tray_names(listing: str) -> tuple[str, ...]:
    """The trays in an `lpoptions -l` listing: `InputSlot/Media Source: *Auto Tray1 Tray2`."""
    for line in listing.splitlines():
        name, _, choices = line.partition(":")
        if name.split("/")[0].strip() in ("InputSlot", "media-source"):
            return tuple(choice.lstrip("*") for choice in choices.split())
    return ()


def _alert(about: str) -> str:
    alerts = [line for line in about.splitlines() if line.startswith(("Alerts:", "Status:"))]
    return _said(" ".join(line.partition(":")[2].strip() for line in alerts) or about)


def _said(text: str) -> str:
    return " ".join(text.split()) or "?"
