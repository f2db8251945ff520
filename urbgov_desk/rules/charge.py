"""Reckons what is to be paid, and says every step in words."""

from collections.abc import Sequence

from urbgov_desk.domain.answer import ChargeLine, FeeAnswer, Reason
from urbgov_desk.domain.fee import CountBelowOne, PageRate
from urbgov_desk.domain.procedure import ChargeKind, Fee, FeeStatus
from urbgov_desk.rules.entry import Entry, begins

_ASK_PAGES = "Cần số trang bản chính để tính phí."
_ASK_PAGES_EN = "The number of pages of the original is needed."


def money(amount: int) -> str:
    """An amount as papers print it: `25.000 đồng`."""
    return f"{amount:,}".replace(",", ".") + " đồng"


def answer(lines: Sequence[ChargeLine], reasons: Sequence[Reason]) -> FeeAnswer:
    """The sum of the lines with their reasons; one unknown line makes the sum unknown."""
    amounts = [line.amount for line in lines]
    total = None if not amounts or None in amounts else sum(each or 0 for each in amounts)
    steps = list(reasons)
    if total is not None:
        steps.append(Reason(text_vi=f"Phải thu: {money(total)}.", text_en=f"To pay: {total} VND."))
    return FeeAnswer(
        amount=total,
        lines=tuple(lines),
        reasons=tuple(steps),
        sources=tuple(dict.fromkeys(step.source for step in steps if step.source)),
        rules=tuple(dict.fromkeys(line.rule for line in lines if line.rule)),
    )


def by_rule(
    entry: Entry, rule: str, pages: int | None, copies: int | None
) -> tuple[ChargeLine, list[Reason]]:
    """A charge the law gives as a formula. Raises CountBelowOne for 0 pages or copies."""
    if copies is not None and copies < 1:
        raise CountBelowOne(what="copies", number=copies)
    if entry["formula"] == "page":
        return _by_page(entry, rule, pages, copies or 1)
    times = (copies or 1) if entry["formula"] == "copy" else 1
    amount = entry["amount"] * times
    each = "bản" if entry["formula"] == "copy" else "trường hợp"
    reason = Reason(
        text_vi=f"{entry['name']}: {times} {each} × {money(entry['amount'])} = {money(amount)}."
        + (f" {entry['note']}" if "note" in entry else ""),
        text_en=f"{times} × {entry['amount']} VND = {amount} VND.",
        source=entry["source"],
    )
    return _line(entry, amount, rule), [reason]


def _by_page(
    entry: Entry, rule: str, pages: int | None, copies: int
) -> tuple[ChargeLine, list[Reason]]:
    if pages is None:
        reason = Reason(text_vi=_ASK_PAGES, text_en=_ASK_PAGES_EN, source=entry["source"])
        return _line(entry, None, rule, _ASK_PAGES), [reason]
    rate = PageRate(
        first_pages=entry["first_pages"],
        first_rate=entry["first_rate"],
        next_rate=entry["next_rate"],
        ceiling_per_copy=entry["ceiling_per_copy"],
    )
    one, amount = rate.per_copy(pages), rate.amount(pages, copies)
    first = min(pages, rate.first_pages)
    steps = f"{first} trang × {money(rate.first_rate)}"
    if pages > rate.first_pages:
        steps += f" + {pages - rate.first_pages} trang × {money(rate.next_rate)}"
    reasons = [
        Reason(
            text_vi=f"{entry['name']}: {steps} = {money(one)}/bản "
            f"(tối đa {money(rate.ceiling_per_copy)}/bản). {entry.get('note', '')}".rstrip(),
            text_en=f"{pages} pages of the original: {one} VND a copy, at most "
            f"{rate.ceiling_per_copy} VND a copy.",
            source=entry["source"],
        ),
        Reason(
            text_vi=f"{copies} bản × {money(one)} = {money(amount)}.",
            text_en=f"{copies} copies × {one} VND = {amount} VND.",
            source=entry["source"],
        ),
    ]
    return _line(entry, amount, rule), reasons


def _line(entry: Entry, amount: int | None, rule: str, reason: str | None = None) -> ChargeLine:
    return ChargeLine(
        kind=ChargeKind(entry["kind"]),
        name_vi=entry["name"],
        amount=amount,
        rule=rule,
        reason=reason,
    )


def by_portal(fees: Sequence[Fee]) -> tuple[ChargeLine, list[Reason]] | None:
    """The charge the portal states for one way of filing; unknown when its rows disagree."""
    if not fees:
        return None
    figures = {(fee.status, fee.amount) for fee in fees}
    fee = fees[0]
    if len(figures) > 1:
        words = "; ".join(_fee_words(each) for each in fees)
        text = f"Nguồn nêu nhiều mức theo trường hợp: {words}."
        reason = Reason(
            text_vi=text, text_en="The source states several charges.", source=fee.source
        )
        return _unknown(fee, text), [reason]
    if fee.amount is None:
        text = fee.reason or ""
        reason = Reason(
            text_vi=f"{fee.name}: chưa rõ mức. {text}",
            text_en="The charge is not known; the officer enters it with its basis.",
            source=fee.source,
        )
        return _unknown(fee, text), [reason]
    note = f" {fee.note}" if fee.note else ""
    words = "miễn phí" if fee.status is FeeStatus.free else money(fee.amount)
    sure = "" if fee.confidence.is_verified else " (chưa đối chiếu văn bản gốc)"
    reason = Reason(
        text_vi=f"{fee.name}: {words}{sure}.{note}",
        text_en="Free of charge." if fee.amount == 0 else f"{fee.amount} VND.",
        source=fee.source,
    )
    line = ChargeLine(kind=fee.kind, name_vi=fee.name, amount=fee.amount, rule=fee.rule)
    return line, [reason]


def _fee_words(fee: Fee) -> str:
    if fee.amount is None:
        return fee.reason or "chưa rõ"
    return f"{money(fee.amount)} {fee.note}".strip()


def _unknown(fee: Fee, reason: str) -> ChargeLine:
    return ChargeLine(kind=fee.kind, name_vi=fee.name, amount=None, rule=fee.rule, reason=reason)


def not_stated(code: str) -> tuple[ChargeLine, list[Reason]]:
    """No source says what this way of filing costs."""
    text = "Nguồn không nêu phí, lệ phí cho hình thức nộp này."
    line = ChargeLine(
        kind=ChargeKind.le_phi, name_vi="Lệ phí", amount=None, rule=f"procedure/{code}", reason=text
    )
    reason = Reason(text_vi=text, text_en="No source states a charge for this way of filing.")
    return line, [reason]


def rule_id(entry: Entry, code: str) -> str:
    """The id a dossier keeps of the charge that decided."""
    return f"fee/{code}@{begins(entry).isoformat()}"
