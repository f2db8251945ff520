"""A ward whose certification desk is open: a Chairman, a delegate, four books."""

from datetime import date
from pathlib import Path

from tests.making import MONDAY, PIN, Ward, make_ward
from urbgov_desk.domain.authority import Ground, RecordGrant
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    KeptPaper,
    Layout,
    Legalisation,
    LineDetail,
    Signatory,
)
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import (
    AskedLine,
    AskedVisit,
    OpenSession,
    SigningSession,
    SignVisit,
)
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.services.certification import authority, book, book_file, session, signing
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id

DELEGATED = frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE})


def certifying_ward(folder: Path, *, opening: int = 0, open_books: bool = True) -> Ward:
    """A ward with TRUONG as Chairman, HOA as delegate for copies and signatures, books open.

    HOA's decision names papers of Vietnamese bodies only. `opening` is the last number of the
    paper books the desk continues; without `open_books` no book is open yet.
    """
    ward = make_ward(folder)
    let_certify(ward, opening=opening, open_books=open_books)
    return ward


def let_certify(ward: Ward, *, opening: int = 0, open_books: bool = True) -> None:
    """Record who may sign in a ward that is there, and open its books."""
    chairman = ward.as_officer("TRUONG")
    assert chairman.officer is not None
    assert ward.desk.officer is not None
    authority.record(
        chairman,
        RecordGrant(
            request_id=new_id(),
            officer=chairman.officer.id,
            ground=Ground.OFFICE,
            title="Chủ tịch",
            valid_from=date(2025, 7, 1),
        ),
    )
    authority.record(
        chairman,
        RecordGrant(
            request_id=new_id(),
            officer=ward.desk.officer.id,
            ground=Ground.DELEGATION,
            title="Công chức tư pháp - hộ tịch",
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 12, 31),
            decision_number="15/QĐ-UBND",
            decision_on=date(2025, 12, 29),
            granted_by=chairman.officer.id,
            kinds=DELEGATED,
            issuers=frozenset({Issuer.VIETNAMESE}),
            basis="Nghị quyết 01/2025/NQ-HĐND của Hội đồng nhân dân thành phố",
        ),
    )
    for kind in BookKind if open_books else ():
        book.open_book(
            ward.desk,
            OpenBook(
                request_id=new_id(),
                book=kind,
                year=MONDAY.year,
                last_number=opening,
                decision="Nối tiếp sổ giấy quyển 01/2026" if opening else "",
            ),
        )


def pin_session(desk: Desk) -> SigningSession:
    """The officer's signing session, opened by the PIN of every officer in tests."""
    return session.open_session(desk, OpenSession(pin=PIN))


def copy_line(title: str = "Bằng tốt nghiệp", **changes: object) -> AskedLine:
    """One page of a paper, one copy; a foreign one needs no legalisation unless it is said."""
    values: dict[str, object] = {
        "kind": CertificationKind.COPY,
        "title": title,
        "legalisation": Legalisation.NOT_NEEDED,
        **changes,
    }
    return AskedLine(**values)  # type: ignore[arg-type]


def card_line(copies: int = 5) -> AskedLine:
    """Both faces of an identity card on one sheet."""
    return copy_line("Thẻ căn cước", pages=2, copies=copies, layout=Layout.TWO_FACES)


def signature_line(title: str = "Sơ yếu lý lịch") -> AskedLine:
    """A signature under a paper, its photocopy kept."""
    return AskedLine(
        kind=CertificationKind.SIGNATURE,
        title=title,
        detail=LineDetail(
            signatories=(
                Signatory(name="Nguyễn Thị Hồng Ánh", identity="Căn cước số 001195004321"),
            ),
            kept=KeptPaper(what="Một bản chụp", box="Hộp 3", order="12"),
        ),
    )


def asked(*lines: AskedLine, **changes: object) -> AskedVisit:
    """A visit of one well-known requester."""
    values: dict[str, object] = {
        "requester": "Nguyễn Thị Hồng Ánh",
        "lines": lines or (copy_line(),),
        **changes,
    }
    return AskedVisit(**values)  # type: ignore[arg-type]


def sign(desk: Desk, *lines: AskedLine, **changes: object) -> signing.Signed:
    """Sign a visit at the counter."""
    wanted = SignVisit(
        request_id=new_id(),
        session=pin_session(desk),
        visit=asked(*lines),
        no_conflict=True,
    )
    for name, value in changes.items():
        object.__setattr__(wanted, name, value)
    return signing.sign_visit(desk, wanted)


def save_book(
    desk: Desk, book: BookKind, year: int, file: Path, progress: Progress | None = None
) -> None:
    """A whole book into a spreadsheet's file, as the screen does it in three steps."""
    witnessed = book_file.begin(desk, book, year)
    book_file.write(desk, book_file.make(desk, book, year, witnessed, progress), file)
