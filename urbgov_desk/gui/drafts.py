"""Keeps what stands on a page while it is typed, and brings it back after a lock or a kill."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.parked_bar import ParkedVisit

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.services.desk import Desk

_WAIT_MS = 600


class DraftForm(Protocol):
    """What stands on a page, as far as keeping it goes."""

    @property
    def draft_id(self) -> str:
        """The draft it is kept as."""

    @property
    def blank(self) -> bool:
        """Whether there is nothing worth keeping."""

    @property
    def label(self) -> str:
        """What a parked visit is called by."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the cards that bring it back."""


F = TypeVar("F", bound=DraftForm)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlace(Generic[F]):
    """Whose drafts they are, and how its form is written and read."""

    name: str
    write: Callable[[F], dict[str, Any]]
    read: Callable[[Mapping[str, Any]], F | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Generic[F]):
    """One unfinished visit as the store has it."""

    form: F
    label: str
    parked: bool
    minutes: int


def _list(desk: "Desk", place: DraftPlace[F]) -> tuple[Kept[F], ...]:
    from urbgov_desk.services import draft

    found = []
    for each in draft.list_drafts(desk, place.name):
        form = place.read(each.content)
        if form is not None and form.draft_id == each.id:
            found.append(
                Kept(form=form, label=each.label, parked=each.parked, minutes=each.minutes)
            )
    return tuple(found)


def _save(desk: "Desk", place: DraftPlace[F], form: F, *, parked: bool) -> None:
    from urbgov_desk.services import draft

    draft.save(
        desk,
        place=place.name,
        label=form.label,
        content=place.write(form),
        draft_id=form.draft_id,
        parked=parked,
    )


def _drop(desk: "Desk", draft_id: str) -> None:
    from urbgov_desk.services import draft

    draft.drop(desk, draft_id)


class _Signals(QObject):
    saved = Signal()
    wanted = Signal(str)


class DraftKeeper(_Signals, Generic[F]):
    """Saves shortly after the last key; parks; knows who waits.

    `saved`: what stood on the page is in the store. `wanted`: the key of a visit parked here, which
    somebody wants to take up.
    """

    def __init__(
        self, shell: Shell, place: DraftPlace[F], form: Callable[[], F], parent: QObject
    ) -> None:
        """`form` reads the page when it is time to save."""
        super().__init__(parent)
        self._shell = shell
        self._place = place
        self._form = form
        self._parked: dict[str, Kept[F]] = {}
        self._in_store: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self.save_now)
        shell.visit_resumed.connect(self._on_resumed)
        shell.officer_changed.connect(self._on_officer)

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
        officer = self._shell.officer
        # What stands here of one who may receive was kept as they went.
        if officer is None or not officer.may(Act.RECEIVE, Act.CERTIFY_RECEIVE):
            return
        self._in_store.add(form.draft_id)
        self._shell.run(
            lambda desk: _save(desk, self._place, form, parked=False),
            lambda _: self.saved.emit(),
            owner=self,
        )

    def park(
        self, form: F, done: Callable[[], None], ended: Callable[[], None] | None = None
    ) -> None:
        """Put a visit aside; `done` when it is safe, `ended` also when it was refused."""
        self._timer.stop()

        def kept(_: None) -> None:
            self._in_store.add(form.draft_id)
            self._parked[form.draft_id] = Kept(form=form, label=form.label, parked=True, minutes=0)
            self.reload()
            done()

        self._shell.run(
            lambda desk: _save(desk, self._place, form, parked=True),
            kept,
            owner=self,
            ended=ended,
        )

    def take_up(self, key: str) -> F | None:
        """A parked visit, which is not parked any more once it is saved again."""
        kept = self._parked.pop(key, None)
        if kept is None:
            return None
        self._show()
        self._shell.run(lambda desk: _save(desk, self._place, kept.form, parked=False), owner=self)
        return kept.form

    def oldest(self) -> str | None:
        """Who waits longest."""
        waiting = sorted(self._parked.values(), key=lambda kept: -kept.minutes)
        return waiting[0].form.draft_id if waiting else None

    def of_number(self, number: str) -> str | None:
        """The parked visit of the holder of a card."""
        for key, kept in self._parked.items():
            if number and number in kept.form.numbers:
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

    def reload(self, restore: Callable[[F], None] | None = None) -> None:
        """Read who waits; `restore` gets the visit that was on the page when it stopped."""

        def listed(kept: tuple[Kept[F], ...]) -> None:
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

        self._shell.run(lambda desk: _list(desk, self._place), listed, owner=self)

    def _on_officer(self, officer: "OfficerLine | None") -> None:
        """Who is parked for one officer may not be another's to see."""
        self._parked.clear()
        self._show()
        # A signer or an inspector has no visits; asked for them, they would be told so at sign-in.
        if officer is not None and officer.may(Act.RECEIVE, Act.CERTIFY_RECEIVE):
            self.reload()

    def _on_resumed(self, key: str) -> None:
        if key in self._parked:
            self.wanted.emit(key)

    def _show(self) -> None:
        # The bar counts on by this PC's clock; how long they waited, the desk said.
        now = datetime.now(HANOI)
        self._shell.park(
            tuple(
                ParkedVisit(key=key, name=kept.label, since=now - timedelta(minutes=kept.minutes))
                for key, kept in self._parked.items()
            ),
            self._place.name,
        )
