"""Where an attestation stands on a fed copy: kept for each kind of paper and printer."""

import json
from collections.abc import Mapping

from urbgov_desk.documents.certification_values import Spot
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.text import folded

EVERY_PAPER = "*"
"""The place for every kind of paper that has none of its own."""


def places(settings: Mapping[Setting, str]) -> dict[str, dict[str, list[float]]]:
    """Printer → kind of paper (folded, or `*`) → x, y, width, height in millimetres."""
    try:
        known = json.loads(settings[Setting.ATTESTATION_PLACES])
    except ValueError:
        return {}
    return known if isinstance(known, dict) else {}


def spot_for(settings: Mapping[Setting, str], title: str, *, its_own: bool = False) -> Spot | None:
    """The place for this paper on the desk's printer; None where the ward chose none.

    `its_own`: a place chosen for every kind of paper does not count.
    """
    known = places(settings).get(settings[Setting.PRINTER], {})
    found = known.get(folded(title)) or (None if its_own else known.get(EVERY_PAPER))
    if not found or len(found) != len(Spot.__slots__):
        return None
    x, y, width, height = found
    return Spot(x=x, y=y, width=width, height=height)


def with_spot(settings: Mapping[Setting, str], title: str, spot: Spot) -> str:
    """The setting's new value with this paper's place on the desk's printer."""
    known = places(settings)
    own = known.setdefault(settings[Setting.PRINTER], {})
    own[title if title == EVERY_PAPER else folded(title)] = [
        spot.x,
        spot.y,
        spot.width,
        spot.height,
    ]
    return json.dumps(known, ensure_ascii=False, sort_keys=True)
