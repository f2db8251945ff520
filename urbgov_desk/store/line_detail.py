"""What only some kinds of certification have, as a column of the visit's or the book's line."""

import json
from datetime import datetime
from typing import Any

from urbgov_desk.domain.certification import (
    PLAIN,
    KeptPaper,
    LineDetail,
    OutsideOffice,
    Signatory,
    Variant,
)


def detail_json(detail: LineDetail) -> str | None:
    """What only some kinds have, as a column holds it; nothing for a plain copy."""
    if detail == PLAIN:
        return None
    outside = detail.outside
    data: dict[str, Any] = {
        "signatories": [[p.name, p.identity, p.side] for p in detail.signatories],
        "variant": detail.variant.value,
        "one_stop": detail.one_stop,
        "originals": detail.originals,
        "languages": detail.languages,
        "refers_to": detail.refers_to,
        "refers_to_entry": detail.refers_to_entry,
        "authorisation_case": detail.authorisation_case,
        "witnesses": detail.witnesses,
        "interpreter": detail.interpreter,
        "recipients": detail.recipients,
        "kept": [detail.kept.what, detail.kept.box, detail.kept.order] if detail.kept else None,
        "outside": [
            outside.place,
            outside.at.isoformat(),
            outside.reason,
            outside.finger,
            list(outside.witnesses),
        ]
        if outside
        else None,
        "correction": detail.correction,
    }
    return json.dumps(data, ensure_ascii=False)


def detail_of(text: str | None) -> LineDetail:
    """What only some kinds have; an erased column says nothing."""
    if not text or not text.startswith("{"):
        return PLAIN
    data = json.loads(text)
    kept, outside = data["kept"], data["outside"]
    return LineDetail(
        signatories=tuple(Signatory(name=n, identity=i, side=s) for n, i, s in data["signatories"]),
        variant=Variant(data["variant"]),
        one_stop=data["one_stop"],
        originals=data["originals"],
        languages=tuple(data["languages"]) if data["languages"] else None,
        refers_to=data["refers_to"],
        refers_to_entry=data["refers_to_entry"],
        authorisation_case=data["authorisation_case"],
        witnesses=tuple(data["witnesses"]),
        interpreter=data["interpreter"],
        recipients=tuple((name, count) for name, count in data["recipients"]),
        kept=KeptPaper(what=kept[0], box=kept[1], order=kept[2]) if kept else None,
        outside=OutsideOffice(
            place=outside[0],
            at=datetime.fromisoformat(outside[1]),
            reason=outside[2],
            finger=outside[3],
            witnesses=tuple(outside[4]),
        )
        if outside
        else None,
        correction=data["correction"],
    )
