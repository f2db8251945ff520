"""Independent reckonings of fees hold all the way: visit, charges, payment, ledger, receipt.

The twenty-five cases of the domain reference and the table of pages and copies beside it
(TT 226/2016/TT-BTC Điều 4).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, copy_line
from tests.making import Ward
from tests.services.till.ledger_reading import paid_visit, today
from urbgov_desk.domain.certification import (
    CertificationKind,
    KeptPaper,
    Layout,
    LineDetail,
    Signatory,
)
from urbgov_desk.domain.certifying import AskedLine
from urbgov_desk.services.till import receipts

# Pages of the original, copies, đồng.
COPY_FEES = (
    (1, 1, 2_000),
    (2, 1, 4_000),
    (3, 1, 5_000),
    (3, 5, 25_000),
    (4, 2, 12_000),
    (10, 1, 12_000),
    (198, 1, 200_000),
    (199, 1, 200_000),
    (250, 2, 400_000),
    (1, 1_000, 2_000_000),
)
KEPT = KeptPaper(what="Một bản", box="Hộp 1", order="1")


def people(count: int) -> tuple[Signatory, ...]:
    return tuple(
        Signatory(name=f"Nguyễn Văn {n:02d}", identity=f"Căn cước số 0010900000{n:02d}")
        for n in range(count)
    )


def line(kind: CertificationKind, title: str, *, signers: int = 1, **detail: object) -> AskedLine:
    """A line of a kind other than a plain copy, with all it needs."""
    values: dict[str, object] = {"signatories": people(signers), "kept": KEPT, **detail}
    return AskedLine(kind=kind, title=title, detail=LineDetail(**values))  # type: ignore[arg-type]


def signature(title: str, signers: int = 1) -> AskedLine:
    return line(CertificationKind.SIGNATURE, title, signers=signers)


def translation(title: str) -> AskedLine:
    return line(
        CertificationKind.TRANSLATOR_SIGNATURE, title, languages=("Tiếng Anh", "Tiếng Việt")
    )


def transaction(title: str, **detail: object) -> AskedLine:
    return line(CertificationKind.TRANSACTION, title, signers=2, **detail)


def pension() -> AskedLine:
    return line(
        CertificationKind.SIGNATURE, "Giấy uỷ quyền nhận lương hưu", authorisation_case="benefits"
    )


def mortgage() -> AskedLine:
    made = transaction("Hợp đồng thế chấp")
    return AskedLine(kind=made.kind, title=made.title, detail=made.detail, exemption="farm_credit")


REFERS = "Số 12 quyển 01/2026 - SCT/GD, UBND phường Bồ Đề"


@dataclass(frozen=True)
class Case:
    """A case of the reference: its number, what is asked, đồng, and numbers taken."""

    number: int
    lines: Sequence[AskedLine]
    fee: int
    numbers: int


def copies(
    pages: int, count: int = 1, title: str = "Bằng tốt nghiệp", **changes: object
) -> AskedLine:
    return copy_line(title, pages=pages, copies=count, **changes)


CARD = copies(2, 3, title="Thẻ căn cước", layout=Layout.TWO_FACES)
CASES = (
    Case(1, [copies(1)], 2_000, 1),
    Case(2, [copies(2)], 4_000, 1),
    Case(3, [copies(3)], 5_000, 1),
    Case(4, [copies(3, 5)], 25_000, 1),
    Case(5, [copies(4, 2)], 12_000, 1),
    Case(6, [copies(10)], 12_000, 1),
    Case(7, [copies(100)], 102_000, 1),
    Case(8, [copies(197)], 199_000, 1),
    Case(9, [copies(198)], 200_000, 1),
    Case(10, [copies(199)], 200_000, 1),
    Case(11, [copies(250, 2)], 400_000, 1),
    Case(12, [CARD], 12_000, 1),
    Case(13, [CARD, copies(1, 2), copies(4, title="Giấy chứng nhận")], 22_000, 3),
    Case(14, [signature("Sơ yếu lý lịch")], 10_000, 1),
    Case(15, [signature("Biên bản họp gia đình", 4)], 10_000, 1),
    Case(16, [signature("Sơ yếu lý lịch"), pension()], 20_000, 2),
    Case(17, [translation(f"Bản dịch {n}") for n in range(3)], 30_000, 3),
    Case(18, [transaction("Hợp đồng chuyển nhượng", originals=4)], 50_000, 1),
    Case(19, [transaction("Hợp đồng chuyển nhượng"), transaction("Hợp đồng thuê")], 100_000, 2),
    Case(20, [line(CertificationKind.AMENDMENT, "Phụ lục", refers_to=REFERS)], 30_000, 1),
    # A correction stands in the margin of the transaction (Điều 39 NĐ 23) and takes no number.
    Case(21, [line(CertificationKind.CORRECTION, "Sửa năm sinh", refers_to=REFERS)], 25_000, 0),
    Case(22, [mortgage()], 0, 1),
    Case(
        23,
        [
            AskedLine(
                kind=CertificationKind.TRANSACTION_COPY,
                title="Hợp đồng đã chứng thực",
                pages=12,
                detail=LineDetail(refers_to=REFERS),
            )
        ],
        14_000,
        1,
    ),
    Case(24, [copies(1, 1_000)], 2_000_000, 1),
    # What the office keeps for itself is no line: the signature alone costs.
    Case(25, [signature("Sơ yếu lý lịch, một bản lưu")], 10_000, 1),
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def test_every_case_costs_what_the_reference_says_from_visit_to_receipt(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    wrong = []
    fees, waiting = 0, 0
    for case in CASES:
        done = paid_visit(chairman, *case.lines)
        sums = today(ward).sums
        unreceipted = sum(each.amount for each in receipts.list_unreceipted(chairman))
        found = (done.asked, done.paid, sums.fee - fees, unreceipted - waiting, len(done.entries))
        if found != (case.fee,) * 4 + (case.numbers,):
            wrong.append((case.number, found))
        fees, waiting = sums.fee, unreceipted
    assert wrong == []
    whole = today(ward)
    assert whole.sums.fee == whole.sums.cash == sum(case.fee for case in CASES)
    assert whole.sums.photocopy == 0
    assert sum(each.sums.fee for each in whole.lines) == whole.sums.fee


def test_the_table_of_pages_and_copies_holds_in_the_ledger(ward: Ward) -> None:
    for pages, count, _amount in COPY_FEES:
        paid_visit(ward.desk, copies(pages, count))
    rows = today(ward).rows
    assert [row.fee for row in rows] == [amount for _pages, _count, amount in COPY_FEES]
