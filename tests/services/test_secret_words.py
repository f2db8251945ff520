"""What guessing a secret costs at a desk that was started, not at one of these tests."""

import json
import subprocess
import sys
from typing import Any

from urbgov_desk.services import secret_words
from urbgov_desk.store import key_slot

# RFC 9106 asks at least this of a machine with little memory.
WHOLE_COST = {"m": 65_536, "t": 3, "p": 4}

PROGRAM = """
import json
from urbgov_desk.services import secret_words
from urbgov_desk.store import key_slot
words = "bon tu khong lien quan"
empty = key_slot.passphrase_slot(words, label="", at="2026-11-23T09:00:00+07:00")
slot = key_slot.sealed_for(empty, bytes(32))
kept = secret_words.hashed("482913")
print(json.dumps({
    "kept": kept,
    "right": secret_words.is_right(kept, "482913"),
    "wrong": secret_words.is_right(kept, "482914"),
    "slot": slot.columns(),
    "key": (key_slot.opened(slot, words) or b"").hex(),
}))
"""


def of_a_started_desk() -> dict[str, Any]:
    """What a process of its own keeps of a PIN and of a passphrase."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def test_a_started_desk_makes_guessing_a_pin_and_a_passphrase_cost_all_it_should() -> None:
    said = of_a_started_desk()
    method, version, cost = said["kept"].split("$")[1:4]
    assert (method, version) == ("argon2id", "v=19")
    assert {n: int(v) for n, v in (part.split("=") for part in cost.split(","))} == WHOLE_COST
    slot = said["slot"]
    assert {"m": slot["memory"], "t": slot["time"], "p": slot["lanes"]} == WHOLE_COST
    assert (said["right"], said["wrong"], said["key"]) == (True, False, "00" * 32)
    # What tests keep cheaply a started desk reads, and the other way round.
    assert secret_words.is_right(said["kept"], "482913")
    assert key_slot.opened(key_slot.from_columns(slot), "bon tu khong lien quan") == bytes(32)


def test_in_these_tests_only_the_work_of_a_guess_is_less() -> None:
    kept = secret_words.hashed("482913")
    assert kept.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert secret_words.is_right(kept, "482913")
    assert not secret_words.is_right(kept, "482914")
