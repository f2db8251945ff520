"""The fields of one person: what they show, who they are, how they are reached."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from urbgov_desk.domain.party import (
    IdentityKind,
    IdentityPaper,
    PartyKind,
    Role,
    Sex,
    SigningWay,
    checked_identity,
    checked_phone,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.forms.ui_receive_person import Ui_ReceivePerson
from urbgov_desk.gui.receive.country import country_choices
from urbgov_desk.gui.receive.form import PersonForm, Shown
from urbgov_desk.gui.receive.spots import Spots
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.receive.words import role_words, shown_words, signing_words
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.chooser import Chooser

ROLES = (
    Role.APPLICANT,
    Role.PRINCIPAL,
    Role.REPRESENTATIVE_BY_LAW,
    Role.REPRESENTATIVE_BY_AUTHORISATION,
    Role.SUBMITTER,
)
_ORGANISATION = "organisation"


class PersonEditor(QWidget):
    """Edits one person; what only a scan knows (day of issue, old number) is kept beside."""

    edited = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._form = Ui_ReceivePerson()
        self._form.setupUi(self)
        self._person = PersonForm()
        self._has_countries = False
        self._country = Chooser(shell.theme)
        self._country.setAccessibleName(self._form.countryCaption.text())
        self._form.countryCaption.setBuddy(self._country)
        self._form.countryPlace.addWidget(self._country)
        QWidget.setTabOrder(self._form.number, self._country)
        QWidget.setTabOrder(self._country, self._form.name)
        self.spots = Spots(
            {
                Spot.role: (self._form.role, self._form.roleNote),
                Spot.authority: (self._form.authority, self._form.roleNote),
                Spot.number: (self._form.number, self._form.numberNote),
                Spot.name: (self._form.name, self._form.nameNote),
                Spot.born: (self._form.born, self._form.bornNote),
                Spot.phone: (self._form.phone, self._form.bornNote),
                Spot.address: (self._form.address, self._form.addressNote),
                Spot.email: (self._form.email, self._form.emailNote),
            }
        )
        self._fill_combos()
        self._connect()

    # -- values ------------------------------------------------------------------------------

    def person(self) -> PersonForm:
        """The person as they stand in the fields."""
        form = self._form
        shown = form.shown.currentData()
        organisation = shown == _ORGANISATION
        typed = replace(
            self._person,
            role=Role(role) if (role := form.role.currentData()) else None,
            kind=PartyKind.ORGANISATION if organisation else PartyKind.PERSON,
            shown=Shown.IDENTITY_CARD if organisation else Shown(shown),
            number=form.number.text().strip(),
            country=self._chosen_country(),
            name=form.name.text(),
            born=form.born.born(),
            sex=Sex(sex) if (sex := form.sex.currentData()) else None,
            phone=form.phone.text().strip(),
            address=form.address.text(),
            email=form.email.text().strip(),
            authority=form.authority.text(),
        )
        if typed.number != self._person.number:
            # Another number is another card: what the scan knew of the first no longer holds.
            typed = replace(typed, party_id=None, issued_on="", old_number="")
        return typed

    def show_person(self, person: PersonForm, *, several: bool) -> None:
        """Put a person into the fields; roles are shown where there are several people."""
        self._person = person
        form = self._form
        blockers = [
            QSignalBlocker(each)
            for each in (form.role, form.shown, form.sex, *self.findChildren(QLineEdit))
        ]
        form.role.setCurrentIndex(form.role.findData(person.role.value) if person.role else -1)
        organisation = person.kind is PartyKind.ORGANISATION
        form.shown.setCurrentIndex(
            form.shown.findData(_ORGANISATION if organisation else person.shown.value)
        )
        form.number.setText(person.number)
        if person.country:
            self._fill_countries()
        self._country.choose(person.country or None)
        form.name.setText(person.name)
        form.born.show_born(person.born)
        form.sex.setCurrentIndex(form.sex.findData(person.sex.value) if person.sex else 0)
        form.phone.setText(person.phone)
        form.address.setText(person.address)
        form.email.setText(person.email)
        form.authority.setText(person.authority)
        for line in (form.name, form.address, form.email, form.authority):
            line.setCursorPosition(0)
        del blockers
        form.roleBlock.setVisible(several or person.role is not Role.APPLICANT)
        self._arrange()
        self.spots.clear()

    def signing(self) -> SigningWay:
        """How the one at the counter signs."""
        return SigningWay(self._form.signing.currentData())

    def show_signing(self, way: SigningWay) -> None:
        """Show how they sign."""
        with QSignalBlocker(self._form.signing):
            self._form.signing.setCurrentIndex(self._form.signing.findData(way.value))

    # -- errors and focus --------------------------------------------------------------------

    def focus(self, spot: Spot = Spot.number) -> None:
        """Go to a field; a number that cannot be typed sends on to the name."""
        if spot is Spot.number and not self._form.number.isEnabled():
            spot = Spot.name
        self.spots.focus(spot)

    # -- within ------------------------------------------------------------------------------

    def _fill_combos(self) -> None:
        form = self._form
        language = self._shell.preferences.liking.language
        for role in ROLES:
            form.role.addItem(role_words(role, language), role.value)
        for shown in Shown:
            form.shown.addItem(shown_words(shown), shown.value)
            if shown is Shown.PASSPORT:
                form.shown.addItem(self.tr("Tổ chức (mã số)"), _ORGANISATION)
        form.sex.addItem("", None)
        form.sex.addItem(self.tr("Nam"), Sex.MALE.value)
        form.sex.addItem(self.tr("Nữ"), Sex.FEMALE.value)
        # Takes what the row leaves, not what a line would like to have.
        form.phone.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for way in SigningWay:
            form.signing.addItem(signing_words(way), way.value)
        for combo in (form.role, form.shown, form.signing):
            # The list may be wider than its box, so that no entry is cut.
            combo.view().setMinimumWidth(combo.view().sizeHintForColumn(0) + 5 * UNIT)
        for editor, caption in (
            (form.role, form.roleCaption),
            (form.authority, form.authorityCaption),
            (form.shown, form.shownCaption),
            (form.sex, form.sexCaption),
            (form.phone, form.phoneCaption),
            (form.address, form.addressCaption),
            (form.email, form.emailCaption),
            (form.signing, form.signingCaption),
        ):
            editor.setAccessibleName(caption.text().replace("&", ""))

    def _connect(self) -> None:
        form = self._form
        for line in (
            form.number, form.name, form.born, form.phone, form.address, form.email, form.authority
        ):  # fmt: skip
            line.textEdited.connect(lambda _text: self.edited.emit())
            line.returnPressed.connect(self.focusNextChild)
        for combo in (form.role, form.sex, form.signing):
            combo.currentIndexChanged.connect(lambda _index: self.edited.emit())
        form.shown.currentIndexChanged.connect(self._on_shown)
        self._country.chosen.connect(lambda _key: self.edited.emit())
        form.number.editingFinished.connect(self._check_number)
        form.phone.editingFinished.connect(self._check_phone)
        form.born.editingFinished.connect(lambda: self.spots.say(Spot.born, form.born.problem()))

    def _on_shown(self) -> None:
        self._arrange()
        self.spots.say(Spot.number, "")
        self.edited.emit()

    def _arrange(self) -> None:
        form = self._form
        shown = form.shown.currentData()
        organisation = shown == _ORGANISATION
        numbered = organisation or Shown(shown).numbered
        form.number.setEnabled(numbered)
        form.number.setPlaceholderText("" if numbered else self.tr("không có số"))
        if not numbered:
            form.number.clear()
        passport = shown == Shown.PASSPORT.value
        if passport:
            self._fill_countries()
        form.countryBlock.setVisible(passport)
        form.numberCaption.setText(
            self.tr("Mã &số tổ chức")
            if organisation
            else {
                Shown.IDENTITY_CARD.value: self.tr("&Số định danh"),
                Shown.PASSPORT.value: self.tr("&Số hộ chiếu"),
            }.get(shown, self.tr("&Số giấy tờ"))
        )
        form.nameCaption.setText(
            self.tr("Tên tổ c&hức *") if organisation else self.tr("&Họ và tên *")
        )
        for widget in (form.born, form.bornCaption, form.sex, form.sexCaption):
            widget.setVisible(not organisation)
        for editor, caption in (
            (form.number, form.numberCaption),
            (form.name, form.nameCaption),
            (form.born, form.bornCaption),
        ):
            editor.setAccessibleName(caption.text().replace("&", "").replace(" *", ""))

    def _fill_countries(self) -> None:
        # Some 250 names: only once a passport is there.
        if not self._has_countries:
            self._has_countries = True
            self._country.set_choices(country_choices())

    def _chosen_country(self) -> str:
        choice = self._country.choice()
        shows_country = self._form.shown.currentData() == Shown.PASSPORT.value
        return choice.key if choice is not None and shows_country else ""

    def _check_number(self) -> None:
        form = self._form
        kinds = {
            Shown.IDENTITY_CARD.value: IdentityKind.IDENTITY_CARD,
            Shown.PASSPORT.value: IdentityKind.PASSPORT,
        }
        kind = kinds.get(form.shown.currentData())
        number = form.number.text()
        if kind is None or not number.strip():
            self.spots.say(Spot.number, "")
            return
        try:
            checked_identity(IdentityPaper(kind=kind, number=number))
        except Told as told:
            self.spots.say(Spot.number, self._shell.words(told))
        else:
            self.spots.say(Spot.number, "")

    def _check_phone(self) -> None:
        try:
            checked_phone(self._form.phone.text())
        except Told as told:
            self.spots.say(Spot.phone, self._shell.words(told))
        else:
            self.spots.say(Spot.phone, "")
