"""The form of a new authority to sign; what its ground does not need is not asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.authority import Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.setup.grant_entry import TITLES, USUAL_KINDS, GrantEntry
from urbgov_desk.gui.setup.section import FieldSet, beside
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.date_edit import DateEdit


class GrantForm(QObject):
    """Who, on which ground, by which decision, for what, from when to when."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._language = shell.preferences.liking.language.value
        self._title_given = ""
        self.set = FieldSet(shell)
        self.officer = QComboBox()
        self.set.add("officer", self.tr("Cán &bộ"), self.officer, needed=True)
        self.ground = QComboBox()
        for each in (Ground.DELEGATION, Ground.ASSIGNMENT, Ground.OFFICE):
            self.ground.addItem(wording.name_of(each, self._language), each)
        self.set.add("ground", self.tr("&Căn cứ ký"), self.ground)
        self.title = self.set.line(
            "title",
            self.tr("Chức danh trên khối &ký"),
            hint=self.tr("Như trong văn bản, ví dụ: Công chức tư pháp - hộ tịch"),
        )
        self.number = self.set.line("decision_number", self.tr("Số &văn bản"), needed=True)
        self.decided = DateEdit()
        self.set.add("decision_on", self.tr("Ngày văn bản"), self.decided, needed=True)
        self.granted_by = QComboBox()
        self.set.add("granted_by", self.tr("Người uỷ quyền"), self.granted_by, needed=True)
        self.begins = DateEdit()
        self.set.add("valid_from", self.tr("&Từ ngày"), self.begins, needed=True)
        self.ends = DateEdit()
        self.set.add("valid_until", self.tr("Đến &hết ngày"), self.ends)
        self.basis = self.set.line(
            "basis",
            self.tr("Nghị quyết của HĐND cấp tỉnh"),
            hint=self.tr("Luật 72/2025/QH15 Điều 14: uỷ quyền phải trong phạm vi nghị quyết"),
        )
        self.kinds = {each: QCheckBox(self._name(each)) for each in CertificationKind}
        self.issuers = {each: QCheckBox(self._name(each)) for each in Issuer}
        self._kinds_field = self.set.add(
            "kinds", self.tr("Được ký việc gì"), _grid(tuple(self.kinds.values()), 1)
        )
        self._issuers_field = self.set.add(
            "issuers", self.tr("Bản sao của giấy tờ do ai cấp"), _grid(tuple(self.issuers.values()))
        )
        self.ground.currentIndexChanged.connect(lambda _row: self._follow_ground())

    def lay_out(self, column: QVBoxLayout) -> None:
        """Put the fields into a column."""
        at = self.set.fields
        column.addLayout(beside(at["officer"], at["ground"]))
        column.addLayout(beside(at["decision_number"], at["decision_on"], stretch=(3, 2)))
        column.addLayout(beside(at["valid_from"], at["valid_until"]))
        column.addWidget(at["title"])
        column.addWidget(at["granted_by"])
        column.addWidget(at["basis"])
        column.addWidget(self._kinds_field)
        column.addWidget(self._issuers_field)
        self._follow_ground()

    def inputs(self) -> tuple[QWidget, ...]:
        """All that changes something."""
        lines = (self.title, self.number, self.decided, self.begins, self.ends, self.basis)
        boxes = (*self.kinds.values(), *self.issuers.values())
        return (self.officer, self.ground, self.granted_by, *lines, *boxes)

    def show_officers(
        self, officers: tuple[OfficerLine, ...], chairmen: tuple[OfficerLine, ...]
    ) -> None:
        """Who may be given authority, and who may give it."""
        for box, people in ((self.officer, officers), (self.granted_by, chairmen)):
            before = box.currentData()
            box.clear()
            for officer in people:
                box.addItem(f"{officer.name} ({officer.code})", officer.id)
            box.setCurrentIndex(max(box.findData(before), 0) if people else -1)

    def entry(self) -> GrantEntry:
        """The form as it stands."""
        until = self.ends.value()
        return GrantEntry(
            officer=self.officer.currentData() or "",
            ground=self._ground(),
            title=self.title.text(),
            decision_number=self.number.text(),
            decision_on=self.decided.value().day,
            granted_by=self.granted_by.currentData() or "",
            kinds=frozenset(kind for kind, box in self.kinds.items() if box.isChecked()),
            issuers=frozenset(issuer for issuer, box in self.issuers.items() if box.isChecked()),
            valid_from=self.begins.value().day,
            valid_until=until.day,
            until_readable=until.readable,
            basis=self.basis.text(),
        )

    def clear(self) -> None:
        """An empty form."""
        for line in (self.number, self.decided, self.begins, self.ends, self.basis, self.title):
            line.clear()
        self._title_given = ""
        self.set.show_faults({})
        self._follow_ground()

    # -- within --------------------------------------------------------------------------------

    def _ground(self) -> Ground:
        return Ground(self.ground.currentData())

    def _follow_ground(self) -> None:
        ground = self._ground()
        at = self.set.fields
        by_decision = ground is not Ground.OFFICE
        for name in ("decision_number", "decision_on", "kinds", "issuers"):
            at[name].setVisible(by_decision)
        for name in ("granted_by", "basis"):
            at[name].setVisible(ground is Ground.DELEGATION)
        if self.title.text() == self._title_given:
            self._title_given = TITLES[ground]
            self.title.setText(self._title_given)
        for kind, box in self.kinds.items():
            box.setChecked(kind in USUAL_KINDS[ground])
        for issuer, box in self.issuers.items():
            box.setChecked(by_decision or issuer is Issuer.VIETNAMESE)

    def _name(self, thing: CertificationKind | Issuer) -> str:
        return wording.name_of(thing, self._language)


def _grid(boxes: tuple[QCheckBox, ...], columns: int = 3) -> QWidget:
    ground = QWidget()
    grid = QGridLayout(ground)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * UNIT)
    grid.setVerticalSpacing(UNIT // 2)
    for place, box in enumerate(boxes):
        grid.addWidget(box, place // columns, place % columns)
    ground.setFocusProxy(boxes[0])
    return ground
