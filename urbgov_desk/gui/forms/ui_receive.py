# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'receive.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout)

class Ui_Receive(object):
    def setupUi(self, Receive):
        if not Receive.objectName():
            Receive.setObjectName(u"Receive")
        self.column = QVBoxLayout(Receive)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.stripPlace = QVBoxLayout()
        self.stripPlace.setSpacing(8)
        self.stripPlace.setObjectName(u"stripPlace")

        self.column.addLayout(self.stripPlace)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.people = QFrame(Receive)
        self.people.setObjectName(u"people")
        self.people.setProperty(u"role", u"card")
        self.peopleColumn = QVBoxLayout(self.people)
        self.peopleColumn.setSpacing(6)
        self.peopleColumn.setObjectName(u"peopleColumn")
        self.peopleColumn.setContentsMargins(14, 10, 14, 12)
        self.peoplePlace = QVBoxLayout()
        self.peoplePlace.setSpacing(6)
        self.peoplePlace.setObjectName(u"peoplePlace")

        self.peopleColumn.addLayout(self.peoplePlace)


        self.columns.addWidget(self.people)

        self.papers = QFrame(Receive)
        self.papers.setObjectName(u"papers")
        self.papers.setProperty(u"role", u"card")
        self.papersColumn = QVBoxLayout(self.papers)
        self.papersColumn.setSpacing(6)
        self.papersColumn.setObjectName(u"papersColumn")
        self.papersColumn.setContentsMargins(14, 10, 14, 12)
        self.papersPlace = QVBoxLayout()
        self.papersPlace.setSpacing(6)
        self.papersPlace.setObjectName(u"papersPlace")

        self.papersColumn.addLayout(self.papersPlace)


        self.columns.addWidget(self.papers)

        self.aside = QStackedWidget(Receive)
        self.aside.setObjectName(u"aside")

        self.columns.addWidget(self.aside)

        self.columns.setStretch(0, 22)
        self.columns.setStretch(1, 21)
        self.columns.setStretch(2, 18)

        self.column.addLayout(self.columns)

        self.problem = QLabel(Receive)
        self.problem.setObjectName(u"problem")
        self.problem.setVisible(False)
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setProperty(u"role", u"error")

        self.column.addWidget(self.problem)

        self.actions = QHBoxLayout()
        self.actions.setSpacing(8)
        self.actions.setObjectName(u"actions")

        self.column.addLayout(self.actions)


        self.retranslateUi(Receive)
    # setupUi

    def retranslateUi(self, Receive):
        pass
    # retranslateUi

