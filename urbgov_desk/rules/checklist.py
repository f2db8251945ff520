"""Lines to tick, shortened from the published paper list where nobody wrote them by hand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from urbgov_desk.domain.procedure import (
    Case,
    CheckLine,
    PaperRowKind,
    RequiredPaper,
    SubmitMode,
)

LINE_LENGTH = 60
_CASE_LENGTH = 100
_BASE_CASE = "Hồ sơ"
_BORDERS = re.compile(r"[.;:(]|, (?=trừ|trong|theo|nếu|có|do|đối)")
_NUMBERING = re.compile(
    r"^(?:[\s\-+*•–.]+|\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđ]|[ivx]{1,4})[).]\s*)+"
)
# Headings that part one list ("giấy tờ phải nộp") and are no situation to choose.
_PART_OF_LIST = re.compile(
    r"^(?:(?:các )?giấy tờ (?:phải )?(?:nộp|xuất trình|gửi kèm)|(?:các )?thành phần hồ sơ gồm"
    r"|hồ sơ|xuất trình|nộp|gửi|người yêu cầu chứng thực|số lượng hồ sơ)",
    re.IGNORECASE,
)
_CHANNEL_ONLY = re.compile(r"\(?,? ?nếu người (?:có )?yêu cầu lựa chọn.*$", re.IGNORECASE)
_CONDITIONAL = re.compile(
    r"nếu có|đối với (?:các )?trường hợp|trong trường hợp|\(nếu |^trường hợp|^đối với",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^(?:bản |văn bản |giấy )?(?:tờ khai|đơn|đề nghị|thông báo|bản khai|phiếu)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Usual:
    """A paper that dozens of procedures name in the same long words."""

    words: re.Pattern[str]
    text: str
    required: bool


_USUAL = (
    _Usual(
        words=re.compile(r"^Hộ chiếu/Thẻ căn cước"),
        text="Giấy tờ tùy thân (căn cước, hộ chiếu…)",
        required=True,
    ),
    _Usual(
        words=re.compile(r"^Một trong các giấy tờ sau: Căn cước điện tử"),
        text="Giấy tờ tùy thân (căn cước, hộ chiếu…)",
        required=True,
    ),
    _Usual(
        words=re.compile(r"^Giấy tờ có giá trị chứng minh thông tin về cư trú"),
        text="Giấy tờ chứng minh nơi cư trú (nếu không tra cứu được)",
        required=False,
    ),
    _Usual(
        words=re.compile(r"^Văn bản ủy quyền .*trong trường hợp ủy quyền"),
        text="Văn bản ủy quyền (nếu nộp thay)",
        required=False,
    ),
    _Usual(
        words=re.compile(r"^Mẫu (?:hộ tịch )?điện tử tương tác"),
        text="Mẫu điện tử tương tác (nếu nộp trực tuyến)",
        required=False,
    ),
)


def derived_cases(papers: Sequence[RequiredPaper]) -> tuple[Case, ...]:
    """The published rows as lines to tick, forms first, one case per situation.

    The portal shuffles papers, so their order says nothing; headings that only part one list are
    put together again.
    """
    grouped: dict[str, list[RequiredPaper]] = {}
    for paper in papers:
        if paper.kind is PaperRowKind.paper:
            grouped.setdefault(_case_name(paper.case), []).append(paper)
    names = sorted(grouped, key=lambda name: name != _BASE_CASE)
    return tuple(
        Case(key=f"case-{number}", name=name, lines=_lines(grouped[name]))
        for number, name in enumerate(names, start=1)
    )


def _case_name(heading: str) -> str:
    bare = _NUMBERING.sub("", " ".join(heading.split())).strip()
    if not bare or _PART_OF_LIST.match(bare):
        return _BASE_CASE
    return shortened(bare, _CASE_LENGTH)


def _lines(papers: Sequence[RequiredPaper]) -> tuple[CheckLine, ...]:
    lines = [_line(paper) for paper in papers]
    return tuple(sorted(lines, key=_weight))


def _weight(line: CheckLine) -> int:
    if line.required and _FORM.match(line.text):
        return 0
    return 1 if line.required else 2


def _line(paper: RequiredPaper) -> CheckLine:
    usual = next((each for each in _USUAL if each.words.match(paper.name)), None)
    plain = _CHANNEL_ONLY.sub("", paper.name)
    text = usual.text if usual else shortened(plain, LINE_LENGTH)
    required = usual.required if usual else not (paper.condition or _CONDITIONAL.search(plain))
    folded = paper.name
    if paper.condition and paper.condition not in folded:
        folded = f"{paper.condition}: {folded}"
    return CheckLine(
        key=f"paper-{paper.seq}",
        text=text,
        required=required,
        originals=paper.originals,
        copies=paper.copies,
        submit_mode=paper.submit_mode or SubmitMode.submit,
        note=folded if folded.strip() != text else "",
        papers=(paper.seq,),
    )


def shortened(text: str, length: int) -> str:
    """The beginning of a text up to a natural border, at most so many characters."""
    text = _NUMBERING.sub("", " ".join(text.split())).rstrip(" .;,:")
    text = text[:1].upper() + text[1:]
    if len(text) <= length:
        return text
    # A border too near the beginning leaves words that say nothing ("Trường hợp 1").
    nearest = length * 2 // 5
    found = (match.start() for match in _BORDERS.finditer(text))
    borders = [at for at in found if nearest <= at <= length]
    if borders:
        return text[: borders[-1]].rstrip(" .;,:(-–")
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:(-–") + "…"
