# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'window.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QLabel, QStackedWidget, QVBoxLayout, QWidget)

class Ui_Window(object):
    def setupUi(self, Window):
        if not Window.objectName():
            Window.setObjectName(u"Window")
        Window.resize(1366, 768)
        self.ground = QWidget(Window)
        self.ground.setObjectName(u"ground")
        self.groundColumn = QVBoxLayout(self.ground)
        self.groundColumn.setSpacing(0)
        self.groundColumn.setObjectName(u"groundColumn")
        self.groundColumn.setContentsMargins(0, 0, 0, 0)
        self.band = QLabel(self.ground)
        self.band.setObjectName(u"band")
        self.band.setVisible(False)
        self.band.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.groundColumn.addWidget(self.band)

        self.front = QStackedWidget(self.ground)
        self.front.setObjectName(u"front")

        self.groundColumn.addWidget(self.front)

        Window.setCentralWidget(self.ground)

        self.retranslateUi(Window)
    # setupUi

    def retranslateUi(self, Window):
        Window.setWindowTitle(QCoreApplication.translate("Window", u"B\u1ed9 ph\u1eadn M\u1ed9t c\u1eeda", None))
        self.band.setText(QCoreApplication.translate("Window", u"B\u1ea2N T\u1eacP HU\u1ea4N \u2013 S\u1ed0 LI\u1ec6U GI\u1ea2 \u2013 GI\u1ea4Y IN RA KH\u00d4NG C\u00d3 GI\u00c1 TR\u1eca", None))
    # retranslateUi

