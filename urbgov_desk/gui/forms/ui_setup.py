# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'setup.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListWidget, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout)
class Ui_Setup(object):
    def setupUi(self, Setup):
        if not Setup.objectName():
            Setup.setObjectName(u"Setup")
        self.columns = QHBoxLayout(Setup)
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(16, 12, 16, 12)
        self.index = QFrame(Setup)
        self.index.setObjectName(u"index")
        self.index.setProperty(u"role", u"card")
        self.indexColumn = QVBoxLayout(self.index)
        self.indexColumn.setSpacing(8)
        self.indexColumn.setObjectName(u"indexColumn")
        self.indexColumn.setContentsMargins(10, 12, 10, 12)
        self.sections = QListWidget(self.index)
        self.sections.setObjectName(u"sections")
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.indexColumn.addWidget(self.sections)

        self.hint = QLabel(self.index)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"quiet")
        self.hint.setWordWrap(True)

        self.indexColumn.addWidget(self.hint)


        self.columns.addWidget(self.index)

        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        self.content.setObjectName(u"content")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.setObjectName(u"head")
        self.title = QLabel(Setup)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.head.addWidget(self.title)

        self.headSpace = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head.addItem(self.headSpace)

        self.chipPlace = QHBoxLayout()
        self.chipPlace.setObjectName(u"chipPlace")

        self.head.addLayout(self.chipPlace)


        self.content.addLayout(self.head)

        self.advice = QLabel(Setup)
        self.advice.setObjectName(u"advice")
        self.advice.setProperty(u"role", u"quiet")
        self.advice.setWordWrap(True)

        self.content.addWidget(self.advice)

        self.questionPlace = QVBoxLayout()
        self.questionPlace.setObjectName(u"questionPlace")

        self.content.addLayout(self.questionPlace)

        self.stack = QStackedWidget(Setup)
        self.stack.setObjectName(u"stack")

        self.content.addWidget(self.stack)


        self.columns.addLayout(self.content)

        self.columns.setStretch(1, 1)

        self.retranslateUi(Setup)
    # setupUi

    def retranslateUi(self, Setup):
#if QT_CONFIG(accessibility)
        self.sections.setAccessibleName(QCoreApplication.translate("Setup", u"C\u00e1c m\u1ee5c thi\u1ebft l\u1eadp", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("Setup", u"\u2191 \u2193 ch\u1ecdn m\u1ee5c, Enter v\u00e0o m\u1ee5c", None))
        pass
    # retranslateUi

