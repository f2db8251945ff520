# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)

from urbgov_desk.gui.widgets.pin_edit import PinEdit

class Ui_SignIn(object):
    def setupUi(self, SignIn):
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        self.around = QGridLayout(SignIn)
        self.around.setObjectName(u"around")
        self.above = QSpacerItem(8, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.around.addItem(self.above, 0, 1, 1, 1)

        self.before = QSpacerItem(16, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.around.addItem(self.before, 1, 0, 1, 1)

        self.card = QFrame(SignIn)
        self.card.setObjectName(u"card")
        self.card.setMinimumSize(QSize(860, 480))
        self.card.setMaximumSize(QSize(960, 600))
        self.card.setProperty(u"role", u"card")
        self.halves = QHBoxLayout(self.card)
        self.halves.setSpacing(32)
        self.halves.setObjectName(u"halves")
        self.halves.setContentsMargins(32, 24, 32, 24)
        self.who = QVBoxLayout()
        self.who.setSpacing(8)
        self.who.setObjectName(u"who")
        self.title = QLabel(self.card)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"title")

        self.who.addWidget(self.title)

        self.office = QLabel(self.card)
        self.office.setObjectName(u"office")
        self.office.setWordWrap(True)
        self.office.setProperty(u"role", u"quiet")

        self.who.addWidget(self.office)

        self.officersPlace = QVBoxLayout()
        self.officersPlace.setObjectName(u"officersPlace")

        self.who.addLayout(self.officersPlace)


        self.halves.addLayout(self.who)

        self.pinColumn = QVBoxLayout()
        self.pinColumn.setSpacing(8)
        self.pinColumn.setObjectName(u"pinColumn")
        self.pinAbove = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pinColumn.addItem(self.pinAbove)

        self.portrait = QLabel(self.card)
        self.portrait.setObjectName(u"portrait")
        self.portrait.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.pinColumn.addWidget(self.portrait)

        self.name = QLabel(self.card)
        self.name.setObjectName(u"name")
        self.name.setWordWrap(True)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name.setProperty(u"role", u"heading")

        self.pinColumn.addWidget(self.name)

        self.post = QLabel(self.card)
        self.post.setObjectName(u"post")
        self.post.setWordWrap(True)
        self.post.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.post.setProperty(u"role", u"quiet")

        self.pinColumn.addWidget(self.post)

        self.pinLabel = QLabel(self.card)
        self.pinLabel.setObjectName(u"pinLabel")
        self.pinLabel.setProperty(u"role", u"caption")

        self.pinColumn.addWidget(self.pinLabel)

        self.pin = PinEdit(self.card)
        self.pin.setObjectName(u"pin")

        self.pinColumn.addWidget(self.pin)

        self.problem = QLabel(self.card)
        self.problem.setObjectName(u"problem")
        self.problem.setWordWrap(True)
        self.problem.setProperty(u"role", u"error")

        self.pinColumn.addWidget(self.problem)

        self.practice = QLabel(self.card)
        self.practice.setObjectName(u"practice")
        self.practice.setVisible(False)
        self.practice.setWordWrap(True)
        self.practice.setProperty(u"role", u"chip")
        self.practice.setProperty(u"tone", u"warn")

        self.pinColumn.addWidget(self.practice)

        self.enter = QPushButton(self.card)
        self.enter.setObjectName(u"enter")
        self.enter.setAutoDefault(True)
        self.enter.setProperty(u"role", u"primary")

        self.pinColumn.addWidget(self.enter)

        self.back = QPushButton(self.card)
        self.back.setObjectName(u"back")
        self.back.setVisible(False)

        self.pinColumn.addWidget(self.back)

        self.pinBelow = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pinColumn.addItem(self.pinBelow)


        self.halves.addLayout(self.pinColumn)

        self.halves.setStretch(0, 5)
        self.halves.setStretch(1, 4)

        self.around.addWidget(self.card, 1, 1, 1, 1)

        self.after = QSpacerItem(16, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.around.addItem(self.after, 1, 2, 1, 1)

        self.below = QSpacerItem(8, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.around.addItem(self.below, 2, 1, 1, 1)

#if QT_CONFIG(shortcut)
        self.pinLabel.setBuddy(self.pin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SignIn)
    # setupUi

    def retranslateUi(self, SignIn):
        self.title.setText(QCoreApplication.translate("SignIn", u"Ai \u0111ang \u1edf qu\u1ea7y?", None))
        self.pinLabel.setText(QCoreApplication.translate("SignIn", u"M\u00e3 &PIN ho\u1eb7c m\u1eadt kh\u1ea9u", None))
        self.enter.setText(QCoreApplication.translate("SignIn", u"V\u00e0o l\u00e0m vi\u1ec7c   Enter", None))
        self.back.setText(QCoreApplication.translate("SignIn", u"Quay l\u1ea1i   Esc", None))
        pass
    # retranslateUi

