"""Ways to the store key: each opens it, none more than it, and a sheet is copied without error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import recovery_secret
from urbgov_desk.store import key_slot

AT = "2026-11-23T09:00:00+07:00"
KEY = bytes(range(32))
WORDS = "bốn từ không liên quan"

secrets = st.binary(min_size=16, max_size=16)


@given(secrets)
def test_a_sheet_typed_or_scanned_gives_its_secret(secret: bytes) -> None:
    groups = recovery_secret.groups(secret)
    assert recovery_secret.read(" ".join(groups)) == secret
    assert recovery_secret.read("".join(groups)) == secret
    scanned = recovery_secret.qr_payload(secret)
    assert recovery_secret.is_scanned(scanned)
    assert recovery_secret.looks_like(scanned)
    assert recovery_secret.looks_like("-".join(groups))
    assert recovery_secret.read(scanned) == secret


@given(secrets, st.integers(3, 7), st.sampled_from((" ", "-", ".", "")))
def test_groups_that_are_missing_are_told_with_how_many_digits_there_are(
    secret: bytes, count: int, between: str
) -> None:
    some = between.join(recovery_secret.groups(secret)[-count:])
    with pytest.raises(recovery_secret.SheetIncomplete) as told:
        recovery_secret.require_no_part(some)
    assert told.value.values == {"found": 6 * count}
    with pytest.raises(recovery_secret.SheetIncomplete):
        recovery_secret.require_no_part(f" {some}{between}12")


@pytest.mark.parametrize(
    "text",
    [
        "bốn từ không liên quan",
        "012345 654321",  # two groups: as well a passphrase
        "079 301 004 512",  # an identity number
        "2468 1357 9024 6813 5790",
        "nhóm 012345 654321 112233 445566",
        "",
    ],
)
def test_what_may_be_a_passphrase_is_not_taken_for_part_of_a_sheet(text: str) -> None:
    recovery_secret.require_no_part(text)


@given(secrets, st.integers(0, 47), st.integers(1, 9))
def test_one_wrong_digit_is_noticed_in_its_group(secret: bytes, at: int, by: int) -> None:
    digits = "".join(recovery_secret.groups(secret))
    wrong = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]
    try:
        recovery_secret.read(wrong)
    except recovery_secret.SheetGroupOdd as told:
        assert told.values == {"group": at // 6 + 1}
    else:
        raise AssertionError("a wrong digit was taken")


@given(secrets, st.integers(0, 46))
def test_two_digits_swapped_within_a_group_are_noticed(secret: bytes, at: int) -> None:
    digits = "".join(recovery_secret.groups(secret))
    if at % 6 == 5 or digits[at] == digits[at + 1]:
        return
    wrong = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    try:
        recovery_secret.read(wrong)
    except recovery_secret.SheetGroupOdd:
        return
    raise AssertionError("swapped digits were taken")


@given(secrets, st.integers(0, 6))
def test_groups_that_changed_places_are_noticed(secret: bytes, at: int) -> None:
    groups = list(recovery_secret.groups(secret))
    groups[at], groups[at + 1] = groups[at + 1], groups[at]
    try:
        recovery_secret.read("".join(groups))
    except recovery_secret.SheetGroupOdd:
        return
    raise AssertionError("groups in other places were taken")


def test_a_passphrase_opens_its_slot_however_its_letters_are_composed() -> None:
    import unicodedata

    slot = key_slot.sealed_for(key_slot.passphrase_slot(WORDS, label="", at=AT), KEY)
    assert key_slot.opened(slot, WORDS) == KEY
    assert key_slot.opened(slot, unicodedata.normalize("NFD", WORDS)) == KEY
    assert key_slot.opened(slot, WORDS + "!") is None


def test_a_sheet_opens_its_slot_and_no_other_sheet_does() -> None:
    slot = key_slot.sealed_for(key_slot.sheet_slot(b"0123456789abcdef", label="1", at=AT), KEY)
    mine = recovery_secret.groups(b"0123456789abcdef")
    assert key_slot.opened(slot, " ".join(mine)) == KEY
    assert key_slot.opened(slot, " ".join(recovery_secret.groups(b"x" * 16))) is None
    assert key_slot.opened(slot, "một mật khẩu nào đó") is None


def test_another_store_key_is_sealed_without_the_secret_and_the_old_one_tells_nothing() -> None:
    first = key_slot.sealed_for(key_slot.passphrase_slot(WORDS, label="", at=AT), KEY)
    second = key_slot.sealed_for(first, KEY[::-1])
    assert key_slot.opened(second, WORDS) == KEY[::-1]
    assert key_slot.opened(first, WORDS) == KEY
    assert KEY.hex() not in first.sealed


def test_the_secret_and_the_key_stand_in_no_slot() -> None:
    slot = key_slot.sealed_for(key_slot.passphrase_slot(WORDS, label="A", at=AT), KEY)
    assert WORDS not in str(slot.columns())
    assert key_slot.from_columns(slot.columns()) == slot
