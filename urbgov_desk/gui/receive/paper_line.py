"""The papers of a dossier while they are ticked: usual answers, progress, what is missing."""

from dataclasses import dataclass, replace
from datetime import datetime

from urbgov_desk.domain.dossier import PaperAnswer, SubmittedPaper
from urbgov_desk.domain.procedure import Case, CheckLine, SubmitMode
from urbgov_desk.gui.receive.form import PaperForm

_MOST = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How many of the required papers are there."""

    there: int
    required: int

    @property
    def missing(self) -> int:
        """Required papers not there yet."""
        return self.required - self.there


def paper_of(line: CheckLine) -> PaperForm:
    """A line to tick, not answered yet."""
    return PaperForm(
        key=line.key,
        text=line.text,
        required=line.required,
        note=line.note,
        mode=line.submit_mode,
        usual_originals=line.originals if line.originals is not None else 1,
        usual_copies=line.copies or 0,
    )


def papers_of(case: Case, before: tuple[PaperForm, ...] = ()) -> tuple[PaperForm, ...]:
    """The lines of a case; answers already given to the same lines stay."""
    given = {paper.key: paper for paper in before if paper.answer is not None}
    return tuple(
        replace(
            made,
            answer=given[made.key].answer,
            originals=given[made.key].originals,
            copies=given[made.key].copies,
            source=given[made.key].source,
        )
        if (made := paper_of(line)).key in given
        else made
        for line in case.lines
    )


def answered(
    paper: PaperForm, answer: PaperAnswer | None, *, source: str | None = None
) -> PaperForm:
    """The line with an answer and the counts that go with it."""
    kept = answer is PaperAnswer.COPY_KEPT
    seen = answer is PaperAnswer.ORIGINAL_SEEN
    originals, copies = paper.usual_originals, paper.usual_copies
    if kept and not originals and not copies:
        originals = 1
    return replace(
        paper,
        answer=answer,
        originals=originals if kept else (max(originals, 1) if seen else 0),
        copies=copies if kept else 0,
        source=(source if source is not None else paper.source)
        if answer is PaperAnswer.LOOKED_UP
        else "",
    )


def usual_answer(paper: PaperForm) -> PaperAnswer:
    """What people mostly do with this paper: hand it in, or only show it."""
    return PaperAnswer.COPY_KEPT if paper.mode is SubmitMode.submit else PaperAnswer.ORIGINAL_SEEN


def all_usual(papers: tuple[PaperForm, ...]) -> tuple[PaperForm, ...]:
    """Everything is there now: what is required and open, or marked missing, gets its usual answer.

    A line answered otherwise stays as it is, and so does a "nếu có" line nobody asked for.
    """
    return tuple(
        answered(paper, usual_answer(paper))
        if paper.answer is PaperAnswer.MISSING or (paper.required and paper.answer is None)
        else paper
        for paper in papers
    )


def counted(paper: PaperForm, *, originals: int | None = None, copies: int = 0) -> PaperForm:
    """The line with other counts: originals anew, copies by so many more or fewer."""
    more = min(max(paper.copies + copies, 0), _MOST)
    return replace(
        paper,
        originals=paper.originals if originals is None else min(max(originals, 0), _MOST),
        copies=more,
    )


def progress(papers: tuple[PaperForm, ...]) -> Progress:
    """How far the required papers are."""
    required = [paper for paper in papers if paper.required]
    there = [p for p in required if p.answer not in (None, PaperAnswer.MISSING)]
    return Progress(there=len(there), required=len(required))


def missing_names(papers: tuple[PaperForm, ...]) -> tuple[str, ...]:
    """What a request for more papers begins with: required lines not there, and those marked so."""
    return tuple(
        paper.text
        for paper in papers
        if paper.answer is PaperAnswer.MISSING or (paper.required and paper.answer is None)
    )


def submitted(
    papers: tuple[PaperForm, ...], *, by: str | None = None, at: datetime | None = None
) -> tuple[SubmittedPaper, ...]:
    """The lines as the act takes them. A required line nobody answered is missing."""
    found = []
    for paper in papers:
        answer = paper.answer
        if answer is None:
            if not paper.required:
                continue
            answer = PaperAnswer.MISSING
        looked_up = answer is PaperAnswer.LOOKED_UP
        found.append(
            SubmittedPaper(
                name=paper.text,
                answer=answer,
                required=paper.required,
                originals=paper.originals,
                copies=paper.copies,
                source=paper.source or None,
                looked_up_by=by if looked_up else None,
                looked_up_at=at if looked_up else None,
            )
        )
    return tuple(found)


_RECORDED = "recorded-"


def recorded(papers: tuple[PaperForm, ...]) -> bool:
    """Whether lines came from a recorded dossier and have not found their place in the law."""
    return any(paper.key.startswith(_RECORDED) for paper in papers)


def likely_case(cases: tuple[Case, ...], papers: tuple[PaperForm, ...]) -> Case | None:
    """The case a recorded dossier was received under; None where it has none of their lines."""
    names = {paper.text for paper in papers}

    def fits(case: Case) -> tuple[int, int]:
        known = sum(line.text in names for line in case.lines)
        open_ones = sum(line.required and line.text not in names for line in case.lines)
        return known, -open_ones

    best = max(cases, key=fits, default=None)
    return best if best is not None and fits(best)[0] else None


def laid_over(case: Case, papers: tuple[PaperForm, ...]) -> tuple[PaperForm, ...]:
    """The case's own lines, "nếu có" too, with the answers given to them; other lines after."""
    given = {paper.text: paper for paper in papers}
    lines = tuple(
        replace(
            made,
            answer=given[made.text].answer,
            originals=given[made.text].originals,
            copies=given[made.text].copies,
            source=given[made.text].source,
        )
        if (made := paper_of(line)).text in given
        else made
        for line in case.lines
    )
    known = {line.text for line in lines}
    return (*lines, *(paper for paper in papers if paper.text not in known))


def paper_again(paper: SubmittedPaper, number: int) -> PaperForm:
    """A line of a recorded dossier, to be changed."""
    return PaperForm(
        key=f"{_RECORDED}{number}",
        text=paper.name,
        required=paper.required,
        usual_originals=paper.originals,
        usual_copies=paper.copies,
        answer=paper.answer,
        originals=paper.originals,
        copies=paper.copies,
        source=paper.source or "",
    )
