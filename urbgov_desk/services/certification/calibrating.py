"""Where an overlay stands on a fed copy: read, kept, and drawn on a sheet to measure by."""

from dataclasses import dataclass

from urbgov_desk import documents
from urbgov_desk.documents.certification_values import CalibrationSheet, Spot
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, office
from urbgov_desk.services.certification import placing
from urbgov_desk.services.desk import Desk

_WIDE, _HIGH = 210.0, 297.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlace:
    """Where an overlay stands on an A4 sheet: millimetres from its upper left corner."""

    x: float
    y: float
    width: float = 80.0
    height: float = 38.0

    @property
    def spot(self) -> Spot:
        """The place as papers take it."""
        return Spot(x=self.x, y=self.y, width=self.width, height=self.height)


USUAL = SheetPlace(x=110.0, y=240.0)
"""Where an overlay stands while the ward chose no place."""


class SpotOdd(Told):
    """A place that lies off the sheet. Values: field."""


def place_of(desk: Desk, title: str) -> SheetPlace:
    """The place for a kind of paper on the desk's printer."""
    spot = placing.spot_for(desk.settings(), title or placing.EVERY_PAPER)
    if spot is None:
        return USUAL
    return SheetPlace(x=spot.x, y=spot.y, width=spot.width, height=spot.height)


def keep_place(desk: Desk, title: str, place: SheetPlace, request_id: str) -> None:
    """Keep the place for a kind of paper, or for all of them. Raises NotAllowed, SpotOdd."""
    desk.require(Act.SET_UP)
    _check(place)
    value = placing.with_spot(desk.settings(), title or placing.EVERY_PAPER, place.spot)
    office.change_settings(desk, {Setting.ATTESTATION_PLACES: value}, request_id)


def sheet(desk: Desk, place: SheetPlace) -> bytes:
    """The sheet with rulers and the frame of this place; nothing is recorded. Raises SpotOdd."""
    _check(place)
    now = desk.now()
    return documents.make(
        CalibrationSheet(
            head=letter.head(desk.office(), now.date()),
            training=desk.training,
            printer=desk.settings()[Setting.PRINTER],
            spot=place.spot,
        )
    )


def _check(place: SheetPlace) -> None:
    if place.width < 10 or place.x < 0 or place.x + place.width > _WIDE:
        raise SpotOdd(field="x")
    if place.height < 5 or place.y < 0 or place.y + place.height > _HIGH:
        raise SpotOdd(field="y")
