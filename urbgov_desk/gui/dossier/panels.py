"""Which panel an act opens."""

from urbgov_desk.gui.dossier.panel import ActPanel
from urbgov_desk.gui.dossier.panel_handling import ConsultPanel, ExtendPanel, HandOverPanel
from urbgov_desk.gui.dossier.panel_keeping import ErasePanel, NoteCodePanel
from urbgov_desk.gui.dossier.panel_mending import MendMoneyPanel
from urbgov_desk.gui.dossier.panel_money import DemandPanel, MeetPanel, TakeMoneyPanel
from urbgov_desk.gui.dossier.panel_person import MergePanel, SplitPanel
from urbgov_desk.gui.dossier.panel_result import ReadyPanel, ResolvePanel, StopPanel
from urbgov_desk.gui.dossier.panel_supplement import (
    AskSupplementPanel,
    ClosePanel,
    TakeSupplementPanel,
)
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.shell import Shell

_PANELS: dict[Action, type[ActPanel]] = {
    Action.HAND_OVER: HandOverPanel,
    Action.CONSULT: ConsultPanel,
    Action.EXTEND: ExtendPanel,
    Action.ASK_SUPPLEMENT: AskSupplementPanel,
    Action.TAKE_SUPPLEMENT: TakeSupplementPanel,
    Action.CLOSE_UNANSWERED: ClosePanel,
    Action.DEMAND_PAYMENT: DemandPanel,
    Action.MEET_OBLIGATION: MeetPanel,
    Action.TAKE_MONEY: TakeMoneyPanel,
    Action.MEND_MONEY: MendMoneyPanel,
    Action.RESOLVE: ResolvePanel,
    Action.MAKE_READY: ReadyPanel,
    Action.STOP: StopPanel,
    Action.NOTE_CODE: NoteCodePanel,
    Action.MERGE: MergePanel,
    Action.SPLIT: SplitPanel,
    Action.ERASE: ErasePanel,
}


def panel_for(action: Action, shell: Shell, opened: OpenedDossier) -> ActPanel | None:
    """A fresh panel; None for acts that are done on another page."""
    made = _PANELS.get(action)
    # Every panel takes the shell and the dossier; the frame's own words are the panel's.
    return made(shell, opened) if made is not None else None  # type: ignore[call-arg]
