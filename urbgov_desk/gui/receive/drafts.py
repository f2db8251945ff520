"""Keeps what stands on the page while it is typed, and brings it back after a lock or a kill."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.receive.form import ReceptionForm, form_json, form_of_json
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.parked_bar import ParkedVisit

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

PLACE = "receive"
_WAIT_MS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One unfinished visit as the store has it."""

    form: ReceptionForm
    label: str
    parked: bool
    minutes: int


def _list(desk: "Desk") -> tuple[Kept, ...]:
    from urbgov_desk.services import draft

    found = []
    for each in draft.list_drafts(desk, PLACE):
        form = form_of_json(each.content)
        if form is not None and form.draft_id == each.id:
            found.append(
                Kept(form=form, label=each.label, parked=each.parked, minutes=each.minutes)
            )
    return tuple(found)


def _save(desk: "Desk", form: ReceptionForm, *, parked: bool) -> None:
    from urbgov_desk.services import draft

    draft.save(
        desk,
        place=PLACE,
        label=form.label,
        content=form_json(form),
        draft_id=form.draft_id,
        parked=parked,
    )


def _drop(desk: "Desk", draft_id: str) -> None:
    from urbgov_desk.services import draft

    draft.drop(desk, draft_id)


class DraftKeeper(QObject):
    """Saves shortly after the last key; parks; knows who waits."""

    saved = Signal()
    """What stood on the page is in the store."""

    def __init__(self, shell: Shell, form: Callable[[], ReceptionForm], parent: QObject) -> None:
        """`form` reads the page when it is time to save."""
        super().__init__(parent)
        self._shell = shell
        self._form = form
        self._parked: dict[str, Kept] = {}
        self._in_store: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self.save_now)

    def touch(self) -> None:
        """Something was typed: save soon, and not only when the hands rest."""
        if not self._timer.isActive():
            self._timer.start()

    def pause(self) -> None:
        """An act is under way: what it does to the draft must not be undone by a late save."""
        self._timer.stop()

    def save_now(self) -> None:
        """Save, or let go of a draft whose page was emptied."""
        self._timer.stop()
        form = self._form()
        if form.blank:
            self.drop(form.draft_id)
            return
        if self._shell.officer is None:
            return
        self._in_store.add(form.draft_id)
        self._shell.run(
            lambda desk: _save(desk, form, parked=False),
            lambda _: self.saved.emit(),
            owner=self,
        )

    def park(self, form: ReceptionForm, done: Callable[[], None]) -> None:
        """Put a visit aside; `done` when it is safe."""
        self._timer.stop()

        def kept(_: None) -> None:
            self._in_store.add(form.draft_id)
            self._parked[form.draft_id] = Kept(form=form, label=form.label, parked=True, minutes=0)
            self.reload()
            done()

        self._shell.run(lambda desk: _save(desk, form, parked=True), kept, owner=self)

    def take_up(self, key: str) -> ReceptionForm | None:
        """A parked visit, which is not parked any more once it is saved again."""
        kept = self._parked.pop(key, None)
        if kept is None:
            return None
        self._show()
        self._shell.run(lambda desk: _save(desk, kept.form, parked=False), owner=self)
        return kept.form

    def oldest(self) -> str | None:
        """Who waits longest."""
        waiting = sorted(self._parked.values(), key=lambda kept: -kept.minutes)
        return waiting[0].form.draft_id if waiting else None

    def of_number(self, number: str) -> str | None:
        """The parked visit of the holder of a card."""
        for key, kept in self._parked.items():
            if number and any(person.number == number for person in kept.form.people):
                return key
        return None

    def drop(self, draft_id: str) -> None:
        """Let a draft go, if it was ever kept."""
        if draft_id in self._in_store:
            self._in_store.discard(draft_id)
            self._shell.run(lambda desk: _drop(desk, draft_id), owner=self)

    def done(self, draft_id: str) -> None:
        """The act took the draft away with it."""
        self._in_store.discard(draft_id)

    def reload(self, restore: Callable[[ReceptionForm], None] | None = None) -> None:
        """Read who waits; `restore` gets the visit that was on the page when it stopped."""

        def listed(kept: tuple[Kept, ...]) -> None:
            self._in_store.update(each.form.draft_id for each in kept)
            open_ones = [each for each in kept if not each.parked]
            on_page = open_ones[-1] if open_ones and restore is not None else None
            self._parked = {
                each.form.draft_id: each
                for each in kept
                if each is not on_page and (each.parked or restore is not None)
            }
            self._show()
            if on_page is not None and restore is not None:
                restore(on_page.form)

        self._shell.run(_list, listed, owner=self)

    def _show(self) -> None:
        # The bar counts on by this PC's clock; how long they waited, the desk said.
        now = datetime.now(HANOI)
        self._shell.park(
            tuple(
                ParkedVisit(key=key, name=kept.label, since=now - timedelta(minutes=kept.minutes))
                for key, kept in self._parked.items()
            )
        )
