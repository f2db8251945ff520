"""The places of the desk and the keys that lead there.

F-keys of places: F1 Tiếp nhận, F2 Chứng thực, F3 Hồ sơ, F4 Trả kết quả, F5 Trình ký, F7 Sổ,
Ctrl+F7 Trong ngày, F8 Thiết lập. F6, F9, F10 and F11 belong to the page that is shown (F9 is
always its primary button, F11 always parks the visit); F12 belongs to the scanner. A place without
its page does not stand here: the rail shows no dead buttons.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: `factory` is "module:callable", called with the shell on the first visit."""

    name: str
    title: Callable[[], str]
    icon: str
    key: str
    factory: str
    below: bool = False
    """At the foot of the rail."""
    acts: frozenset[Act] = frozenset()
    """Shown to officers who may do one of these; none named: to everybody."""

    def is_for(self, acts: frozenset[Act]) -> bool:
        """Whether an officer who may do these has anything to do here."""
        return not self.acts or not self.acts.isdisjoint(acts)

    def make(self) -> Callable[..., Page]:
        """Import what makes the page, now that it is wanted."""
        module, _, attribute = self.factory.partition(":")
        made: Callable[..., Page] = getattr(import_module(module), attribute)
        return made


def _receive() -> str:
    return QCoreApplication.translate("Places", "Tiếp nhận")


def _certify() -> str:
    return QCoreApplication.translate("Places", "Chứng thực")


def _dossier() -> str:
    return QCoreApplication.translate("Places", "Hồ sơ")


def _handover() -> str:
    return QCoreApplication.translate("Places", "Trả kết quả")


def _signing() -> str:
    return QCoreApplication.translate("Places", "Trình ký")


def _register() -> str:
    return QCoreApplication.translate("Places", "Sổ")


def _day() -> str:
    return QCoreApplication.translate("Places", "Trong ngày")


def _setup() -> str:
    return QCoreApplication.translate("Places", "Thiết lập")


PLACES: tuple[Place, ...] = (
    Place(
        name="receive",
        title=_receive,
        icon="inbox",
        key="F1",
        acts=frozenset({Act.RECEIVE}),
        factory="urbgov_desk.gui.receive.page:ReceivePage",
    ),
    Place(
        name="certify",
        title=_certify,
        icon="stamp",
        key="F2",
        acts=frozenset({Act.CERTIFY_RECEIVE}),
        factory="urbgov_desk.gui.certify.page:CertifyPage",
    ),
    Place(
        name="dossier",
        title=_dossier,
        icon="folder",
        key="F3",
        acts=frozenset({Act.READ_DOSSIERS}),
        factory="urbgov_desk.gui.dossier.page:DossierPage",
    ),
    Place(
        name="handover",
        title=_handover,
        icon="package-check",
        key="F4",
        acts=frozenset({Act.RETURN}),
        factory="urbgov_desk.gui.handover.page:HandoverPage",
    ),
    Place(
        name="signing",
        title=_signing,
        icon="pen-line",
        key="F5",
        acts=frozenset({Act.SIGN, Act.SEAL}),
        factory="urbgov_desk.gui.signing.page:SigningPage",
    ),
    Place(
        name="register",
        title=_register,
        icon="book-open",
        key="F7",
        acts=frozenset({Act.READ_BOOKS}),
        factory="urbgov_desk.gui.register.page:RegisterPage",
    ),
    Place(
        name="day",
        title=_day,
        icon="banknote",
        key="Ctrl+F7",
        acts=frozenset({Act.REPORTS}),
        factory="urbgov_desk.gui.day.page:DayPage",
        below=True,
    ),
    Place(
        name="setup",
        title=_setup,
        icon="settings",
        key="F8",
        factory="urbgov_desk.gui.setup.page:SetupPage",
        below=True,
    ),
)
"""In the order of the rail."""
