# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'first_run.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout)
class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        self.column = QVBoxLayout(FirstRun)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(20, 16, 20, 16)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(FirstRun)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.head.addWidget(self.title)

        self.headSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headSpace)

        self.stepPlace = QHBoxLayout()
        self.stepPlace.setSpacing(6)
        self.stepPlace.setObjectName(u"stepPlace")

        self.head.addLayout(self.stepPlace)


        self.column.addLayout(self.head)

        self.advice = QLabel(FirstRun)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"role", u"quiet")
        self.advice.setWordWrap(True)

        self.column.addWidget(self.advice)

        self.stack = QStackedWidget(FirstRun)
        self.stack.setObjectName(u"stack")

        self.column.addWidget(self.stack)

        self.problem = QLabel(FirstRun)
        self.problem.setObjectName(u"problem")
        self.problem.setProperty(u"role", u"error")
        self.problem.setWordWrap(True)

        self.column.addWidget(self.problem)

        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.setObjectName(u"foot")

        self.column.addLayout(self.foot)


        self.retranslateUi(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        FirstRun.setWindowTitle(QCoreApplication.translate("FirstRun", u"L\u1eadp kho c\u1ee7a ph\u01b0\u1eddng", None))
    # retranslateUi

