"""Where an overlay stands on a fed copy: read, kept, and drawn on a sheet to measure by."""

from dataclasses import asdict, dataclass, replace

from urbgov_desk import documents
from urbgov_desk.documents.certification_values import Attestation, CalibrationSheet, Spot
from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import (
    AttestationForm,
    CertificationKind,
    Issuer,
    Variant,
)
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, office
from urbgov_desk.services.certification import attestation_texts, authority, placing
from urbgov_desk.services.desk import Desk

_WIDE, _HIGH = 210.0, 297.0
EDGE = 5.0
"""What no office printer reaches, in millimetres."""
_HIGHEST = 99_999
# While nobody may sign copies yet: the block of a delegate, which is the longest of the law's.
_USUAL_BLOCK = SignatureBlock(
    lines=("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH"), name="Nguyễn Thị Phương Thảo"
)


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


class SpotAtEdge(Told):
    """A place that reaches into the edge no printer prints on. Values: field, edge."""


class SpotTooSmall(Told):
    """A place the attestation of a signer of this ward does not fit. Values: field, signer."""


class LabelTooSmall(Told):
    """A label the attestation of a signer of this ward does not fit.

    Values: field, paper (`*` for every paper), width, height, signer.
    """


def place_of(desk: Desk, title: str) -> SheetPlace:
    """The place for a kind of paper on the desk's printer."""
    spot = placing.spot_for(desk.settings(), title or placing.EVERY_PAPER)
    if spot is None:
        return USUAL
    return SheetPlace(x=spot.x, y=spot.y, width=spot.width, height=spot.height)


def keep_place(desk: Desk, title: str, place: SheetPlace, request_id: str) -> None:
    """Keep the place for a kind of paper, or for all of them, once it was tried.

    Raises NotAllowed, SpotOdd, SpotAtEdge, SpotTooSmall: what is kept also prints.
    """
    desk.require(Act.SET_UP)
    _check(place)
    label = desk.settings()[Setting.ATTESTATION] == AttestationForm.LABEL
    _try(desk, title, place, label=label)
    value = placing.with_spot(desk.settings(), title or placing.EVERY_PAPER, place.spot)
    office.change_settings(desk, {Setting.ATTESTATION_PLACES: value}, request_id)


def keep_choices(desk: Desk, values: dict[Setting, str], request_id: str) -> None:
    """Keep the choices of the certification desk; labels once every size kept for them was tried.

    Raises NotAllowed, SettingOdd, LabelTooSmall.
    """
    desk.require(Act.SET_UP)
    settings = {**desk.settings(), **values}
    if settings[Setting.ATTESTATION] == AttestationForm.LABEL:
        known = placing.places(settings).get(settings[Setting.PRINTER], {})
        for paper in dict.fromkeys((placing.EVERY_PAPER, *known)):
            spot = placing.spot_for(settings, paper)
            place = SheetPlace(**asdict(spot)) if spot else USUAL
            try:
                _try(desk, "" if paper == placing.EVERY_PAPER else paper, place, label=True)
            except SpotTooSmall as small:
                raise LabelTooSmall(
                    field="form",
                    paper=paper,
                    width=f"{place.width:g}",
                    height=f"{place.height:g}",
                    signer=small.values["signer"],
                ) from small
    office.change_settings(desk, values, request_id)


def sheet(desk: Desk, place: SheetPlace) -> bytes:
    """The sheet with rulers and the frame of this place; nothing is recorded.

    Raises SpotOdd, SpotAtEdge.
    """
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
    for field, start, length, whole in (
        ("x", place.x, place.width, _WIDE),
        ("y", place.y, place.height, _HIGH),
    ):
        if min(start, whole - start - length) < EDGE:
            raise SpotAtEdge(field=field, edge=f"{EDGE:g}")


def _try(desk: Desk, title: str, place: SheetPlace, *, label: bool) -> None:
    """Make the attestation of a copy for everybody who signs copies here, and throw it away."""
    now, kind = desk.now(), CertificationKind.COPY
    on = now.date()
    rule = desk.law.certification(kind, on)
    form = rule.attestations[(Variant.ONE_PERSON, False)]
    trial = Attestation(
        head=letter.head(desk.office(), on),
        training=desk.training,
        form=form,
        own_text=attestation_texts.own_text(desk, form, on),
        number=_HIGHEST,
        volume=f"12/{on.year}",
        symbol="SCT/BS",
        place=desk.office().name,
        certifier="",
        certifier_title="",
        block=_USUAL_BLOCK,
        title=title,
        placement=AttestationForm.LABEL if label else AttestationForm.OVERLAY,
        spot=place.spot,
    )
    signers = authority.signers(desk, kind, Issuer.VIETNAMESE)
    answers = (authority.judge(desk, each, kind, Issuer.VIETNAMESE, on) for each in signers)
    blocks = tuple(each.block for each in answers if each.block is not None) or (_USUAL_BLOCK,)
    for block in blocks:
        try:
            documents.make(replace(trial, block=block, certifier=block.name))
        except documents.AttestationDoesNotFit as problem:
            signer = " ".join((*block.lines, block.name))
            raise SpotTooSmall(field="height", signer=signer) from problem
