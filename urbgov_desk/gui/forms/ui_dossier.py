# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLineEdit, QVBoxLayout)

from urbgov_desk.gui.widgets.label import ElidedLabel

class Ui_Dossier(object):
    def setupUi(self, Dossier):
        if not Dossier.objectName():
            Dossier.setObjectName(u"Dossier")
        self.halves = QHBoxLayout(Dossier)
        self.halves.setSpacing(12)
        self.halves.setObjectName(u"halves")
        self.halves.setContentsMargins(12, 12, 12, 12)
        self.listCard = QFrame(Dossier)
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

        self.segmentsPlace = QVBoxLayout()
        self.segmentsPlace.setObjectName(u"segmentsPlace")

        self.listColumn.addLayout(self.segmentsPlace)

        self.headingRow = QHBoxLayout()
        self.headingRow.setObjectName(u"headingRow")
        self.listHeading = ElidedLabel(self.listCard)
        self.listHeading.setObjectName(u"listHeading")
        self.listHeading.setProperty(u"role", u"heading")

        self.headingRow.addWidget(self.listHeading)


        self.listColumn.addLayout(self.headingRow)

        self.listPlace = QVBoxLayout()
        self.listPlace.setObjectName(u"listPlace")

        self.listColumn.addLayout(self.listPlace)

        self.callPlace = QVBoxLayout()
        self.callPlace.setObjectName(u"callPlace")

        self.listColumn.addLayout(self.callPlace)


        self.halves.addWidget(self.listCard)

        self.dossierCard = QFrame(Dossier)
        self.dossierCard.setObjectName(u"dossierCard")
        self.dossierCard.setProperty(u"role", u"card")
        self.dossierPlace = QVBoxLayout(self.dossierCard)
        self.dossierPlace.setObjectName(u"dossierPlace")
        self.dossierPlace.setContentsMargins(0, 0, 0, 0)

        self.halves.addWidget(self.dossierCard)

        self.halves.setStretch(0, 4)
        self.halves.setStretch(1, 9)

        self.retranslateUi(Dossier)
    # setupUi

    def retranslateUi(self, Dossier):
        self.find.setPlaceholderText(QCoreApplication.translate("Dossier", u"T\u00ecm h\u1ed3 s\u01a1 (Ctrl+F)", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("Dossier", u"T\u00ecm h\u1ed3 s\u01a1 theo t\u00ean, m\u00e3, \u0111i\u1ec7n tho\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

