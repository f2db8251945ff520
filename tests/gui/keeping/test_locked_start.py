"""A PC without a keyring: the whole application asks for the passphrase, then opens."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.fitting import cut_words
from tests.gui.journeys.real_desk import RealDesk
from tests.gui.stage import settle
from tests.making import SetClock, set_up_request
from urbgov_desk.domain import recovery_secret
from urbgov_desk.gui.keeping.unlock import Unlock
from urbgov_desk.services import opening

WORDS = "bốn từ không liên quan"


def test_the_passphrase_is_asked_at_start_and_a_wrong_one_is_told(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = SetClock()
    opening.start_ward(
        tmp_path,
        set_up_request(),
        clock=clock,
        use_keyring=False,
        passphrase=WORDS,
        sheet=b"0123456789abcdef",
    ).store.close()
    desk = RealDesk(qapp, tmp_path, clock, monkeypatch)
    try:
        qtbot.waitUntil(lambda: bool(desk.window.findChildren(Unlock)), timeout=20_000)
        (shown,) = desk.window.findChildren(Unlock)
        shown.secret.setText("không phải mật khẩu này")
        shown.open_button.click()
        qtbot.waitUntil(shown.open_button.isEnabled)
        assert shown.isVisible()
        settle()
        assert cut_words(shown) == []
        assert shown.secret.text() == ""
        some = " ".join(recovery_secret.groups(b"0123456789abcdef")[:7])
        shown.secret.setText(some)
        shown.open_button.click()
        qtbot.waitUntil(shown.open_button.isEnabled)
        assert "42 chữ số" in shown.field.error
        assert shown.secret.text() == some
        settle()
        assert cut_words(shown) == []
        assert shown.secret.height() >= shown.secret.sizeHint().height()
        shown.secret.setText(WORDS)
        shown.open_button.click()
        qtbot.waitUntil(lambda: desk.window.sign_in.officer() is not None, timeout=20_000)
        assert not shown.isVisible()
        assert desk.faults == []
    finally:
        desk.close()
