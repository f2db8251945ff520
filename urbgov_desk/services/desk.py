"""The desk an act is done at: its store, its law, who sits there and what time it is."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from urbgov_desk.domain.office import Counter, Office, OfficeNotSetUp, OfficerLine, Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import CERTIFYING, CERTIFYING_FIELD, Act, Second
from urbgov_desk.rules.law import Law
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import office as office_rows
from urbgov_desk.store.change import Change
from urbgov_desk.store.engine import Database
from urbgov_desk.store.store import Store


class NobodySignedIn(Told):
    """The act needs an officer, and nobody has signed in."""


class NotAllowed(Told):
    """The officer may not do this. Values: right."""


class FieldNotYours(NotAllowed):
    """The officer does this in other fields of work only. Values: right, work_field."""


class OwnLaw:
    """The shipped law with the ward's own entries laid over it, built anew when they change."""

    def __init__(self, shipped: Law) -> None:
        """`shipped` is never changed."""
        self.shipped = shipped
        self._stamp: tuple[str, ...] | None = None
        self._current = shipped

    def current(self, db: Database) -> Law:
        """The law with the overrides that stand in the store now."""
        overrides = office_rows.list_overrides(db)
        stamp = tuple(o.id for o in overrides)
        if stamp != self._stamp:
            self._current = self.shipped.with_overrides(overrides) if overrides else self.shipped
            self._stamp = stamp
        return self._current


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What every act is given first. Copies with another officer share the store and the law."""

    store: Store
    own_law: OwnLaw = field(repr=False)
    clock: Callable[[], datetime] = field(repr=False)
    officer: OfficerLine | None = None
    counter: Counter | None = None
    second: Second | None = None
    """The second person, where the act at hand takes two."""

    @property
    def law(self) -> Law:
        """The law with the ward's own entries."""
        return self.own_law.current(self.store.db)

    @property
    def training(self) -> bool:
        """Whether this is the ward where colleagues practise."""
        return self.store.info.training

    def now(self) -> datetime:
        """The moment on the office's clock, to the second."""
        return self.clock().replace(microsecond=0)

    def office(self, at: datetime | None = None) -> Office:
        """The office as it is named on that day. Raises OfficeNotSetUp."""
        found = office_rows.office_on(self.store.db, (at or self.now()).date())
        if found is None:
            raise OfficeNotSetUp()
        return found

    def settings(self) -> dict[Setting, str]:
        """The office's choices."""
        return office_rows.settings(self.store.db)

    def signed_in(self) -> OfficerLine:
        """The officer at the desk. Raises NobodySignedIn."""
        if self.officer is None:
            raise NobodySignedIn()
        return self.officer

    def change(
        self, request_id: str | None, *, at: datetime | None = None
    ) -> AbstractContextManager[Change]:
        """Open the act's transaction in the name of the officer signed in."""
        officer = self.officer.id if self.officer else None
        return self.store.change(officer=officer, at=at or self.now(), request_id=request_id)

    def with_officer(self, officer: OfficerLine | None, counter: Counter | None = None) -> "Desk":
        """The same desk with another officer sitting at it."""
        return replace(self, officer=officer, counter=counter or self.counter, second=None)

    def with_second(self, second: Second) -> "Desk":
        """The same desk for one act, with the second person standing beside the officer."""
        return replace(self, second=second)

    @contextmanager
    def beside(self) -> Iterator["Desk"]:
        """The same desk for a long look on another thread, by a connection of its own."""
        with self.store.beside() as store:
            yield replace(self, store=store, own_law=OwnLaw(self.own_law.shipped))

    def require(
        self,
        act: Act,
        *others: Act,
        field: str | None = None,
        procedure: str | None = None,
        dossier: str | None = None,
    ) -> OfficerLine:
        """The officer at the desk, if the act (or one of the others) is theirs to do.

        `field` is the field of work it is done in; so are those of a procedure and a dossier, and
        each has to be the officer's. Raises NobodySignedIn, NotAllowed, FieldNotYours. Every act
        and every look begins here.
        """
        officer = self.signed_in()
        if officer.acts.isdisjoint((act, *others)):
            raise NotAllowed(right=act.value)
        if officer.fields:
            touched = [CERTIFYING_FIELD if act in CERTIFYING else field]
            if procedure is not None:
                touched.append(self.law.procedure(procedure, self.now().date()).field)
            if dossier is not None:
                touched.append(dossiers.field_of(self.store.db, dossier))
            for here in touched:
                if here is not None and here not in officer.fields:
                    raise FieldNotYours(right=act.value, work_field=here)
        return officer
