"""Judges whether somebody may sign a certification on a day, and says why or why not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.answer import Reason
from urbgov_desk.domain.authority import AuthorityAnswer, Grant, Ground, SignatureBlock
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.text import folded, nfc
from urbgov_desk.rules import entry as dated
from urbgov_desk.rules import reading
from urbgov_desk.rules.entry import Entry, begins
from urbgov_desk.rules.library import Library

_STRONGEST_FIRST = tuple(Ground)
_TITLE = "{title}"
# What the record of a decision may lack (`needs` in authority.toml), in the office's words.
LACKING = {
    "title": (
        "Chưa ghi chức danh của người được uỷ quyền",
        "The title of the delegate is not recorded",
    ),
    "decision_number": (
        "Uỷ quyền phải bằng văn bản: chưa ghi số quyết định",
        "A delegation is in writing: the number of the decision is not recorded",
    ),
    "valid_until": (
        "Uỷ quyền phải có thời hạn xác định: chưa ghi ngày hết hiệu lực",
        "A delegation is for a defined time: its last day is not recorded",
    ),
    "basis": (
        "Chưa ghi nghị quyết của HĐND cấp tỉnh làm căn cứ uỷ quyền",
        "The provincial resolution the delegation rests on is not recorded",
    ),
}
_ISSUERS = {
    Issuer.VIETNAMESE: ("do cơ quan Việt Nam cấp", "issued by Vietnamese bodies"),
    Issuer.FOREIGN: ("do cơ quan nước ngoài cấp", "issued by foreign bodies"),
    Issuer.JOINT: (
        "do cơ quan Việt Nam liên kết với nước ngoài cấp",
        "issued jointly by Vietnamese and foreign bodies",
    ),
}
_DECISIONS = {
    Ground.OFFICE: ("Chức vụ", "The office of"),
    Ground.ASSIGNMENT: ("Văn bản phân công", "The assignment"),
    Ground.DELEGATION: ("Quyết định uỷ quyền", "The delegation"),
}
_UNSURE = (" (chưa đối chiếu văn bản gốc)", " (not checked with the original)")
_NO_GRANT = Reason(
    text_vi="Chưa ghi nhận chức vụ, phân công hay uỷ quyền ký chứng thực nào của cán bộ này.",
    text_en="No office, assignment or delegation to certify is recorded for this officer.",
    source="NĐ 23/2015/NĐ-CP Điều 2 khoản 9 (sửa đổi bởi NĐ 280/2025/NĐ-CP)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is to be signed, and when; the kind in the office's words."""

    kind: CertificationKind
    issuer: Issuer
    on: date
    name_vi: str
    name_en: str

    def covered(self, kinds: Iterable[str], issuers: Iterable[str]) -> bool:
        """Whether these kinds and issuers take it in; only copies depend on the issuer."""
        return self.kind in kinds and (
            self.kind is not CertificationKind.COPY or self.issuer in issuers
        )


def judge(
    library: Library,
    grants: Sequence[Grant],
    *,
    officer_name: str,
    kind: CertificationKind,
    issuer: Issuer,
    on: date,
) -> AuthorityAnswer:
    """Whether the officer of these grants may sign this kind on this day.

    The strongest ground that holds decides, the newest if several. Where none does, every grant
    says what it lacks.
    """
    asked = _asked(library, kind, issuer, on)
    competent, outside = _competence(library, asked)
    ordered = sorted(grants, key=lambda each: each.valid_from, reverse=True)
    ordered.sort(key=lambda each: _STRONGEST_FIRST.index(each.ground))
    lacking: list[Reason] = [] if ordered else [_NO_GRANT]
    for grant in ordered:
        rule = _rule(library, grant.ground, on)
        faults = _faults(grant, rule, asked)
        if not faults and rule is not None and competent is not None:
            return _allowed(grant, rule, competent, asked, officer_name)
        lacking += faults
    return _refused([*outside, *lacking])


def _asked(library: Library, kind: CertificationKind, issuer: Issuer, on: date) -> _Asked:
    named = [each for each in library.table("certification") if each["kind"] == kind]
    current = [each for each in named if dated.holds(each, on)] or named
    entry = current[-1]
    return _Asked(kind=kind, issuer=issuer, on=on, name_vi=entry["name"], name_en=entry["name_en"])


