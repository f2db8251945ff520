"""Handing over, when somebody else signs in over a return that stands open."""

from PySide6.QtWidgets import QLabel, QLineEdit

from tests.gui.dossier.desk_stage import WardStage, give_back, take_over, wait_idle
from tests.gui.handover.test_journeys import CARD, ready
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.subject import OpenDossier


def in_sight(stage: WardStage) -> str:
    """Everything the page says."""
    labels = [each.text() for each in stage.handover.findChildren(QLabel) if not each.isHidden()]
    return " ".join([*labels, *(each.text() for each in stage.handover.findChildren(QLineEdit))])


def test_contracted_staff_do_not_find_the_numbers_an_officer_had_open(
    ward_stage: WardStage,
) -> None:
    dossier_id = ready(ward_stage)
    ward_stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(ward_stage)
    ward_stage.handover.take_scan(CARD)
    wait_idle(ward_stage)
    number = CARD.split("|")[0]
    assert number in in_sight(ward_stage)
    take_over(ward_stage, OfficerRole.POST)
    assert number not in in_sight(ward_stage)
    assert ward_stage.handover.form is None
    give_back(ward_stage)


def test_the_same_officer_goes_on_where_they_were(ward_stage: WardStage) -> None:
    dossier_id = ready(ward_stage)
    ward_stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(ward_stage)
    form = ward_stage.handover.form
    assert form is not None
    give_back(ward_stage)
    assert ward_stage.handover.form is form
