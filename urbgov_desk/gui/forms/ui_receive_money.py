# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive_money.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

class Ui_ReceiveMoney(object):
    def setupUi(self, ReceiveMoney):
        if not ReceiveMoney.objectName():
            ReceiveMoney.setObjectName(u"ReceiveMoney")
        self.column = QVBoxLayout(ReceiveMoney)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.feeRow = QHBoxLayout()
        self.feeRow.setSpacing(8)
        self.feeRow.setObjectName(u"feeRow")
        self.feeHeading = QLabel(ReceiveMoney)
        self.feeHeading.setObjectName(u"feeHeading")
        self.feeHeading.setProperty(u"role", u"heading")
        self.feeHeading.setTextFormat(Qt.TextFormat.PlainText)

        self.feeRow.addWidget(self.feeHeading)

        self.feeRoom = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.feeRow.addItem(self.feeRoom)

        self.fee = QLabel(ReceiveMoney)
        self.fee.setObjectName(u"fee")
        self.fee.setProperty(u"role", u"figure")
        self.fee.setTextFormat(Qt.TextFormat.PlainText)

        self.feeRow.addWidget(self.fee)


        self.column.addLayout(self.feeRow)

        self.reason = QLabel(ReceiveMoney)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setProperty(u"role", u"quiet")

        self.column.addWidget(self.reason)

        self.unknownBlock = QWidget(ReceiveMoney)
        self.unknownBlock.setObjectName(u"unknownBlock")
        self.unknownBlock.setVisible(False)
        self.unknownBlockColumn = QVBoxLayout(self.unknownBlock)
        self.unknownBlockColumn.setSpacing(2)
        self.unknownBlockColumn.setObjectName(u"unknownBlockColumn")
        self.unknownBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.ask = QLabel(self.unknownBlock)
        self.ask.setObjectName(u"ask")
        self.ask.setWordWrap(True)
        self.ask.setTextFormat(Qt.TextFormat.PlainText)
        self.ask.setProperty(u"role", u"quiet")

        self.unknownBlockColumn.addWidget(self.ask)

        self.unknownRow = QHBoxLayout()
        self.unknownRow.setSpacing(8)
        self.unknownRow.setObjectName(u"unknownRow")
        self.unknownPlace = QVBoxLayout()
        self.unknownPlace.setSpacing(4)
        self.unknownPlace.setObjectName(u"unknownPlace")

        self.unknownRow.addLayout(self.unknownPlace)

        self.basisCell = QVBoxLayout()
        self.basisCell.setSpacing(2)
        self.basisCell.setObjectName(u"basisCell")
        self.basisCaption = QLabel(self.unknownBlock)
        self.basisCaption.setObjectName(u"basisCaption")
        self.basisCaption.setProperty(u"role", u"caption")
        self.basisCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.basisCell.addWidget(self.basisCaption)

        self.basis = QLineEdit(self.unknownBlock)
        self.basis.setObjectName(u"basis")

        self.basisCell.addWidget(self.basis)


        self.unknownRow.addLayout(self.basisCell)

        self.unknownRow.setStretch(0, 2)
        self.unknownRow.setStretch(1, 3)

        self.unknownBlockColumn.addLayout(self.unknownRow)


        self.column.addWidget(self.unknownBlock)

        self.feeNote = QLabel(ReceiveMoney)
        self.feeNote.setObjectName(u"feeNote")
        self.feeNote.setVisible(False)
        self.feeNote.setWordWrap(True)
        self.feeNote.setTextFormat(Qt.TextFormat.PlainText)
        self.feeNote.setProperty(u"role", u"error")

        self.column.addWidget(self.feeNote)

        self.takeBlock = QWidget(ReceiveMoney)
        self.takeBlock.setObjectName(u"takeBlock")
        self.takeBlock.setVisible(False)
        self.takeBlockColumn = QVBoxLayout(self.takeBlock)
        self.takeBlockColumn.setSpacing(2)
        self.takeBlockColumn.setObjectName(u"takeBlockColumn")
        self.takeBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.takeRow = QHBoxLayout()
        self.takeRow.setSpacing(8)
        self.takeRow.setObjectName(u"takeRow")
        self.methodCell = QVBoxLayout()
        self.methodCell.setSpacing(2)
        self.methodCell.setObjectName(u"methodCell")
        self.methodCaption = QLabel(self.takeBlock)
        self.methodCaption.setObjectName(u"methodCaption")
        self.methodCaption.setProperty(u"role", u"caption")
        self.methodCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.methodCell.addWidget(self.methodCaption)

        self.method = QComboBox(self.takeBlock)
        self.method.setObjectName(u"method")
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.method.setMinimumContentsLength(6)

        self.methodCell.addWidget(self.method)


        self.takeRow.addLayout(self.methodCell)

        self.givenCell = QVBoxLayout()
        self.givenCell.setSpacing(2)
        self.givenCell.setObjectName(u"givenCell")
        self.givenCaption = QLabel(self.takeBlock)
        self.givenCaption.setObjectName(u"givenCaption")
        self.givenCaption.setProperty(u"role", u"caption")
        self.givenCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.givenCell.addWidget(self.givenCaption)

        self.given = MoneyEdit(self.takeBlock)
        self.given.setObjectName(u"given")

        self.givenCell.addWidget(self.given)


        self.takeRow.addLayout(self.givenCell)

        self.takeRow.setStretch(0, 1)
        self.takeRow.setStretch(1, 1)

        self.takeBlockColumn.addLayout(self.takeRow)

        self.slipRow = QHBoxLayout()
        self.slipRow.setSpacing(8)
        self.slipRow.setObjectName(u"slipRow")
        self.seriesCell = QVBoxLayout()
        self.seriesCell.setSpacing(2)
        self.seriesCell.setObjectName(u"seriesCell")
        self.seriesCaption = QLabel(self.takeBlock)
        self.seriesCaption.setObjectName(u"seriesCaption")
        self.seriesCaption.setProperty(u"role", u"caption")
        self.seriesCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.seriesCell.addWidget(self.seriesCaption)

        self.series = CodeEdit(self.takeBlock)
        self.series.setObjectName(u"series")
        self.series.setMaxLength(30)

        self.seriesCell.addWidget(self.series)


        self.slipRow.addLayout(self.seriesCell)

        self.numberCell = QVBoxLayout()
        self.numberCell.setSpacing(2)
        self.numberCell.setObjectName(u"numberCell")
        self.numberCaption = QLabel(self.takeBlock)
        self.numberCaption.setObjectName(u"numberCaption")
        self.numberCaption.setProperty(u"role", u"caption")
        self.numberCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.numberCell.addWidget(self.numberCaption)

        self.number = CodeEdit(self.takeBlock)
        self.number.setObjectName(u"number")
        self.number.setMaxLength(30)

        self.numberCell.addWidget(self.number)


        self.slipRow.addLayout(self.numberCell)

        self.slipRow.setStretch(0, 1)
        self.slipRow.setStretch(1, 1)

        self.takeBlockColumn.addLayout(self.slipRow)

        self.changeRow = QHBoxLayout()
        self.changeRow.setSpacing(8)
        self.changeRow.setObjectName(u"changeRow")
        self.changeCaption = QLabel(self.takeBlock)
        self.changeCaption.setObjectName(u"changeCaption")
        self.changeCaption.setProperty(u"role", u"caption")
        self.changeCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.changeRow.addWidget(self.changeCaption)

        self.changeRoom = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.changeRow.addItem(self.changeRoom)

        self.change = QLabel(self.takeBlock)
        self.change.setObjectName(u"change")
        self.change.setProperty(u"role", u"title")
        self.change.setTextFormat(Qt.TextFormat.PlainText)

        self.changeRow.addWidget(self.change)


        self.takeBlockColumn.addLayout(self.changeRow)


        self.column.addWidget(self.takeBlock)

        self.moneyNote = QLabel(ReceiveMoney)
        self.moneyNote.setObjectName(u"moneyNote")
        self.moneyNote.setVisible(False)
        self.moneyNote.setWordWrap(True)
        self.moneyNote.setTextFormat(Qt.TextFormat.PlainText)
        self.moneyNote.setProperty(u"role", u"error")

        self.column.addWidget(self.moneyNote)

        self.exemptBlock = QWidget(ReceiveMoney)
        self.exemptBlock.setObjectName(u"exemptBlock")
        self.exemptBlock.setVisible(False)
        self.exemptBlockColumn = QVBoxLayout(self.exemptBlock)
        self.exemptBlockColumn.setSpacing(2)
        self.exemptBlockColumn.setObjectName(u"exemptBlockColumn")
        self.exemptBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.exemptionCell = QVBoxLayout()
        self.exemptionCell.setSpacing(2)
        self.exemptionCell.setObjectName(u"exemptionCell")
        self.exemptionCaption = QLabel(self.exemptBlock)
        self.exemptionCaption.setObjectName(u"exemptionCaption")
        self.exemptionCaption.setProperty(u"role", u"caption")
        self.exemptionCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.exemptionCell.addWidget(self.exemptionCaption)

        self.exemption = QComboBox(self.exemptBlock)
        self.exemption.setObjectName(u"exemption")
        self.exemption.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.exemption.setMinimumContentsLength(8)
        self.exemption.setEditable(True)

        self.exemptionCell.addWidget(self.exemption)


        self.exemptBlockColumn.addLayout(self.exemptionCell)


        self.column.addWidget(self.exemptBlock)

