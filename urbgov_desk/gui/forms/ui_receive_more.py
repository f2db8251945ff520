# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive_more.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QVBoxLayout)

from urbgov_desk.gui.receive.edit import DayEdit
from urbgov_desk.gui.widgets.code_edit import CodeEdit

class Ui_ReceiveMore(object):
    def setupUi(self, ReceiveMore):
        if not ReceiveMore.objectName():
            ReceiveMore.setObjectName(u"ReceiveMore")
        self.column = QVBoxLayout(ReceiveMore)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.contentCell = QVBoxLayout()
        self.contentCell.setSpacing(2)
        self.contentCell.setObjectName(u"contentCell")
        self.contentCaption = QLabel(ReceiveMore)
        self.contentCaption.setObjectName(u"contentCaption")
        self.contentCaption.setProperty(u"role", u"caption")
        self.contentCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.contentCell.addWidget(self.contentCaption)

        self.content = QLineEdit(ReceiveMore)
        self.content.setObjectName(u"content")

        self.contentCell.addWidget(self.content)


        self.column.addLayout(self.contentCell)

        self.contentNote = QLabel(ReceiveMore)
        self.contentNote.setObjectName(u"contentNote")
        self.contentNote.setVisible(False)
        self.contentNote.setWordWrap(True)
        self.contentNote.setTextFormat(Qt.TextFormat.PlainText)
        self.contentNote.setProperty(u"role", u"error")

        self.column.addWidget(self.contentNote)

        self.noteCell = QVBoxLayout()
        self.noteCell.setSpacing(2)
        self.noteCell.setObjectName(u"noteCell")
        self.noteCaption = QLabel(ReceiveMore)
        self.noteCaption.setObjectName(u"noteCaption")
        self.noteCaption.setProperty(u"role", u"caption")
        self.noteCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.noteCell.addWidget(self.noteCaption)

        self.note = QLineEdit(ReceiveMore)
        self.note.setObjectName(u"note")

        self.noteCell.addWidget(self.note)


        self.column.addLayout(self.noteCell)

        self.noteNote = QLabel(ReceiveMore)
        self.noteNote.setObjectName(u"noteNote")
        self.noteNote.setVisible(False)
        self.noteNote.setWordWrap(True)
        self.noteNote.setTextFormat(Qt.TextFormat.PlainText)
        self.noteNote.setProperty(u"role", u"error")

        self.column.addWidget(self.noteNote)

        self.returnPlaceCell = QVBoxLayout()
        self.returnPlaceCell.setSpacing(2)
        self.returnPlaceCell.setObjectName(u"returnPlaceCell")
        self.returnPlaceCaption = QLabel(ReceiveMore)
        self.returnPlaceCaption.setObjectName(u"returnPlaceCaption")
        self.returnPlaceCaption.setProperty(u"role", u"caption")
        self.returnPlaceCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.returnPlaceCell.addWidget(self.returnPlaceCaption)

        self.returnPlace = QLineEdit(ReceiveMore)
        self.returnPlace.setObjectName(u"returnPlace")

        self.returnPlaceCell.addWidget(self.returnPlace)


        self.column.addLayout(self.returnPlaceCell)

        self.returnPlaceNote = QLabel(ReceiveMore)
        self.returnPlaceNote.setObjectName(u"returnPlaceNote")
        self.returnPlaceNote.setVisible(False)
        self.returnPlaceNote.setWordWrap(True)
        self.returnPlaceNote.setTextFormat(Qt.TextFormat.PlainText)
        self.returnPlaceNote.setProperty(u"role", u"error")

        self.column.addWidget(self.returnPlaceNote)

        self.competentBodyCell = QVBoxLayout()
        self.competentBodyCell.setSpacing(2)
        self.competentBodyCell.setObjectName(u"competentBodyCell")
        self.competentBodyCaption = QLabel(ReceiveMore)
        self.competentBodyCaption.setObjectName(u"competentBodyCaption")
        self.competentBodyCaption.setProperty(u"role", u"caption")
        self.competentBodyCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.competentBodyCell.addWidget(self.competentBodyCaption)

        self.competentBody = QLineEdit(ReceiveMore)
        self.competentBody.setObjectName(u"competentBody")

        self.competentBodyCell.addWidget(self.competentBody)


        self.column.addLayout(self.competentBodyCell)

        self.slipRow = QHBoxLayout()
        self.slipRow.setSpacing(8)
        self.slipRow.setObjectName(u"slipRow")
        self.rowIdCell = QVBoxLayout()
        self.rowIdCell.setSpacing(2)
        self.rowIdCell.setObjectName(u"rowIdCell")
        self.rowIdCaption = QLabel(ReceiveMore)
        self.rowIdCaption.setObjectName(u"rowIdCaption")
        self.rowIdCaption.setProperty(u"role", u"caption")
        self.rowIdCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.rowIdCell.addWidget(self.rowIdCaption)

        self.rowId = CodeEdit(ReceiveMore)
        self.rowId.setObjectName(u"rowId")
        self.rowId.setMaxLength(40)

        self.rowIdCell.addWidget(self.rowId)


        self.slipRow.addLayout(self.rowIdCell)

        self.receivedDayCell = QVBoxLayout()
        self.receivedDayCell.setSpacing(2)
        self.receivedDayCell.setObjectName(u"receivedDayCell")
        self.receivedDayCaption = QLabel(ReceiveMore)
        self.receivedDayCaption.setObjectName(u"receivedDayCaption")
        self.receivedDayCaption.setProperty(u"role", u"caption")
        self.receivedDayCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.receivedDayCell.addWidget(self.receivedDayCaption)

        self.receivedDay = DayEdit(ReceiveMore)
        self.receivedDay.setObjectName(u"receivedDay")

        self.receivedDayCell.addWidget(self.receivedDay)


        self.slipRow.addLayout(self.receivedDayCell)

        self.receivedTimeCell = QVBoxLayout()
        self.receivedTimeCell.setSpacing(2)
        self.receivedTimeCell.setObjectName(u"receivedTimeCell")
        self.receivedTimeCaption = QLabel(ReceiveMore)
        self.receivedTimeCaption.setObjectName(u"receivedTimeCaption")
        self.receivedTimeCaption.setProperty(u"role", u"caption")
        self.receivedTimeCaption.setTextFormat(Qt.TextFormat.PlainText)

        self.receivedTimeCell.addWidget(self.receivedTimeCaption)

        self.receivedTime = CodeEdit(ReceiveMore)
        self.receivedTime.setObjectName(u"receivedTime")
        self.receivedTime.setMaxLength(5)

        self.receivedTimeCell.addWidget(self.receivedTime)


        self.slipRow.addLayout(self.receivedTimeCell)

        self.slipRow.setStretch(0, 1)
        self.slipRow.setStretch(1, 1)
        self.slipRow.setStretch(2, 1)

        self.column.addLayout(self.slipRow)

        self.slipNote = QLabel(ReceiveMore)
        self.slipNote.setObjectName(u"slipNote")
        self.slipNote.setVisible(False)
        self.slipNote.setWordWrap(True)
        self.slipNote.setTextFormat(Qt.TextFormat.PlainText)
        self.slipNote.setProperty(u"role", u"error")

        self.column.addWidget(self.slipNote)

