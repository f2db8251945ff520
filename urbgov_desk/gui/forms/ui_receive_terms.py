# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive_terms.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from urbgov_desk.gui.receive.edit import CountFromOne

class Ui_ReceiveTerms(object):
    def setupUi(self, ReceiveTerms):
        if not ReceiveTerms.objectName():
            ReceiveTerms.setObjectName(u"ReceiveTerms")
        self.column = QVBoxLayout(ReceiveTerms)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.due = QLabel(ReceiveTerms)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"role", u"figure")
        self.due.setTextFormat(Qt.TextFormat.PlainText)

        self.column.addWidget(self.due)

        self.reason = QLabel(ReceiveTerms)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setProperty(u"role", u"quiet")

        self.column.addWidget(self.reason)

        self.doubt = QLabel(ReceiveTerms)
        self.doubt.setObjectName(u"doubt")
        self.doubt.setVisible(False)
        self.doubt.setWordWrap(True)
        self.doubt.setTextFormat(Qt.TextFormat.PlainText)
        self.doubt.setProperty(u"role", u"error")

        self.column.addWidget(self.doubt)

        self.whyRow = QHBoxLayout()
        self.whyRow.setSpacing(0)
        self.whyRow.setObjectName(u"whyRow")
        self.why = QPushButton(ReceiveTerms)
        self.why.setObjectName(u"why")
        self.why.setCheckable(True)
        self.why.setProperty(u"role", u"link")

        self.whyRow.addWidget(self.why)

        self.whyRoom = QSpacerItem(4, 4, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whyRow.addItem(self.whyRoom)


        self.column.addLayout(self.whyRow)

        self.steps = QLabel(ReceiveTerms)
        self.steps.setObjectName(u"steps")
        self.steps.setVisible(False)
        self.steps.setWordWrap(True)
        self.steps.setTextFormat(Qt.TextFormat.PlainText)
        self.steps.setProperty(u"role", u"quiet")

        self.column.addWidget(self.steps)

        self.limitBlock = QWidget(ReceiveTerms)
        self.limitBlock.setObjectName(u"limitBlock")
        self.limitBlock.setVisible(False)
        self.limitBlockColumn = QVBoxLayout(self.limitBlock)
        self.limitBlockColumn.setSpacing(2)
        self.limitBlockColumn.setObjectName(u"limitBlockColumn")
        self.limitBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.limitAsk = QLabel(self.limitBlock)
        self.limitAsk.setObjectName(u"limitAsk")
        self.limitAsk.setWordWrap(True)
        self.limitAsk.setTextFormat(Qt.TextFormat.PlainText)
        self.limitAsk.setProperty(u"role", u"error")

        self.limitBlockColumn.addWidget(self.limitAsk)

        self.limitRow = QHBoxLayout()
        self.limitRow.setSpacing(8)
        self.limitRow.setObjectName(u"limitRow")
        self.limitValueCell = QVBoxLayout()
        self.limitValueCell.setSpacing(2)
        self.limitValueCell.setObjectName(u"limitValueCell")
        self.limitValueCaption = QLabel(self.limitBlock)
        self.limitValueCaption.setObjectName(u"limitValueCaption")
        self.limitValueCaption.setProperty(u"role", u"caption")
        self.limitValueCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.limitValueCell.addWidget(self.limitValueCaption)

        self.limitValue = CountFromOne(self.limitBlock)
        self.limitValue.setObjectName(u"limitValue")

        self.limitValueCell.addWidget(self.limitValue)


        self.limitRow.addLayout(self.limitValueCell)

        self.limitKindCell = QVBoxLayout()
        self.limitKindCell.setSpacing(2)
        self.limitKindCell.setObjectName(u"limitKindCell")
        self.limitKindCaption = QLabel(self.limitBlock)
        self.limitKindCaption.setObjectName(u"limitKindCaption")
        self.limitKindCaption.setProperty(u"role", u"caption")
        self.limitKindCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.limitKindCell.addWidget(self.limitKindCaption)

        self.limitKind = QComboBox(self.limitBlock)
        self.limitKind.setObjectName(u"limitKind")
        self.limitKind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.limitKind.setMinimumContentsLength(7)

        self.limitKindCell.addWidget(self.limitKind)


        self.limitRow.addLayout(self.limitKindCell)

        self.limitRow.setStretch(0, 2)
        self.limitRow.setStretch(1, 3)

        self.limitBlockColumn.addLayout(self.limitRow)

        self.limitBasisCell = QVBoxLayout()
        self.limitBasisCell.setSpacing(2)
        self.limitBasisCell.setObjectName(u"limitBasisCell")
        self.limitBasisCaption = QLabel(self.limitBlock)
        self.limitBasisCaption.setObjectName(u"limitBasisCaption")
        self.limitBasisCaption.setProperty(u"role", u"caption")
        self.limitBasisCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.limitBasisCell.addWidget(self.limitBasisCaption)

        self.limitBasis = QLineEdit(self.limitBlock)
        self.limitBasis.setObjectName(u"limitBasis")

        self.limitBasisCell.addWidget(self.limitBasis)


        self.limitBlockColumn.addLayout(self.limitBasisCell)

        self.limitNote = QLabel(self.limitBlock)
        self.limitNote.setObjectName(u"limitNote")
        self.limitNote.setVisible(False)
        self.limitNote.setWordWrap(True)
        self.limitNote.setTextFormat(Qt.TextFormat.PlainText)
        self.limitNote.setProperty(u"role", u"error")

        self.limitBlockColumn.addWidget(self.limitNote)


        self.column.addWidget(self.limitBlock)

        self.channelRow = QHBoxLayout()
        self.channelRow.setSpacing(8)
        self.channelRow.setObjectName(u"channelRow")
        self.channelCell = QVBoxLayout()
        self.channelCell.setSpacing(2)
        self.channelCell.setObjectName(u"channelCell")
        self.channelCaption = QLabel(ReceiveTerms)
        self.channelCaption.setObjectName(u"channelCaption")
        self.channelCaption.setProperty(u"role", u"caption")
        self.channelCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.channelCell.addWidget(self.channelCaption)

        self.channel = QComboBox(ReceiveTerms)
        self.channel.setObjectName(u"channel")
        self.channel.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.channel.setMinimumContentsLength(7)

        self.channelCell.addWidget(self.channel)


        self.channelRow.addLayout(self.channelCell)

        self.setsCell = QVBoxLayout()
        self.setsCell.setSpacing(2)
        self.setsCell.setObjectName(u"setsCell")
        self.setsCaption = QLabel(ReceiveTerms)
        self.setsCaption.setObjectName(u"setsCaption")
        self.setsCaption.setProperty(u"role", u"caption")
        self.setsCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.setsCell.addWidget(self.setsCaption)

        self.sets = CountFromOne(ReceiveTerms)
        self.sets.setObjectName(u"sets")

        self.setsCell.addWidget(self.sets)


        self.channelRow.addLayout(self.setsCell)

        self.channelRow.setStretch(0, 3)
        self.channelRow.setStretch(1, 1)

        self.column.addLayout(self.channelRow)

        self.setsNote = QLabel(ReceiveTerms)
        self.setsNote.setObjectName(u"setsNote")
        self.setsNote.setVisible(False)
        self.setsNote.setWordWrap(True)
        self.setsNote.setTextFormat(Qt.TextFormat.PlainText)
        self.setsNote.setProperty(u"role", u"error")

        self.column.addWidget(self.setsNote)

        self.countBlock = QWidget(ReceiveTerms)
        self.countBlock.setObjectName(u"countBlock")
        self.countBlock.setVisible(False)
        self.countBlockColumn = QVBoxLayout(self.countBlock)
        self.countBlockColumn.setSpacing(2)
        self.countBlockColumn.setObjectName(u"countBlockColumn")
        self.countBlockColumn.setContentsMargins(0, 0, 0, 0)
        self.countRow = QHBoxLayout()
        self.countRow.setSpacing(8)
        self.countRow.setObjectName(u"countRow")
        self.pagesCell = QVBoxLayout()
        self.pagesCell.setSpacing(2)
        self.pagesCell.setObjectName(u"pagesCell")
        self.pagesCaption = QLabel(self.countBlock)
        self.pagesCaption.setObjectName(u"pagesCaption")
        self.pagesCaption.setProperty(u"role", u"caption")
        self.pagesCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.pagesCell.addWidget(self.pagesCaption)

        self.pages = CountFromOne(self.countBlock)
        self.pages.setObjectName(u"pages")

        self.pagesCell.addWidget(self.pages)


        self.countRow.addLayout(self.pagesCell)

        self.copiesCell = QVBoxLayout()
        self.copiesCell.setSpacing(2)
        self.copiesCell.setObjectName(u"copiesCell")
        self.copiesCaption = QLabel(self.countBlock)
        self.copiesCaption.setObjectName(u"copiesCaption")
        self.copiesCaption.setProperty(u"role", u"caption")
        self.copiesCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.copiesCell.addWidget(self.copiesCaption)

        self.copies = CountFromOne(self.countBlock)
        self.copies.setObjectName(u"copies")

        self.copiesCell.addWidget(self.copies)


        self.countRow.addLayout(self.copiesCell)

        self.countRow.setStretch(0, 1)
        self.countRow.setStretch(1, 1)

        self.countBlockColumn.addLayout(self.countRow)

        self.countNote = QLabel(self.countBlock)
        self.countNote.setObjectName(u"countNote")
        self.countNote.setVisible(False)
        self.countNote.setWordWrap(True)
        self.countNote.setTextFormat(Qt.TextFormat.PlainText)
        self.countNote.setProperty(u"role", u"error")

        self.countBlockColumn.addWidget(self.countNote)


        self.column.addWidget(self.countBlock)

#if QT_CONFIG(shortcut)
        self.limitValueCaption.setBuddy(self.limitValue)
        self.limitKindCaption.setBuddy(self.limitKind)
        self.limitBasisCaption.setBuddy(self.limitBasis)
        self.channelCaption.setBuddy(self.channel)
        self.setsCaption.setBuddy(self.sets)
        self.pagesCaption.setBuddy(self.pages)
        self.copiesCaption.setBuddy(self.copies)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReceiveTerms)
    # setupUi

    def retranslateUi(self, ReceiveTerms):
        self.why.setText(QCoreApplication.translate("ReceiveTerms", u"&Xem c\u00e1ch t\u00ednh", None))
        self.limitValueCaption.setText(QCoreApplication.translate("ReceiveTerms", u"Th\u1eddi h\u1ea1n *", None))
        self.limitKindCaption.setText(QCoreApplication.translate("ReceiveTerms", u"T\u00ednh theo", None))
        self.limitBasisCaption.setText(QCoreApplication.translate("ReceiveTerms", u"C\u0103n c\u1ee9 *", None))
        self.channelCaption.setText(QCoreApplication.translate("ReceiveTerms", u"H\u00ecnh th\u1ee9c n\u1ed9p", None))
        self.setsCaption.setText(QCoreApplication.translate("ReceiveTerms", u"S\u1ed1 &b\u1ed9", None))
        self.pagesCaption.setText(QCoreApplication.translate("ReceiveTerms", u"S\u1ed1 trang b\u1ea3n ch\u00ednh", None))
        self.copiesCaption.setText(QCoreApplication.translate("ReceiveTerms", u"S\u1ed1 b\u1ea3n sao", None))
        pass
    # retranslateUi

