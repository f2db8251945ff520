"""Who may sign, asked from outside: the recorded authority read beside a desk that is open."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from urbgov_desk.domain.answer import Reason
from urbgov_desk.domain.authority import AuthorityAnswer
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.rules.law import Law
from urbgov_desk.services.desk import OwnLaw
from urbgov_desk.store import certification_book as grants
from urbgov_desk.store import engine, place, schema, store
from urbgov_desk.store import office as offices
from urbgov_desk.store.engine import Database

_NO_STORE = Reason(
    text_vi="Máy này chưa có kho dữ liệu của phường nên chưa ghi nhận thẩm quyền của ai. "
    "Hãy lập kho rồi ghi trong Thiết lập, Thẩm quyền ký.",
    text_en="No store is on this PC yet, so nobody's authority is recorded. Set the ward up, then "
    "record it under Set-up, Authority to sign.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAuthority:
    """Who was asked about, in which kind of store, and the answer.

    `officer` None: nobody here has the code; `training` None: there is no store.
    """

    officer: OfficerLine | None
    training: bool | None
    answer: AuthorityAnswer


def ask(
    data: Path | None,
    *,
    training: bool,
    code: str,
    kind: CertificationKind,
    issuer: Issuer,
    on: date,
) -> AskedAuthority:
    """Judge by what the ward's store records, else the training ward's; nothing is written.

    A running desk keeps its store. Raises the told problems of a store that cannot be read.
    """
    folder = place.data_folder(data)
    names = (place.TRAINING,) if training else (place.WARD, place.TRAINING)
    here = next((folder / name for name in names if place.is_store(folder / name)), None)
    if here is None:
        return AskedAuthority(officer=None, training=None, answer=_refused(_NO_STORE))
    with _reading(here) as db:
        officer = _officer(db, code, on)
        answer = _refused(_unknown(code))
        if officer is not None:
            law = OwnLaw(Law.shipped()).current(db)
            answer = law.authority(
                # A store of a version before certification records nobody's authority.
                grants.list_grants(db, officer.id) if schema.is_current(db) else [],
                officer_name=officer.name,
                kind=kind,
                issuer=issuer,
                on=on,
            )
    return AskedAuthority(officer=officer, training=here.name == place.TRAINING, answer=answer)


@contextmanager
def _reading(folder: Path) -> Iterator[Database]:
    kept = place.find_key(folder)
    connection = engine.connect(folder / store.FILE_NAME, kept.key, read_only=True)
    try:
        db = engine.database(connection)
        schema.refuse_newer(db)
        yield db
    except engine.Damaged as fault:
        raise engine.told_of(fault) from fault
    finally:
        connection.close()


def _officer(db: Database, code: str, on: date) -> OfficerLine | None:
    wanted = code.strip().upper()
    found = (each for each in offices.list_officers(db, on) if each.code.upper() == wanted)
    return next(found, None)


def _unknown(code: str) -> Reason:
    shown = code.strip()[:12]
    return Reason(
        text_vi=f"Không có cán bộ nào mang mã “{shown}” ở đây.",
        text_en=f"No officer here has the code “{shown}”.",
    )


def _refused(reason: Reason) -> AuthorityAnswer:
    return AuthorityAnswer(allowed=False, block=None, reasons=(reason,), sources=())