#if QT_CONFIG(shortcut)
        self.contentCaption.setBuddy(self.content)
        self.noteCaption.setBuddy(self.note)
        self.returnPlaceCaption.setBuddy(self.returnPlace)
        self.competentBodyCaption.setBuddy(self.competentBody)
        self.rowIdCaption.setBuddy(self.rowId)
        self.receivedDayCaption.setBuddy(self.receivedDay)
        self.receivedTimeCaption.setBuddy(self.receivedTime)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReceiveMore)
    # setupUi

    def retranslateUi(self, ReceiveMore):
        self.contentCaption.setText(QCoreApplication.translate("ReceiveMore", u"N\u1ed9i dung (\u0111\u1ec3 tr\u1ed1ng: t\u00ean th\u1ee7 t\u1ee5c)", None))
        self.noteCaption.setText(QCoreApplication.translate("ReceiveMore", u"Ghi ch\u00fa", None))
        self.returnPlaceCaption.setText(QCoreApplication.translate("ReceiveMore", u"N\u01a1i tr\u1ea3 k\u1ebft qu\u1ea3", None))
        self.competentBodyCaption.setText(QCoreApplication.translate("ReceiveMore", u"C\u01a1 quan kh\u00e1c gi\u1ea3i quy\u1ebft (n\u1ebfu c\u00f3)", None))
        self.rowIdCaption.setText(QCoreApplication.translate("ReceiveMore", u"S\u1ed1 phi\u1ebfu gi\u1ea5y", None))
        self.receivedDayCaption.setText(QCoreApplication.translate("ReceiveMore", u"Ng\u00e0y nh\u1eadn", None))
        self.receivedTimeCaption.setText(QCoreApplication.translate("ReceiveMore", u"Gi\u1edd", None))
        pass
    # retranslateUi

