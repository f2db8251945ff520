# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_view.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QVBoxLayout)

from urbgov_desk.gui.widgets.label import ElidedLabel

class Ui_DossierView(object):
    def setupUi(self, DossierView):
        if not DossierView.objectName():
            DossierView.setObjectName(u"DossierView")
        self.column = QVBoxLayout(DossierView)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.whoRow = QHBoxLayout()
        self.whoRow.setSpacing(8)
        self.whoRow.setObjectName(u"whoRow")
        self.who = ElidedLabel(DossierView)
        self.who.setObjectName(u"who")
        self.who.setProperty(u"role", u"title")

        self.whoRow.addWidget(self.who)

        self.statePlace = QHBoxLayout()
        self.statePlace.setObjectName(u"statePlace")

        self.whoRow.addLayout(self.statePlace)


        self.column.addLayout(self.whoRow)

        self.what = ElidedLabel(DossierView)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"role", u"quiet")

        self.column.addWidget(self.what)

        self.dueRow = QHBoxLayout()
        self.dueRow.setSpacing(8)
        self.dueRow.setObjectName(u"dueRow")
        self.due = QLabel(DossierView)
        self.due.setObjectName(u"due")
        self.due.setProperty(u"role", u"strong")

        self.dueRow.addWidget(self.due)

        self.leftPlace = QHBoxLayout()
        self.leftPlace.setObjectName(u"leftPlace")

        self.dueRow.addLayout(self.leftPlace)

        self.limit = ElidedLabel(DossierView)
        self.limit.setObjectName(u"limit")
        self.limit.setProperty(u"role", u"quiet")

        self.dueRow.addWidget(self.limit)

        self.moneyDuePlace = QHBoxLayout()
        self.moneyDuePlace.setObjectName(u"moneyDuePlace")

        self.dueRow.addLayout(self.moneyDuePlace)


        self.column.addLayout(self.dueRow)

        self.line = QFrame(DossierView)
        self.line.setObjectName(u"line")
        self.line.setProperty(u"role", u"rule")

        self.column.addWidget(self.line)

        self.middlePlace = QVBoxLayout()
        self.middlePlace.setObjectName(u"middlePlace")

        self.column.addLayout(self.middlePlace)

        self.footPlace = QVBoxLayout()
        self.footPlace.setObjectName(u"footPlace")

        self.column.addLayout(self.footPlace)


        self.retranslateUi(DossierView)
    # setupUi

    def retranslateUi(self, DossierView):
        pass
    # retranslateUi

