"""Noting the code the official system gave a dossier (NĐ 118/2025; NĐ 309/2026 Đ8)."""

import re

from urbgov_desk.domain.act import NoteOfficialCode
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.intake import find
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.preparation import DossierUnknown, OfficialCodeTaken
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import search

# The 2018 form, the reversed form of QĐ 20/2020 and the nation-wide form of TT 04/2025; codes of
# provinces merged since are never refused, so only the shape is looked at.
_SHAPE = re.compile(
    r"(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{1,3}){0,3})-(\d{2})(\d{2})(\d{2})-\d{4,8}"
)


class OfficialCodeOdd(Told):
    """A text that cannot be a dossier code of the official system."""


def note(desk: Desk, request: NoteOfficialCode) -> Done:
    """Keep the official code beside ours. Raises OfficialCodeOdd, OfficialCodeTaken."""
    desk.require(Act.CORRECT, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    code = "".join(request.code.split()).upper()
    shape = _SHAPE.fullmatch(code)
    if not shape or not (1 <= int(shape[2]) <= 12 and 1 <= int(shape[3]) <= 31):
        raise OfficialCodeOdd()
    with desk.change(request.request_id) as change:
        if dossiers.find_dossier(change.db, request.dossier) is None:
            raise DossierUnknown()
        if dossiers.find_dossier_id(change.db, code=code) not in (None, request.dossier):
            raise OfficialCodeTaken()
        data = {"dossier": {"official_code": code}}
        change.record("dossier.official_code_noted", request.dossier, data)
        search.add_mark(change.db, dossiers.column(change.db, request.dossier, "no"), code)
    found = find(desk, request.dossier)
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)
