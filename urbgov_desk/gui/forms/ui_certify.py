# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'certify.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit,
    QStackedWidget, QVBoxLayout, QWidget)

from urbgov_desk.gui.widgets.code_edit import CodeEdit

class Ui_Certify(object):
    def setupUi(self, Certify):
        if not Certify.objectName():
            Certify.setObjectName(u"Certify")
        self.column = QVBoxLayout(Certify)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 12, 16, 12)
        self.stripPlace = QVBoxLayout()
        self.stripPlace.setSpacing(8)
        self.stripPlace.setObjectName(u"stripPlace")

        self.column.addLayout(self.stripPlace)

        self.stages = QStackedWidget(Certify)
        self.stages.setObjectName(u"stages")
        self.entry = QWidget()
        self.entry.setObjectName(u"entry")
        self.columns = QHBoxLayout(self.entry)
        self.columns.setSpacing(12)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.paperCard = QFrame(self.entry)
        self.paperCard.setObjectName(u"paperCard")
        self.paperCard.setProperty(u"role", u"card")
        self.paperColumn = QVBoxLayout(self.paperCard)
        self.paperColumn.setSpacing(8)
        self.paperColumn.setObjectName(u"paperColumn")
        self.paperColumn.setContentsMargins(14, 10, 14, 12)
        self.personGrid = QGridLayout()
        self.personGrid.setObjectName(u"personGrid")
        self.personGrid.setHorizontalSpacing(10)
        self.personGrid.setVerticalSpacing(4)
        self.requesterLabel = QLabel(self.paperCard)
        self.requesterLabel.setObjectName(u"requesterLabel")
        self.requesterLabel.setProperty(u"role", u"caption")

        self.personGrid.addWidget(self.requesterLabel, 0, 0, 1, 1)

        self.numberLabel = QLabel(self.paperCard)
        self.numberLabel.setObjectName(u"numberLabel")
        self.numberLabel.setProperty(u"role", u"caption")

        self.personGrid.addWidget(self.numberLabel, 0, 1, 1, 1)

        self.phoneLabel = QLabel(self.paperCard)
        self.phoneLabel.setObjectName(u"phoneLabel")
        self.phoneLabel.setProperty(u"role", u"caption")

        self.personGrid.addWidget(self.phoneLabel, 0, 2, 1, 1)

        self.requester = QLineEdit(self.paperCard)
        self.requester.setObjectName(u"requester")

        self.personGrid.addWidget(self.requester, 1, 0, 1, 1)

        self.number = CodeEdit(self.paperCard)
        self.number.setObjectName(u"number")

        self.personGrid.addWidget(self.number, 1, 1, 1, 1)

        self.phone = CodeEdit(self.paperCard)
        self.phone.setObjectName(u"phone")

        self.personGrid.addWidget(self.phone, 1, 2, 1, 1)

        self.personGrid.setColumnStretch(0, 6)
        self.personGrid.setColumnStretch(1, 4)
        self.personGrid.setColumnStretch(2, 3)

        self.paperColumn.addLayout(self.personGrid)

        self.groups = QHBoxLayout()
        self.groups.setSpacing(6)
        self.groups.setObjectName(u"groups")

        self.paperColumn.addLayout(self.groups)

        self.linesPlace = QVBoxLayout()
        self.linesPlace.setSpacing(4)
        self.linesPlace.setObjectName(u"linesPlace")

        self.paperColumn.addLayout(self.linesPlace)


        self.columns.addWidget(self.paperCard)

        self.sidePlace = QVBoxLayout()
        self.sidePlace.setSpacing(8)
        self.sidePlace.setObjectName(u"sidePlace")

        self.columns.addLayout(self.sidePlace)

        self.columns.setStretch(0, 7)
        self.columns.setStretch(1, 2)
        self.stages.addWidget(self.entry)

        self.column.addWidget(self.stages)

        self.problem = QLabel(Certify)
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

#if QT_CONFIG(shortcut)
        self.requesterLabel.setBuddy(self.requester)
        self.numberLabel.setBuddy(self.number)
        self.phoneLabel.setBuddy(self.phone)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(Certify)
    # setupUi

    def retranslateUi(self, Certify):
        self.requesterLabel.setText(QCoreApplication.translate("Certify", u"Ng\u01b0\u1eddi y\u00eau c\u1ea7u *", None))
        self.numberLabel.setText(QCoreApplication.translate("Certify", u"S\u1ed1 gi\u1ea5y t\u1edd tu\u1ef3 th\u00e2n", None))
        self.phoneLabel.setText(QCoreApplication.translate("Certify", u"\u0110i\u1ec7n tho\u1ea1i", None))
#if QT_CONFIG(accessibility)
        self.requester.setAccessibleName(QCoreApplication.translate("Certify", u"H\u1ecd t\u00ean ng\u01b0\u1eddi y\u00eau c\u1ea7u ch\u1ee9ng th\u1ef1c", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("Certify", u"S\u1ed1 gi\u1ea5y t\u1edd tu\u1ef3 th\u00e2n", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.phone.setAccessibleName(QCoreApplication.translate("Certify", u"\u0110i\u1ec7n tho\u1ea1i", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

