"""Who may do what: the roles of the office, its acts, and the one table that joins them.

An officer may do an act when one of their roles may; `services.desk.Desk.require` asks here and
nowhere else. Some acts take two persons (`SECONDS`); an officer with fields of work may act in
those fields only.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache


class OfficerRole(StrEnum):
    """What an officer is at this desk; one officer may be several."""

    RECEIVING = "receiving"
    PROCESSING = "processing"
    CERTIFYING = "certifying"
    HEAD = "head"
    CHAIRMAN = "chairman"
    VICE_CHAIRMAN = "vice_chairman"
    SEAL_KEEPER = "seal_keeper"
    INSPECTOR = "inspector"  # reads, never writes; every look is recorded
    ADMINISTRATOR = "administrator"  # no dossier is theirs to read
    POST = "post"  # contracted post staff: receive and return, numbers masked


class Act(StrEnum):
    """Every act of the office that somebody may or may not do."""

    # The office itself.
    SET_UP = "set_up"
    RIGHTS = "rights"
    OWN_LAW = "own_law"
    PAST_CALENDAR = "past_calendar"
    GRANTS = "grants"
    CLOCK = "clock"
    # Dossiers.
    RECEIVE = "receive"
    BACK_ENTER = "back_enter"
    REFUSE = "refuse"
    ASK_SUPPLEMENT = "ask_supplement"
    TAKE_SUPPLEMENT = "take_supplement"
    HAND_OVER = "hand_over"
    CORRECT = "correct"
    PROCESS = "process"
    APPROVE = "approve"
    RETURN = "return"
    COURIER = "courier"
    CONTACT = "contact"
    JOIN_PERSONS = "join_persons"
    # Money.
    MONEY = "money"
    REFUND = "refund"
    # Certification.
    CERTIFY_RECEIVE = "certify_receive"
    SIGN = "sign"
    INK = "ink"
    SEAL = "seal"
    CERTIFY_RETURN = "certify_return"
    CORRECT_ENTRY = "correct_entry"
    NOTE_ENTRY = "note_entry"
    ANNUL = "annul"
    ANNUL_CLOSED = "annul_closed"
    OPEN_BOOK = "open_book"
    CLOSE_BOOK = "close_book"
    IMPORT_BOOK = "import_book"
    # Reading, and paper from what is read.
    READ_DOSSIERS = "read_dossiers"
    READ_CERTIFICATIONS = "read_certifications"
    READ_BOOKS = "read_books"
    READ_MONEY = "read_money"
    READ_PAPERS = "read_papers"
    PRINT_BOOK = "print_book"
    BIND_BOOK = "bind_book"  # new pages for binding: what stands on them changes no more
    REPRINT = "reprint"
    REPORTS = "reports"
    SHIFT = "shift"
    READ_LOOKS = "read_looks"
    READ_EXPORTS = "read_exports"
    # Personal data and the store.
    ERASE = "erase"
    EXPORT_PERSONAL = "export_personal"
    VERIFY = "verify"
    CLOSE_DAY = "close_day"
    BACKUP = "backup"
    RESTORE = "restore"
    KEYS = "keys"


_READING = frozenset(
    {
        Act.READ_DOSSIERS,
        Act.READ_CERTIFICATIONS,
        Act.READ_BOOKS,
        Act.READ_MONEY,
        Act.READ_PAPERS,
        Act.REPORTS,
    }
)
_AT_THE_COUNTER = _READING | {
    Act.CONTACT,
    Act.PRINT_BOOK,
    Act.BIND_BOOK,
    Act.REPRINT,
    Act.SHIFT,
    Act.CLOSE_DAY,
    Act.VERIFY,
}
_LEADING = _READING | {
    Act.APPROVE,
    Act.CLOSE_BOOK,
    Act.OPEN_BOOK,
    Act.PRINT_BOOK,
    Act.BIND_BOOK,
    Act.READ_LOOKS,
    Act.READ_EXPORTS,
    Act.ERASE,
    Act.EXPORT_PERSONAL,
    Act.VERIFY,
    Act.CLOSE_DAY,
}
_SIGNING = frozenset(
    {Act.CERTIFY_RECEIVE, Act.SIGN, Act.INK, Act.NOTE_ENTRY, Act.ANNUL, Act.ANNUL_CLOSED}
)

MATRIX: dict[OfficerRole, frozenset[Act]] = {
    OfficerRole.RECEIVING: _AT_THE_COUNTER
    | {
        Act.RECEIVE,
        Act.BACK_ENTER,
        Act.REFUSE,
        Act.ASK_SUPPLEMENT,
        Act.TAKE_SUPPLEMENT,
        Act.HAND_OVER,
        Act.CORRECT,
        Act.RETURN,
        Act.COURIER,
        Act.JOIN_PERSONS,
        Act.MONEY,
        Act.REFUND,
        Act.CERTIFY_RECEIVE,
        Act.CERTIFY_RETURN,
    },
    OfficerRole.PROCESSING: _AT_THE_COUNTER
    | {Act.PROCESS, Act.HAND_OVER, Act.ASK_SUPPLEMENT, Act.REFUSE, Act.CORRECT},
    OfficerRole.CERTIFYING: _AT_THE_COUNTER
    | {
        *_SIGNING,
        Act.SEAL,
        Act.CERTIFY_RETURN,
        Act.CORRECT_ENTRY,
        Act.OPEN_BOOK,
        Act.CLOSE_BOOK,
        Act.IMPORT_BOOK,
        Act.MONEY,
        Act.REFUND,
    },
    OfficerRole.HEAD: _LEADING
    | {
        Act.PROCESS,
        Act.HAND_OVER,
        Act.REFUSE,
        Act.CORRECT,
        Act.CONTACT,
        Act.JOIN_PERSONS,
        Act.REFUND,
        Act.REPRINT,
        Act.SHIFT,
        Act.IMPORT_BOOK,
        Act.BACKUP,
    },
    OfficerRole.CHAIRMAN: _LEADING | _SIGNING | {Act.GRANTS},
    OfficerRole.VICE_CHAIRMAN: _LEADING | _SIGNING,
    OfficerRole.SEAL_KEEPER: frozenset({Act.SEAL, Act.READ_CERTIFICATIONS, Act.READ_BOOKS}),
    OfficerRole.INSPECTOR: _READING | {Act.PRINT_BOOK, Act.VERIFY, Act.READ_EXPORTS},
    OfficerRole.ADMINISTRATOR: frozenset(
        {
            Act.SET_UP,
            Act.RIGHTS,
            Act.OWN_LAW,
            Act.PAST_CALENDAR,
            Act.GRANTS,
            Act.CLOCK,
            Act.READ_LOOKS,
            Act.READ_EXPORTS,
            Act.VERIFY,
            Act.BACKUP,
            Act.RESTORE,
            Act.KEYS,
        }
    ),
    OfficerRole.POST: frozenset({Act.RECEIVE, Act.TAKE_SUPPLEMENT, Act.RETURN, Act.READ_DOSSIERS}),
}
"""The one table. What stands nowhere in a role's row is not theirs to do."""