#if QT_CONFIG(shortcut)
        self.basisCaption.setBuddy(self.basis)
        self.methodCaption.setBuddy(self.method)
        self.givenCaption.setBuddy(self.given)
        self.seriesCaption.setBuddy(self.series)
        self.numberCaption.setBuddy(self.number)
        self.exemptionCaption.setBuddy(self.exemption)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReceiveMoney)
    # setupUi

    def retranslateUi(self, ReceiveMoney):
        self.feeHeading.setText(QCoreApplication.translate("ReceiveMoney", u"Ph\u00ed, l\u1ec7 ph\u00ed", None))
        self.basisCaption.setText(QCoreApplication.translate("ReceiveMoney", u"C\u0103n c\u1ee9 m\u1ee9c thu", None))
        self.methodCaption.setText(QCoreApplication.translate("ReceiveMoney", u"Thu b\u1eb1ng", None))
        self.givenCaption.setText(QCoreApplication.translate("ReceiveMoney", u"&Kh\u00e1ch \u0111\u01b0a", None))
        self.seriesCaption.setText(QCoreApplication.translate("ReceiveMoney", u"K\u00fd hi\u1ec7u bi\u00ean lai", None))
        self.numberCaption.setText(QCoreApplication.translate("ReceiveMoney", u"S\u1ed1 bi\u00ean lai", None))
        self.changeCaption.setText(QCoreApplication.translate("ReceiveMoney", u"Tr\u1ea3 l\u1ea1i kh\u00e1ch", None))
        self.exemptionCaption.setText(QCoreApplication.translate("ReceiveMoney", u"Mi\u1ec5n, l\u00fd do", None))
        pass
    # retranslateUi

