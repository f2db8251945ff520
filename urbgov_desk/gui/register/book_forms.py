"""The fields that acts on a book ask for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.field import Field


class OpenFields:
    """Where a book begins: the volume and last number of the paper book it continues."""

    def __init__(self) -> None:
        self.volume = CountEdit(smallest=1, largest=999)
        self.volume.set_count(1)
        self.last = CountEdit(largest=999_999)
        self.last.set_count(0)
        self.decision = QLineEdit()
        self.rows = (
            (
                Field(
                    QCoreApplication.translate("BookForms", "Quyển số"), self.volume, needed=True
                ),
                Field(
                    QCoreApplication.translate("BookForms", "Số cuối cùng đã ghi"),
                    self.last,
                    needed=True,
                    hint=QCoreApplication.translate("BookForms", "0: mở từ số 01"),
                ),
            ),
            (
                Field(
                    QCoreApplication.translate("BookForms", "Nối tiếp sổ giấy nào"), self.decision
                ),
            ),
        )


class ReasonField:
    """One line for a reason."""

    def __init__(self) -> None:
        self.edit = QLineEdit()
        self.field = Field(QCoreApplication.translate("BookForms", "Lý do"), self.edit)


class WholeField:
    """One whole number."""

    def __init__(self) -> None:
        # Typed from the page itself: what is preset would be confirmed unread.
        self.edit = CountEdit(largest=999_999)
        self.field = Field(
            QCoreApplication.translate("BookForms", "Số cuối cùng trên giấy"),
            self.edit,
            needed=True,
        )


class DestroyedFields:
    """When kept papers were destroyed, and by which decision or minutes."""

    def __init__(self) -> None:
        self.day, self.decision = DateEdit(), QLineEdit()
        self.rows = (
            (
                Field(
                    QCoreApplication.translate("BookForms", "Ngày tiêu huỷ"), self.day, needed=True
                ),
                Field(
                    QCoreApplication.translate("BookForms", "Quyết định, biên bản"),
                    self.decision,
                    needed=True,
                ),
            ),
        )