_LEADERS = frozenset({OfficerRole.HEAD, OfficerRole.CHAIRMAN, OfficerRole.VICE_CHAIRMAN})
SECONDS: dict[Act, frozenset[OfficerRole]] = {
    Act.PAST_CALENDAR: _LEADERS | {OfficerRole.ADMINISTRATOR},
    Act.ANNUL_CLOSED: _LEADERS,
    Act.ERASE: _LEADERS | {OfficerRole.ADMINISTRATOR},
    Act.EXPORT_PERSONAL: _LEADERS | {OfficerRole.ADMINISTRATOR},
    Act.RESTORE: _LEADERS | {OfficerRole.ADMINISTRATOR},
}
"""Acts that take a second officer, and which roles the second may have; never the first again."""

WORKING = frozenset({OfficerRole.RECEIVING, OfficerRole.PROCESSING, OfficerRole.CERTIFYING})
"""What an officer was before roles were given to each: everything at the counters."""


CERTIFYING = frozenset(
    {
        *_SIGNING,
        Act.SEAL,
        Act.CERTIFY_RETURN,
        Act.CORRECT_ENTRY,
        Act.OPEN_BOOK,
        Act.CLOSE_BOOK,
        Act.IMPORT_BOOK,
    }
)
"""Acts of the certification desk: their field of work is always this one."""
CERTIFYING_FIELD = "Chứng thực"


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """The second officer of an act that takes two, with their own secret."""

    officer: str
    secret: str = field(repr=False)


@cache
def acts_of(roles: frozenset[OfficerRole]) -> frozenset[Act]:
    """Every act that somebody with these roles may do."""
    return frozenset(act for role in roles for act in MATRIX[role])


def who_may(*acts: Act) -> tuple[OfficerRole, ...]:
    """The roles that may do one of these acts."""
    return tuple(role for role in OfficerRole if not MATRIX[role].isdisjoint(acts))


def is_masked(roles: frozenset[OfficerRole]) -> bool:
    """Whether numbers and telephones are masked: only contracted post staff see no more."""
    reading = {role for role in roles if Act.READ_DOSSIERS in MATRIX[role]}
    return reading == {OfficerRole.POST}


def former_roles(*, may_approve: bool, may_set_up: bool) -> frozenset[OfficerRole]:
    """The roles of an officer recorded before there were roles."""
    extra = {OfficerRole.HEAD} if may_approve else set()
    return WORKING | extra | ({OfficerRole.ADMINISTRATOR} if may_set_up else set())
