# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive_person.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget)

from urbgov_desk.gui.receive.edit import BirthEdit
from urbgov_desk.gui.widgets.code_edit import CodeEdit

class Ui_ReceivePerson(object):
    def setupUi(self, ReceivePerson):
        if not ReceivePerson.objectName():
            ReceivePerson.setObjectName(u"ReceivePerson")
        self.column = QVBoxLayout(ReceivePerson)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.roleBlock = QWidget(ReceivePerson)
        self.roleBlock.setObjectName(u"roleBlock")
        self.roleBlock.setVisible(False)
        self.roleBlockColumn = QVBoxLayout(self.roleBlock)
        self.roleBlockColumn.setSpacing(2)
        self.roleBlockColumn.setObjectName(u"roleBlockColumn")
        self.roleBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.roleRow = QHBoxLayout()
        self.roleRow.setSpacing(8)
        self.roleRow.setObjectName(u"roleRow")
        self.roleCell = QVBoxLayout()
        self.roleCell.setSpacing(2)
        self.roleCell.setObjectName(u"roleCell")
        self.roleCaption = QLabel(self.roleBlock)
        self.roleCaption.setObjectName(u"roleCaption")
        self.roleCaption.setProperty(u"role", u"caption")
        self.roleCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.roleCell.addWidget(self.roleCaption)

        self.role = QComboBox(self.roleBlock)
        self.role.setObjectName(u"role")
        self.role.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role.setMinimumContentsLength(6)

        self.roleCell.addWidget(self.role)


        self.roleRow.addLayout(self.roleCell)

        self.authorityCell = QVBoxLayout()
        self.authorityCell.setSpacing(2)
        self.authorityCell.setObjectName(u"authorityCell")
        self.authorityCaption = QLabel(self.roleBlock)
        self.authorityCaption.setObjectName(u"authorityCaption")
        self.authorityCaption.setProperty(u"role", u"caption")
        self.authorityCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.authorityCell.addWidget(self.authorityCaption)

        self.authority = QLineEdit(self.roleBlock)
        self.authority.setObjectName(u"authority")

        self.authorityCell.addWidget(self.authority)


        self.roleRow.addLayout(self.authorityCell)

        self.roleRow.setStretch(0, 9)
        self.roleRow.setStretch(1, 5)

        self.roleBlockColumn.addLayout(self.roleRow)

        self.roleNote = QLabel(self.roleBlock)
        self.roleNote.setObjectName(u"roleNote")
        self.roleNote.setVisible(False)
        self.roleNote.setWordWrap(True)
        self.roleNote.setTextFormat(Qt.TextFormat.PlainText)
        self.roleNote.setProperty(u"role", u"error")

        self.roleBlockColumn.addWidget(self.roleNote)


        self.column.addWidget(self.roleBlock)

        self.numberRow = QHBoxLayout()
        self.numberRow.setSpacing(8)
        self.numberRow.setObjectName(u"numberRow")
        self.shownCell = QVBoxLayout()
        self.shownCell.setSpacing(2)
        self.shownCell.setObjectName(u"shownCell")
        self.shownCaption = QLabel(ReceivePerson)
        self.shownCaption.setObjectName(u"shownCaption")
        self.shownCaption.setProperty(u"role", u"caption")
        self.shownCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.shownCell.addWidget(self.shownCaption)

        self.shown = QComboBox(ReceivePerson)
        self.shown.setObjectName(u"shown")
        self.shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shown.setMinimumContentsLength(6)

        self.shownCell.addWidget(self.shown)


        self.numberRow.addLayout(self.shownCell)

        self.numberCell = QVBoxLayout()
        self.numberCell.setSpacing(2)
        self.numberCell.setObjectName(u"numberCell")
        self.numberCaption = QLabel(ReceivePerson)
        self.numberCaption.setObjectName(u"numberCaption")
        self.numberCaption.setProperty(u"role", u"caption")
        self.numberCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.numberCell.addWidget(self.numberCaption)

        self.number = CodeEdit(ReceivePerson)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(40)

        self.numberCell.addWidget(self.number)


        self.numberRow.addLayout(self.numberCell)

        self.numberRow.setStretch(0, 1)
        self.numberRow.setStretch(1, 1)

        self.column.addLayout(self.numberRow)

        self.countryBlock = QWidget(ReceivePerson)
        self.countryBlock.setObjectName(u"countryBlock")
        self.countryBlock.setVisible(False)
        self.countryBlockColumn = QVBoxLayout(self.countryBlock)
        self.countryBlockColumn.setSpacing(2)
        self.countryBlockColumn.setObjectName(u"countryBlockColumn")
        self.countryBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.countryCaption = QLabel(self.countryBlock)
        self.countryCaption.setObjectName(u"countryCaption")
        self.countryCaption.setProperty(u"role", u"caption")
        self.countryCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.countryBlockColumn.addWidget(self.countryCaption)

        self.countryPlace = QVBoxLayout()
        self.countryPlace.setObjectName(u"countryPlace")

        self.countryBlockColumn.addLayout(self.countryPlace)


        self.column.addWidget(self.countryBlock)

        self.numberNote = QLabel(ReceivePerson)
        self.numberNote.setObjectName(u"numberNote")
        self.numberNote.setVisible(False)
        self.numberNote.setWordWrap(True)
        self.numberNote.setTextFormat(Qt.TextFormat.PlainText)
        self.numberNote.setProperty(u"role", u"error")

        self.column.addWidget(self.numberNote)

        self.nameCell = QVBoxLayout()
        self.nameCell.setSpacing(2)
        self.nameCell.setObjectName(u"nameCell")
        self.nameCaption = QLabel(ReceivePerson)
        self.nameCaption.setObjectName(u"nameCaption")
        self.nameCaption.setProperty(u"role", u"caption")
        self.nameCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.nameCell.addWidget(self.nameCaption)

        self.name = QLineEdit(ReceivePerson)
        self.name.setObjectName(u"name")

        self.nameCell.addWidget(self.name)


        self.column.addLayout(self.nameCell)

        self.nameNote = QLabel(ReceivePerson)
        self.nameNote.setObjectName(u"nameNote")
        self.nameNote.setVisible(False)
        self.nameNote.setWordWrap(True)
        self.nameNote.setTextFormat(Qt.TextFormat.PlainText)
        self.nameNote.setProperty(u"role", u"error")

        self.column.addWidget(self.nameNote)

        self.bornRow = QHBoxLayout()
        self.bornRow.setSpacing(6)
        self.bornRow.setObjectName(u"bornRow")
        self.bornCell = QVBoxLayout()
        self.bornCell.setSpacing(2)
        self.bornCell.setObjectName(u"bornCell")
        self.bornCaption = QLabel(ReceivePerson)
        self.bornCaption.setObjectName(u"bornCaption")
        self.bornCaption.setProperty(u"role", u"caption")
        self.bornCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.bornCell.addWidget(self.bornCaption)

        self.born = BirthEdit(ReceivePerson)
        self.born.setObjectName(u"born")

        self.bornCell.addWidget(self.born)


        self.bornRow.addLayout(self.bornCell)

        self.sexCell = QVBoxLayout()
        self.sexCell.setSpacing(2)
        self.sexCell.setObjectName(u"sexCell")
        self.sexCaption = QLabel(ReceivePerson)
        self.sexCaption.setObjectName(u"sexCaption")
        self.sexCaption.setProperty(u"role", u"caption")
        self.sexCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.sexCell.addWidget(self.sexCaption)

        self.sex = QComboBox(ReceivePerson)
        self.sex.setObjectName(u"sex")
        self.sex.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sex.setMinimumContentsLength(3)

        self.sexCell.addWidget(self.sex)


        self.bornRow.addLayout(self.sexCell)

        self.phoneCell = QVBoxLayout()
        self.phoneCell.setSpacing(2)
        self.phoneCell.setObjectName(u"phoneCell")
        self.phoneCaption = QLabel(ReceivePerson)
        self.phoneCaption.setObjectName(u"phoneCaption")
        self.phoneCaption.setProperty(u"role", u"caption")
        self.phoneCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.phoneCell.addWidget(self.phoneCaption)

        self.phone = CodeEdit(ReceivePerson)
        self.phone.setObjectName(u"phone")
        self.phone.setMaxLength(20)

        self.phoneCell.addWidget(self.phone)


        self.bornRow.addLayout(self.phoneCell)

        self.bornRow.setStretch(0, 10)
        self.bornRow.setStretch(1, 7)
        self.bornRow.setStretch(2, 15)

        self.column.addLayout(self.bornRow)

        self.bornNote = QLabel(ReceivePerson)
        self.bornNote.setObjectName(u"bornNote")
        self.bornNote.setVisible(False)
        self.bornNote.setWordWrap(True)
        self.bornNote.setTextFormat(Qt.TextFormat.PlainText)
        self.bornNote.setProperty(u"role", u"error")

        self.column.addWidget(self.bornNote)

        self.addressCell = QVBoxLayout()
        self.addressCell.setSpacing(2)
        self.addressCell.setObjectName(u"addressCell")
        self.addressCaption = QLabel(ReceivePerson)
        self.addressCaption.setObjectName(u"addressCaption")
        self.addressCaption.setProperty(u"role", u"caption")
        self.addressCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.addressCell.addWidget(self.addressCaption)

        self.address = QLineEdit(ReceivePerson)
        self.address.setObjectName(u"address")

        self.addressCell.addWidget(self.address)


        self.column.addLayout(self.addressCell)

        self.addressNote = QLabel(ReceivePerson)
        self.addressNote.setObjectName(u"addressNote")
        self.addressNote.setVisible(False)
        self.addressNote.setWordWrap(True)
        self.addressNote.setTextFormat(Qt.TextFormat.PlainText)
        self.addressNote.setProperty(u"role", u"error")

        self.column.addWidget(self.addressNote)

        self.emailRow = QHBoxLayout()
        self.emailRow.setSpacing(8)
        self.emailRow.setObjectName(u"emailRow")
        self.emailCell = QVBoxLayout()
        self.emailCell.setSpacing(2)
        self.emailCell.setObjectName(u"emailCell")
        self.emailCaption = QLabel(ReceivePerson)
        self.emailCaption.setObjectName(u"emailCaption")
        self.emailCaption.setProperty(u"role", u"caption")
        self.emailCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.emailCell.addWidget(self.emailCaption)

        self.email = CodeEdit(ReceivePerson)
        self.email.setObjectName(u"email")
        self.email.setMaxLength(200)

        self.emailCell.addWidget(self.email)


        self.emailRow.addLayout(self.emailCell)

        self.signingCell = QVBoxLayout()
        self.signingCell.setSpacing(2)
        self.signingCell.setObjectName(u"signingCell")
        self.signingCaption = QLabel(ReceivePerson)
        self.signingCaption.setObjectName(u"signingCaption")
        self.signingCaption.setProperty(u"role", u"caption")
        self.signingCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.signingCell.addWidget(self.signingCaption)

        self.signing = QComboBox(ReceivePerson)
        self.signing.setObjectName(u"signing")
        self.signing.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.signing.setMinimumContentsLength(4)

        self.signingCell.addWidget(self.signing)


        self.emailRow.addLayout(self.signingCell)

        self.emailRow.setStretch(0, 1)
        self.emailRow.setStretch(1, 1)

        self.column.addLayout(self.emailRow)

        self.emailNote = QLabel(ReceivePerson)
        self.emailNote.setObjectName(u"emailNote")
        self.emailNote.setVisible(False)
        self.emailNote.setWordWrap(True)
        self.emailNote.setTextFormat(Qt.TextFormat.PlainText)
        self.emailNote.setProperty(u"role", u"error")

        self.column.addWidget(self.emailNote)

