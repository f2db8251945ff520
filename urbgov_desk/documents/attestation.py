"""Lời chứng: the certifying text on a page, over a fed copy, or on a label (NĐ 23/2015 Điều 12)."""

from dataclasses import replace

from urbgov_desk.documents.certification_values import Attestation, CopyMark
from urbgov_desk.documents.form import AttestationDoesNotFit, Form, Signature
from urbgov_desk.documents.head import UNVERIFIED, draw_title
from urbgov_desk.documents.layout import Filling, sign
from urbgov_desk.documents.measure import LEADING, MM, Measure, measure_of
from urbgov_desk.documents.own_text import with_own_text
from urbgov_desk.documents.paragraph import BLANK, plain
from urbgov_desk.documents.sheet import Rule, Sheet
from urbgov_desk.documents.typeface import Face
from urbgov_desk.documents.words import counted, day_words, month_in_words, number_in_words
from urbgov_desk.domain.certification import AttestationForm, Signatory
from urbgov_desk.domain.moment import in_hanoi

COPY = "BẢN SAO"
# Letters of a block on a fed sheet or a label shrink this far; a rubber stamp's are no larger.
_BLOCK_SIZES = tuple(size / 2 for size in range(22, 12, -1))
_BLOCK_SIGNING = 14 * MM
# Titles of the annex are long; two lines of them read better than one of small letters.
_LEAST_TITLE = 0.85
_LABEL_EDGE = 2.5 * MM
# A label made for practice says so above its words.
_TRAINING_STRIP = 10 * MM
# What no office printer reaches.
_PRINTER_EDGE = 5.0
_MOMENT_BY_HAND = "…… giờ …… phút, ngày …… tháng …… năm …………"


def adapt(paper: Attestation, form: Form) -> Form:
    """The ward's own wording, if it has one."""
    return with_own_text(form, paper.own_text)


def fill(paper: Attestation, form: Form) -> Filling:
    """The values of one attestation, and the sheet its placement asks for."""
    return _filling(paper, form, own_pages=1)


def recount(paper: Attestation, form: Form, pages: int) -> Filling:
    """The values again, now that the attestation is known to take so many pages."""
    return _filling(paper, form, own_pages=pages)


def _filling(paper: Attestation, form: Form, *, own_pages: int) -> Filling:
    filling = Filling(
        texts=_texts(paper, own_pages),
        lists={
            "signatories": [
                {
                    "each_number": str(n),
                    "each_person": one.name,
                    "each_identity": one.identity,
                    "each_side": one.side,
                }
                for n, one in enumerate(paper.signatories or (Signatory(name=""),), start=1)
            ],
            "recipients": [
                {"recipient": name, "recipient_originals": counted(originals)}
                for name, originals in paper.recipients
            ],
        },
        parts={"translator_signs": lambda sheet: _translator_signs(sheet, paper)},
    )
    if paper.placement is AttestationForm.FULL_PAGE:
        return replace(filling, heading=lambda sheet: _page_heading(sheet, paper, form))
    if paper.placement is AttestationForm.RUBBER_STAMP:
        raise ValueError("a rubber stamp prints nothing")
    label = paper.placement is AttestationForm.LABEL
    frame = _label(paper) if label else _overlay(paper, form)
    return replace(
        filling,
        heading=lambda sheet: _block_heading(sheet, paper, form),
        cover=_copy_mark if paper.copy_mark is CopyMark.page_before and not label else None,
        measures=tuple(frame.at_body(size) for size in _BLOCK_SIZES),
        must_fit=True,
        bare=True,
    )