def _competence(library: Library, asked: _Asked) -> tuple[Reason | None, list[Reason]]:
    """Why the kind is a ward's to certify on this day, or why it is not."""
    entries = [
        each
        for each in library.table("competence")
        if asked.covered((each["kind"],), each.get("issuers", list(Issuer)))
    ]
    holding = [each for each in entries if dated.holds(each, asked.on)]
    what_vi, what_en = _what(asked)
    if holding:
        entry = holding[-1]
        since = begins(entry)
        reason = Reason(
            text_vi=f"{what_vi} thuộc thẩm quyền cấp xã từ ngày {since:%d/%m/%Y}.",
            text_en=f"{what_en}: a ward's to certify since {since.isoformat()}.",
            source=entry["source"],
        )
        return reason, []
    earliest = min(begins(each) for each in library.table("competence"))
    if asked.on < earliest:
        return None, [_before_the_data(earliest)]
    first = min(entries, key=begins)
    since = begins(first)
    reason = Reason(
        text_vi=f"Ngày {asked.on:%d/%m/%Y}, {_lowered(what_vi)} chưa thuộc thẩm quyền cấp xã "
        f"(từ {since:%d/%m/%Y}).",
        text_en=f"{what_en}: not yet a ward's to certify on {asked.on.isoformat()} (since "
        f"{since.isoformat()}).",
        source=first["source"],
    )
    return None, [reason]


def _before_the_data(earliest: date) -> Reason:
    return Reason(
        text_vi=f"Dữ liệu luật chưa có thẩm quyền chứng thực trước ngày {earliest:%d/%m/%Y}.",
        text_en=f"The law data holds nothing on who may certify before {earliest.isoformat()}.",
    )


def _what(asked: _Asked) -> tuple[str, str]:
    if asked.kind is not CertificationKind.COPY:
        return asked.name_vi, asked.name_en
    issued_vi, issued_en = _ISSUERS[asked.issuer]
    return f"{asked.name_vi} {issued_vi}", f"{asked.name_en} {issued_en}"


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _rule(library: Library, ground: Ground, on: date) -> Entry | None:
    entries = library.table("authority")
    holding = [each for each in entries if each["ground"] == ground and dated.holds(each, on)]
    return holding[-1] if holding else None


def _faults(grant: Grant, rule: Entry | None, asked: _Asked) -> list[Reason]:
    if not grant.holds(asked.on):
        return [_not_in_force(grant, asked.on)]
    if rule is None:
        day = f"{asked.on:%d/%m/%Y}"
        return [
            Reason(
                text_vi=f"Dữ liệu luật không có quy định về người ký cho ngày {day}.",
                text_en=f"The law data holds no rule on who signs for {asked.on.isoformat()}.",
            )
        ]
    if asked.kind not in rule.get("kinds", list(CertificationKind)):
        return [_law_does_not_cover(rule, asked)]
    faults = []
    if not asked.covered((asked.kind,), rule.get("issuers", list(Issuer))):
        faults.append(_law_does_not_cover(rule, asked))
    if "titles" in rule and not any(_is_title(grant.title, each) for each in rule["titles"]):
        faults.append(_other_title(grant, rule))
    faults += [_lacks(rule, name) for name in rule.get("needs", ()) if not getattr(grant, name)]
    if asked.kind not in grant.kinds:
        faults.append(
            Reason(
                text_vi=f"{_decision_vi(grant)} không nêu việc {_lowered(asked.name_vi)}.",
                text_en=f"{_decision_en(grant)} does not name: {_lowered(asked.name_en)}.",
                source=rule["source"],
            )
        )
    elif not asked.covered(grant.kinds, grant.issuers):
        issued_vi, issued_en = _ISSUERS[asked.issuer]
        faults.append(
            Reason(
                text_vi=f"{_decision_vi(grant)} không gồm giấy tờ {issued_vi}.",
                text_en=f"{_decision_en(grant)} does not cover papers {issued_en}.",
                source=rule["source"],
            )
        )
    return faults


def _not_in_force(grant: Grant, on: date) -> Reason:
    if on < grant.valid_from:
        said_vi = f"chỉ có hiệu lực từ ngày {grant.valid_from:%d/%m/%Y}"
        said_en = f"holds only from {grant.valid_from.isoformat()}"
    elif grant.revoked_from is not None and on >= grant.revoked_from:
        said_vi = f"đã bị thu hồi từ ngày {grant.revoked_from:%d/%m/%Y}"
        said_en = f"was revoked from {grant.revoked_from.isoformat()}"
    else:
        last = grant.valid_until or on
        said_vi = f"đã hết hiệu lực từ sau ngày {last:%d/%m/%Y}"
        said_en = f"ended on {last.isoformat()}"
    return Reason(
        text_vi=f"{_decision_vi(grant)} {said_vi}.",
        text_en=f"{_decision_en(grant)} {said_en}.",
        source=_decision_vi(grant),
    )


