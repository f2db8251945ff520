# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'handover.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLineEdit, QVBoxLayout)

from urbgov_desk.gui.widgets.label import ElidedLabel

class Ui_Handover(object):
    def setupUi(self, Handover):
        if not Handover.objectName():
            Handover.setObjectName(u"Handover")
        self.halves = QHBoxLayout(Handover)
        self.halves.setSpacing(12)
        self.halves.setObjectName(u"halves")
        self.halves.setContentsMargins(12, 12, 12, 12)
        self.listCard = QFrame(Handover)
        self.listCard.setObjectName(u"listCard")
        self.listCard.setProperty(u"role", u"card")
        self.listColumn = QVBoxLayout(self.listCard)
        self.listColumn.setSpacing(8)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(12, 12, 12, 12)
        self.find = QLineEdit(self.listCard)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.listColumn.addWidget(self.find)

        self.listHeading = ElidedLabel(self.listCard)
        self.listHeading.setObjectName(u"listHeading")
        self.listHeading.setProperty(u"role", u"heading")

        self.listColumn.addWidget(self.listHeading)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.listColumn.addLayout(self.listPlace)


        self.halves.addWidget(self.listCard)

        self.returnCard = QFrame(Handover)
        self.returnCard.setObjectName(u"returnCard")
        self.returnCard.setProperty(u"role", u"card")
        self.returnPlace = QVBoxLayout(self.returnCard)
        self.returnPlace.setObjectName(u"returnPlace")
        self.returnPlace.setContentsMargins(0, 0, 0, 0)

        self.halves.addWidget(self.returnCard)

        self.halves.setStretch(0, 5)
        self.halves.setStretch(1, 9)

        self.retranslateUi(Handover)
    # setupUi

    def retranslateUi(self, Handover):
        self.find.setPlaceholderText(QCoreApplication.translate("Handover", u"Qu\u00e9t ho\u1eb7c t\u00ecm (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("Handover", u"Qu\u00e9t gi\u1ea5y ti\u1ebfp nh\u1eadn, ho\u1eb7c t\u00ecm theo t\u00ean, m\u00e3, \u0111i\u1ec7n tho\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

