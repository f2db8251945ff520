"""A signed paper that takes no number of a book: a correction, a copy from the original register.

A correction is written on the transaction itself (Điều 39 NĐ 23/2015/NĐ-CP), a copy from the
original register is no certification (Điều 16); both are paid, kept, counted and handed over.
"""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.certification import CertificationKind, KeptPaper


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnumberedPaper:
    """It is called by its bundle (`bundle`); `keep_until` is told where something is kept."""

    certification: str
    position: int
    bundle: str
    kind: CertificationKind
    requester: str
    title: str
    copies: int
    fee: int
    signed_at: datetime
    signed_by: str | None
    kept: KeptPaper | None
    keep_until: date | None

    @property
    def id(self) -> str:
        """The visit's id and the place in it, since it has no line of a book."""
        return f"{self.certification}:{self.position}"

    @property
    def words(self) -> str:
        """What it is called by where numbers stand."""
        return f"{self.bundle}/{self.position}"

    @property
    def struck_out(self) -> bool:
        """Only what stands in a book is annulled."""
        return False
