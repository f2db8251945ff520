# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'desk_frame.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QStackedWidget, QToolButton, QVBoxLayout)

from urbgov_desk.gui.widgets.label import ElidedLabel

class Ui_DeskFrame(object):
    def setupUi(self, DeskFrame):
        if not DeskFrame.objectName():
            DeskFrame.setObjectName(u"DeskFrame")
        self.deskRow = QHBoxLayout(DeskFrame)
        self.deskRow.setSpacing(0)
        self.deskRow.setObjectName(u"deskRow")
        self.deskRow.setContentsMargins(0, 0, 0, 0)
        self.rail = QFrame(DeskFrame)
        self.rail.setObjectName(u"rail")
        self.railColumn = QVBoxLayout(self.rail)
        self.railColumn.setSpacing(6)
        self.railColumn.setObjectName(u"railColumn")
        self.railColumn.setContentsMargins(8, 12, 8, 12)
        self.upperPlaces = QVBoxLayout()
        self.upperPlaces.setSpacing(6)
        self.upperPlaces.setObjectName(u"upperPlaces")

        self.railColumn.addLayout(self.upperPlaces)

        self.railRoom = QSpacerItem(8, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.railColumn.addItem(self.railRoom)

        self.lowerPlaces = QVBoxLayout()
        self.lowerPlaces.setSpacing(6)
        self.lowerPlaces.setObjectName(u"lowerPlaces")

        self.railColumn.addLayout(self.lowerPlaces)


        self.deskRow.addWidget(self.rail)

        self.workColumn = QVBoxLayout()
        self.workColumn.setSpacing(0)
        self.workColumn.setObjectName(u"workColumn")
        self.top = QFrame(DeskFrame)
        self.top.setObjectName(u"top")
        self.topRow = QHBoxLayout(self.top)
        self.topRow.setSpacing(12)
        self.topRow.setObjectName(u"topRow")
        self.topRow.setContentsMargins(16, 8, 12, 8)
        self.office = ElidedLabel(self.top)
        self.office.setObjectName(u"office")
        self.office.setProperty(u"role", u"strong")

        self.topRow.addWidget(self.office)

        self.counter = QLabel(self.top)
        self.counter.setObjectName(u"counter")
        self.counter.setProperty(u"role", u"chip")
        self.counter.setProperty(u"tone", u"info")

        self.topRow.addWidget(self.counter)

        self.find = QLineEdit(self.top)
        self.find.setObjectName(u"find")
        self.find.setMinimumSize(QSize(190, 0))
        self.find.setClearButtonEnabled(True)

        self.topRow.addWidget(self.find)

        self.signalRow = QHBoxLayout()
        self.signalRow.setSpacing(4)
        self.signalRow.setObjectName(u"signalRow")

        self.topRow.addLayout(self.signalRow)

        self.officer = QToolButton(self.top)
        self.officer.setObjectName(u"officer")
        self.officer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.officer.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

        self.topRow.addWidget(self.officer)

        self.topRow.setStretch(0, 5)
        self.topRow.setStretch(2, 4)

        self.workColumn.addWidget(self.top)

        self.parkedPlace = QVBoxLayout()
        self.parkedPlace.setObjectName(u"parkedPlace")
        self.parkedPlace.setContentsMargins(16, 0, 16, 0)

        self.workColumn.addLayout(self.parkedPlace)

        self.pages = QStackedWidget(DeskFrame)
        self.pages.setObjectName(u"pages")

        self.workColumn.addWidget(self.pages)


        self.deskRow.addLayout(self.workColumn)


        self.retranslateUi(DeskFrame)
    # setupUi

    def retranslateUi(self, DeskFrame):
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("DeskFrame", u"T\u00ecm h\u1ed3 s\u01a1: t\u00ean, m\u00e3, s\u1ed1 \u0111i\u1ec7n tho\u1ea1i ho\u1eb7c s\u1ed1 \u0111\u1ecbnh danh", None))
#endif // QT_CONFIG(accessibility)
        self.find.setPlaceholderText(QCoreApplication.translate("DeskFrame", u"T\u00ecm h\u1ed3 s\u01a1  (Ctrl+K)", None))
        pass
    # retranslateUi

