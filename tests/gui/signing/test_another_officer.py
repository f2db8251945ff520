"""The pile, when somebody else signs in while it is shown."""

from tests.gui.dossier.desk_stage import give_back, take_over
from tests.gui.signing.pile_stage import PileStage, usual_pile
from tests.gui.signing.test_signing_page import arrive
from urbgov_desk.domain.right import OfficerRole


def test_the_pile_is_read_anew_for_whoever_takes_over(stage: PileStage) -> None:
    usual_pile(stage)
    page = arrive(stage)
    before = [page.pile.rows.index(row, 0).data() for row in range(page.pile.rows.rowCount())]
    reads: list[str] = []
    page.pile.rows.modelReset.connect(lambda: reads.append("read"))
    take_over(stage, OfficerRole.CERTIFYING)
    assert before
    assert reads
    give_back(stage)