def _law_does_not_cover(rule: Entry, asked: _Asked) -> Reason:
    what_vi, what_en = _what(asked)
    return Reason(
        text_vi=f"Theo luật ngày {asked.on:%d/%m/%Y} không được uỷ quyền {_lowered(what_vi)}: "
        f"{_lowered(rule['text_vi'])}.",
        text_en=f"By the law of {asked.on.isoformat()} this may not be delegated "
        f"({_lowered(what_en)}): {rule['text_en']}.",
        source=rule["source"],
    )


def _is_title(title: str, wanted: str) -> bool:
    return f" {folded(wanted)} " in f" {folded(title)} "


def _other_title(grant: Grant, rule: Entry) -> Reason:
    titles = ", ".join(rule["titles"])
    held = grant.title or "…"
    return Reason(
        text_vi=f"Chức danh “{held}” không phải chức danh được thí điểm uỷ quyền ({titles}).",
        text_en=f"The title “{held}” is not the one the pilots named ({titles}).",
        source=rule["source"],
    )


def _lacks(rule: Entry, name: str) -> Reason:
    text_vi, text_en = LACKING[name]
    return Reason(text_vi=f"{text_vi}.", text_en=f"{text_en}.", source=rule["source"])


def _allowed(
    grant: Grant, rule: Entry, competent: Reason, asked: _Asked, officer_name: str
) -> AuthorityAnswer:
    title = nfc(grant.title).upper()
    lines = tuple(each.replace(_TITLE, title) for each in rule["block"])
    unsure = _UNSURE if not reading.confidence(rule).is_verified else ("", "")
    holds = Reason(
        text_vi=f"{_decision_vi(grant)}, {_span_vi(grant)}.",
        text_en=f"{_decision_en(grant)}, {_span_en(grant)}.",
        source=_decision_vi(grant),
    )
    ground = Reason(
        text_vi=f"{rule['text_vi']}{unsure[0]}.",
        text_en=f"{rule['text_en']}{unsure[1]}.",
        source=rule["source"],
    )
    written = Reason(
        text_vi=f"Khối ký: {' / '.join(lines)}.",
        text_en=f"Signature block: {' / '.join(lines)}.",
        source=rule["source"],
    )
    reasons = (ground, holds, competent, written)
    return AuthorityAnswer(
        allowed=True,
        block=SignatureBlock(lines=lines, name=officer_name),
        reasons=reasons,
        sources=_sources(reasons),
        grant=grant,
        rule=f"authority/{grant.ground.value}@{begins(rule).isoformat()}",
    )


def _refused(reasons: Iterable[Reason]) -> AuthorityAnswer:
    found = tuple(dict.fromkeys(reasons))
    return AuthorityAnswer(allowed=False, block=None, reasons=found, sources=_sources(found))


def _sources(reasons: Iterable[Reason]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.source for each in reasons if each.source))


def _decision_vi(grant: Grant) -> str:
    words = _DECISIONS[grant.ground][0]
    if grant.ground is Ground.OFFICE:
        words = f"{words} {grant.title}".strip()
    if grant.decision_number:
        words += f" số {grant.decision_number}"
    if grant.decision_on is not None:
        words += f" ngày {grant.decision_on:%d/%m/%Y}"
    return words


def _decision_en(grant: Grant) -> str:
    words = _DECISIONS[grant.ground][1]
    if grant.ground is Ground.OFFICE:
        words = f"{words} {grant.title}".strip()
    if grant.decision_number:
        words += f" no. {grant.decision_number}"
    if grant.decision_on is not None:
        words += f" of {grant.decision_on.isoformat()}"
    return words


def _span_vi(grant: Grant) -> str:
    words = f"có hiệu lực từ ngày {grant.valid_from:%d/%m/%Y}"
    if grant.valid_until is not None:
        words += f" đến {grant.valid_until:%d/%m/%Y}"
    return f"{words}, căn cứ {grant.basis}" if grant.basis else words


def _span_en(grant: Grant) -> str:
    words = f"in force from {grant.valid_from.isoformat()}"
    if grant.valid_until is not None:
        words += f" to {grant.valid_until.isoformat()}"
    return f"{words}, resting on {grant.basis}" if grant.basis else words