def _texts(paper: Attestation, own_pages: int) -> dict[str, str]:
    # Pages of its own follow the paper, each on a sheet as the desk prints one side only; on a fed
    # sheet or a label it stands on a page that is counted already.
    more = own_pages if paper.placement is AttestationForm.FULL_PAGE else 0
    day = paper.head.on
    if paper.by_hand:
        date_words, in_words = _MOMENT_BY_HAND, ("", "", "")
    else:
        date_words = day_words(day)
        if paper.at is not None:
            here = in_hanoi(paper.at)
            date_words = f"{here:%H} giờ {here:%M} phút, {date_words}"
        date_words = date_words[0].upper() + date_words[1:]
        in_words = (
            number_in_words(day.day),
            month_in_words(day.month),
            number_in_words(day.year),
        )
    source, target = paper.languages or ("", "")
    return {
        "number": "" if paper.number is None else f"{paper.number:02d}",
        "volume": paper.volume,
        "symbol": paper.symbol,
        "date_words": date_words,
        "day_in_words": in_words[0],
        "month_in_words": in_words[1],
        "year_in_words": in_words[2],
        "place": paper.place,
        "certifier": paper.certifier,
        "certifier_title": paper.certifier_title,
        "block_title": "\n".join(paper.block.lines),
        "block_name": paper.block.name,
        "officer": paper.receiving_officer,
        "person": ", ".join(one.name for one in paper.signatories),
        "people": "; ".join(
            f"{one.name}, {one.identity}" if one.identity else one.name for one in paper.signatories
        ),
        "identity": ", ".join(one.identity for one in paper.signatories if one.identity),
        "signing": paper.signing.value,
        "title": paper.title,
        "originals": f"{paper.originals:02d}",
        "sheets": f"{paper.sheets:02d}" if paper.sheets else "",
        "pages": f"{paper.pages:02d}" if paper.pages else "",
        "all_sheets": f"{paper.sheets + more:02d}" if paper.sheets else "",
        "all_pages": f"{paper.pages + more:02d}" if paper.pages else "",
        "kept_at": paper.kept_at,
        "language_from": source,
        "language_to": target,
        "signed_here": "" if paper.specimen else "ký",
        "specimen": "mẫu" if paper.specimen else "",
        "finger": paper.finger,
        "witnesses": ", ".join(paper.witnesses),
        "interpreter": paper.interpreter,
        "refers_to": paper.refers_to,
        "correction": paper.correction,
    }


def _overlay(paper: Attestation, form: Form) -> Measure:
    """The fed sheet with all but the block's place as margin. Raises AttestationDoesNotFit."""
    sheet, spot = measure_of(paper.page_size), paper.spot
    width, height = sheet.width / MM, sheet.height / MM
    right, bottom = width - spot.x - spot.width, height - spot.y - spot.height
    if min(spot.x, spot.y, right, bottom) < _PRINTER_EDGE - 0.01:
        raise AttestationDoesNotFit(title=form.title)
    return _block_measure(sheet.width, sheet.height, spot.x, spot.y, right, bottom)


def _label(paper: Attestation) -> Measure:
    spot, edge = paper.spot, _LABEL_EDGE / MM
    top = _TRAINING_STRIP / MM if paper.training else edge
    measure = _block_measure(spot.width * MM, spot.height * MM, edge, top, edge, edge)
    return replace(measure, signing=measure.signing - 7 * MM) if paper.training else measure


def _block_measure(
    width: float, height: float, left: float, top: float, right: float, bottom: float
) -> Measure:
    return Measure(
        width=width, height=height,
        left=left * MM, top=top * MM, right=right * MM, bottom=bottom * MM,
        body=_BLOCK_SIZES[0], title=11, head=9, indent=0, pitch=LEADING, signing=_BLOCK_SIGNING,
    )  # fmt: skip


def _page_heading(sheet: Sheet, paper: Attestation, form: Form) -> None:
    if paper.copy_mark is CopyMark.with_attestation:
        _copy_mark(sheet)
    draw_title(
        sheet, form.title, verified=form.verified, smallest=sheet.measure.title * _LEAST_TITLE
    )


def _block_heading(sheet: Sheet, paper: Attestation, form: Form) -> None:
    label = paper.placement is AttestationForm.LABEL
    if paper.copy_mark is CopyMark.with_attestation and not label:
        _copy_mark(sheet)
    if not form.verified:
        sheet.paragraph(
            plain(f"({UNVERIFIED})", Face.italic), align="center", size=sheet.measure.body * 0.92
        )


def _copy_mark(sheet: Sheet) -> None:
    """BẢN SAO in the upper right corner, as stamps have it; a label has no page to mark."""
    measure = sheet.measure
    size, edge = 16, 12 * MM
    right, y = measure.width - edge, measure.height - edge - size
    wide = sheet.letters(COPY, right, y, Face.bold, size, align="right")
    left, foot, top = right - wide - 4, y - 4.5, y + size * 0.85
    for x1, y1, x2, y2 in (
        (left, foot, right + 4, foot),
        (left, top, right + 4, top),
        (left, foot, left, top),
        (right + 4, foot, right + 4, top),
    ):
        sheet.page.rules.append(Rule(x1, y1, x2, y2, 1.0))


def _translator_signs(sheet: Sheet, paper: Attestation) -> None:
    place = Signature(
        side="right", title="Người dịch", hint="(ký, ghi rõ họ, tên)", name="{person}"
    )
    sign(sheet, [place], {"person": ", ".join(one.name for one in paper.signatories) or BLANK})
