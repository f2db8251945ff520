"""Panels about who is who: two entries put together as one person, and taken apart again."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from urbgov_desk.domain.masking import masked
from urbgov_desk.gui.dossier.panel import ActPanel, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.doubles import PersonEntry, PersonPair
    from urbgov_desk.services.outcome import Done

    Putting = Callable[[Desk], None]


def _choice() -> QComboBox:
    """A list whose long names are shortened in the line and whole in the list that drops down."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    return box


class _PersonPanel(ActPanel):
    """What both panels share: a pair to choose, a reason, and the dossier shown again after."""

    def _entry_words(self, entry: "PersonEntry") -> str:
        """`Nguyễn Thị Ánh · 1995 · …4321 · 3 hồ sơ`: enough to compare, not a whole number."""
        party = entry.party
        parts = [party.name, (party.born or "")[:4], masked(party.number) if party.number else ""]
        parts.append(self.tr("{n} hồ sơ").format(n=entry.dossiers))
        return " · ".join(part for part in parts if part)

    def _has_reason(self, reason: str) -> bool:
        if not reason.strip():
            self.fields["reason"].set_error(self.tr("Hãy ghi lý do."))
        return bool(reason.strip())

    def _then_shown(self, put: "Putting") -> "Act":
        dossier = self.opened.dossier

        def act(desk: "Desk") -> "Done":
            from urbgov_desk.services.outcome import Done

            put(desk)
            return Done(dossier=dossier.id, code=dossier.code)

        return act


class MergePanel(_PersonPanel):
    """Ghép hai mục của một người: which other entry, whose name stands, and why."""

    fields_of = {"reason_missing": "reason", "same_party": "pair"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Ghép hai mục của một người"),
            self.tr("Ghép"),
            self.tr("Từ nay tính là một người. Hồ sơ và giấy đã lập không đổi; tách lại được."),
        )
        self.pair = _choice()
        for pair in opened.doubles:
            self.pair.addItem(self._entry_words(pair.other), pair)
        self.standing = _choice()
        self.reason = line_edit(self.tr("Cùng một người"))
        self.add("pair", self.tr("Mục kia"), self.pair, (0, 0, 6), needed=True)
        self.add("standing", self.tr("Mục giữ lại"), self.standing, (1, 0, 3), needed=True)
        self.add("reason", self.tr("Lý do"), self.reason, (1, 3, 3), needed=True)
        self.pair.currentIndexChanged.connect(lambda _index: self._on_pair())
        self._on_pair()

    def act(self) -> "Act | None":
        """Put the two together."""
        pair, reason = self._chosen(), self.reason.text()
        if pair is None or not self._has_reason(reason):
            return None
        kept = str(self.standing.currentData())
        ids = (pair.one.party_id, pair.other.party_id)
        duplicate = ids[1] if kept == ids[0] else ids[0]
        request_id = self.sending.request_id

        def put(desk: "Desk") -> None:
            from urbgov_desk.services import privacy

            privacy.merge(desk, kept, duplicate, reason, request_id)

        return self._then_shown(put)

    def question(self) -> tuple[str, str]:
        """Both names once more: somebody else may carry the same one."""
        pair = self._chosen()
        if pair is None:
            return "", ""
        question = self.tr("{one} và {other} là một người?").format(
            one=pair.one.party.name, other=pair.other.party.name
        )
        return question, self.tr("Ghép lại")

    def _chosen(self) -> "PersonPair | None":
        pair: PersonPair | None = self.pair.currentData()
        return pair

    def _on_pair(self) -> None:
        pair = self._chosen()
        self.standing.clear()
        if pair is None:
            return
        alike = pair.one.party.name == pair.other.party.name
        for entry in (pair.one, pair.other):
            said = self._entry_words(entry) if alike else entry.party.name
            self.standing.addItem(said, entry.party_id)


class SplitPanel(_PersonPanel):
    """Tách lại: which two, and why they are two after all."""

    fields_of = {"reason_missing": "reason", "not_merged": "pair"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Tách lại hai người đã ghép"),
            self.tr("Tách"),
            self.tr("Mỗi mục lại là một người, với đúng các hồ sơ đã đứng tên."),
        )
        self.pair = _choice()
        for pair in opened.put_together:
            self.pair.addItem(
                self.tr("{other}, đã ghép vào {one}").format(
                    other=self._entry_words(pair.other), one=pair.one.party.name
                ),
                pair,
            )
        self.reason = line_edit()
        self.add("pair", self.tr("Mục tách ra"), self.pair, (0, 0, 6), needed=True)
        self.add("reason", self.tr("Lý do"), self.reason, (1, 0, 6), needed=True)

    def act(self) -> "Act | None":
        """Take the two apart."""
        pair: PersonPair | None = self.pair.currentData()
        reason = self.reason.text()
        if pair is None or not self._has_reason(reason):
            return None
        kept, duplicate = pair.one.party_id, pair.other.party_id
        request_id = self.sending.request_id

        def take_apart(desk: "Desk") -> None:
            from urbgov_desk.services import privacy

            privacy.undo_merge(desk, kept, duplicate, reason, request_id)

        return self._then_shown(take_apart)