#if QT_CONFIG(shortcut)
        self.roleCaption.setBuddy(self.role)
        self.authorityCaption.setBuddy(self.authority)
        self.shownCaption.setBuddy(self.shown)
        self.numberCaption.setBuddy(self.number)
        self.nameCaption.setBuddy(self.name)
        self.bornCaption.setBuddy(self.born)
        self.sexCaption.setBuddy(self.sex)
        self.phoneCaption.setBuddy(self.phone)
        self.addressCaption.setBuddy(self.address)
        self.emailCaption.setBuddy(self.email)
        self.signingCaption.setBuddy(self.signing)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReceivePerson)
    # setupUi

    def retranslateUi(self, ReceivePerson):
        self.roleCaption.setText(QCoreApplication.translate("ReceivePerson", u"&Vai tr\u00f2", None))
        self.authorityCaption.setText(QCoreApplication.translate("ReceivePerson", u"C\u0103n c\u1ee9 \u0111\u1ea1i di\u1ec7n", None))
        self.shownCaption.setText(QCoreApplication.translate("ReceivePerson", u"&Lo\u1ea1i gi\u1ea5y t\u1edd", None))
        self.numberCaption.setText(QCoreApplication.translate("ReceivePerson", u"&S\u1ed1 gi\u1ea5y t\u1edd", None))
        self.countryCaption.setText(QCoreApplication.translate("ReceivePerson", u"N\u01b0\u1edbc c\u1ea5p", None))
        self.nameCaption.setText(QCoreApplication.translate("ReceivePerson", u"&H\u1ecd v\u00e0 t\u00ean *", None))
        self.bornCaption.setText(QCoreApplication.translate("ReceivePerson", u"&Ng\u00e0y/n\u0103m sinh", None))
        self.sexCaption.setText(QCoreApplication.translate("ReceivePerson", u"&Gi\u1edbi t\u00ednh", None))
        self.phoneCaption.setText(QCoreApplication.translate("ReceivePerson", u"\u0110&i\u1ec7n tho\u1ea1i", None))
        self.addressCaption.setText(QCoreApplication.translate("ReceivePerson", u"\u0110\u1ecb&a ch\u1ec9", None))
        self.emailCaption.setText(QCoreApplication.translate("ReceivePerson", u"&Email", None))
        self.signingCaption.setText(QCoreApplication.translate("ReceivePerson", u"C\u00e1ch k\u00fd", None))
        pass
    # retranslateUi

