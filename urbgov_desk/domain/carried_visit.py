"""A visit carried as a code from a counter without the book to the PC that holds it.

The one code that may hold a name: it stands on an office-only slip, destroyed after use. Its text
is `UBV1|CRC|JSON`; the checksum finds a damaged scan, it proves nothing: at the book's PC a person
compares the originals anyway. Only plain lines travel (copies, and signatures without detail).
"""

import json
import zlib
from collections.abc import Mapping
from typing import Any

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout, Legalisation
from urbgov_desk.domain.certifying import AskedLine, AskedVisit
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import nfc

MARK = "UBV1"
_LONGEST = 1800
"""Characters a code of this size still carries safely from paper."""


class CarriedVisitDamaged(Told):
    """The code of an office-only slip was read wrongly or is not whole."""


class CarriedVisitTooLong(Told):
    """More lines than one code can carry. Values: count."""


def is_carried(text: str) -> bool:
    """Whether a scanned text is the code of an office-only slip."""
    return text.startswith(f"{MARK}|")


def write(visit: AskedVisit) -> str:
    """The text of the code. Raises CarriedVisitTooLong."""
    data = {
        "n": visit.requester,
        "o": len(visit.lines) if visit.originals is None else visit.originals,
        "l": [
            [
                line.kind.value,
                line.title,
                line.issuer.value,
                line.legalisation.value if line.legalisation else "",
                line.pages,
                line.copies,
                line.layout.value,
            ]
            for line in visit.lines
        ],
    }
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    text = f"{MARK}|{_checksum(body)}|{body}"
    if len(text.encode()) > _LONGEST:
        raise CarriedVisitTooLong(count=len(visit.lines))
    return text


def read(text: str) -> AskedVisit:
    """The visit of a scanned code. Raises CarriedVisitDamaged; any text is safe."""
    parts = nfc(text.strip()).split("|", 2)
    if len(parts) != 3 or parts[0] != MARK or _checksum(parts[2]) != parts[1].upper():
        raise CarriedVisitDamaged()
    try:
        return _visit(json.loads(parts[2]))
    except (ValueError, KeyError, TypeError):
        raise CarriedVisitDamaged() from None


def _visit(data: Mapping[str, Any]) -> AskedVisit:
    lines = tuple(
        AskedLine(
            kind=CertificationKind(kind),
            title=str(title),
            issuer=Issuer(issuer),
            legalisation=Legalisation(legalisation) if legalisation else None,
            pages=int(pages),
            copies=int(copies),
            layout=Layout(layout),
        )
        for kind, title, issuer, legalisation, pages, copies, layout in data["l"]
    )
    return AskedVisit(requester=str(data["n"]), lines=lines, originals=int(data["o"]))


def _checksum(body: str) -> str:
    return f"{zlib.crc32(body.encode()):08X}"
