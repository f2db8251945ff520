#!/usr/bin/env python3
"""Checks an evidence file of an Urbgov Desk store: without the program, without any key.

    python3 verify_evidence.py FILE.jsonl.gz [--public-key "ABCD …"] [--head "HD+…"] [--lang en]

Needs Python 3.9 or later and the package `cryptography`, nothing else. What it checks, in this
order, line by line; it says the first thing that is wrong:

  1. the chain: every event has the hash of the one before it and its own right hash (SHA-256), no
     event is missing, and a new epoch begins with the hash the epoch before ended with;
  2. the numbers: none taken twice, none left out in any series;
  3. nothing stands in it that is not covered: no name twice, no member but those of the format,
     and the opening says of store and epochs what their first events say;
  4. the heads in the closings of days, and the one at the end: signed with the public key
     (Ed25519), of this store, naming the event before them and the true counts of events, numbers
     and papers, as they are also told beside them.

`--public-key`: the key printed on a closing sheet; without it compare the one that is shown.
`--head`: a head from a closing sheet's QR, a backup or a book's foot that the file must hold.
Exit code 0: all is right. 1: something is wrong. 2: the file cannot be read, or a wrong command.
The format is described in docs/evidence.md.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import json
import re
import sys
import uuid
import zlib
from collections.abc import Iterator
from typing import Any, NoReturn

SAYINGS: dict[str, tuple[str, str]] = {
    # What is wrong, in Vietnamese and in English.
    "opening": (
        "Dòng đầu không phải của một tệp bằng chứng",
        "The first line is no evidence file's",
    ),
    "line": ("Dòng {line} không đọc được", "Line {line} cannot be read"),
    "members": (
        "Dòng {line} có phần mà mã băm không giữ, hoặc một tên hai lần",
        "Line {line} has a part that no hash covers, or a name twice",
    ),
    "told_opening": (
        "Dòng đầu nói khác việc {place} về lúc bắt đầu",
        "The first line tells otherwise than event {place} when it began",
    ),
    "told_counts": (
        "Số đếm ghi cạnh mã khoá tại {place} khác với chính mã khoá",
        "The counts told beside the head at {place} are not the head's own",
    ),
    "founding": (
        "Việc đầu tiên không nói đây là kho {store}",
        "The first event does not say that this is store {store}",
    ),
    "missing": (
        "Thiếu việc {place} (dòng {line} là việc số {found})",
        "Event {place} is missing (line {line} is number {found})",
    ),
    "previous": (
        "Việc {place} không nối vào việc trước nó (dòng {line})",
        "Event {place} does not follow the one before it (line {line})",
    ),
    "hash": (
        "Việc {place} ({kind}) đã bị sửa: mã băm không đúng (dòng {line})",
        "Event {place} ({kind}) was altered: its hash is wrong (line {line})",
    ),
    "epoch": (
        "Kỳ nhật ký {place} không nối vào cuối kỳ trước",
        "Epoch {place} does not begin where the one before ended",
    ),
    "double": (
        "Số {value} của dãy {series} bị lấy hai lần (việc {place})",
        "Number {value} of series {series} was taken twice (event {place})",
    ),
    "gap": ("Dãy {series} thiếu số {value}", "Series {series} lacks number {value}"),
    "head_form": ("Mã khoá tại {place} sai dạng", "The head at {place} is malformed"),
    "head_key": (
        "Mã khoá tại {place} do một khoá lạ ký",
        "The head at {place} names a key nobody knows",
    ),
    "head_signature": (
        "Chữ ký của mã khoá tại {place} sai",
        "The signature of the head at {place} is wrong",
    ),
    "head_store": (
        "Mã khoá tại {place} của một kho khác",
        "The head at {place} is of another store",
    ),
    "head_place": (
        "Mã khoá tại {place} không chỉ đúng việc trước nó",
        "The head at {place} does not name the event before it",
    ),
    "head_counts": (
        "Mã khoá tại {place} đếm khác với các việc trước nó",
        "The head at {place} counts otherwise than the events before it",
    ),
    "end": (
        "Tệp kết thúc giữa chừng: thiếu dòng cuối",
        "The file ends in the middle: its last line is missing",
    ),
    "after_end": ("Sau dòng cuối còn dòng {line}", "Line {line} stands after the last one"),
    "public_key": (
        "Khoá công khai trên giấy không phải khoá đã ký tệp này",
        "The public key on paper is not the one that signed this file",
    ),
    "asked_unreadable": ("Mã khoá đưa vào không đọc được", "The head you gave cannot be read"),
    "asked_store": ("Mã khoá đưa vào của một kho khác", "The head you gave is of another store"),
    "asked_signature": (
        "Mã khoá đưa vào: chữ ký sai",
        "The signature of the head you gave is wrong",
    ),
    "asked_shorter": (
        "Tệp ngắn hơn: kết thúc trước chỗ mã khoá đưa vào chỉ",
        "The file is shorter: it ends before the place your head names",
    ),
    "asked_history": (
        "Lịch sử khác: tại chỗ mã khoá đưa vào chỉ là một việc khác",
        "Another history: another event stands at the place your head names",
    ),
    # What is said otherwise.
    "wrong": ("SAI. {words}.", "WRONG. {words}."),
    "right": (
        "ĐÚNG. {events} việc nối nhau không đứt, {numbers} số liền mạch, {papers} giấy tờ được "
        "ghi, {heads} mã khoá đúng chữ ký.",
        "RIGHT. {events} events in one chain, {numbers} numbers without a gap, {papers} papers "
        "named, {heads} heads rightly signed.",
    ),
    "key_same": (
        "Khoá công khai đúng như trên giấy.",
        "The public key is the one on paper.",
    ),
    "key_compare": (
        "Hãy so khoá công khai này với tờ khoá ngày đã in: {key}",
        "Compare this public key with a printed closing sheet: {key}",
    ),
    "asked_right": ("Mã khoá đưa vào khớp.", "The head you gave agrees."),
    "training": (
        "Đây là kho tập huấn: không có giá trị.",
        "This is a training store: it proves nothing of a ward.",
    ),
    "no_file": ("Không đọc được tệp {words}", "The file cannot be read: {words}"),
    "no_cryptography": (
        "Cần gói cryptography: pip install cryptography",
        "The package cryptography is needed: pip install cryptography",
    ),
}
GENESIS = "0" * 64
HEAD = re.compile(
    r"(T?HD)\+([A-Z0-9]{1,12})/([A-Z2-7]{26})/([A-Z0-9.\-]{1,12})/([0-9]{1,6})/([0-9]{1,12})/"
    r"([A-Z2-7]{52})/([A-Z2-7]{20})/([0-9]{10})/([A-Z2-7]{103})"
)
SHORT_HEAD = re.compile(r"HS/([A-Z0-9.\-]{1,12})/([0-9]{1,6})/([0-9]{1,12})/([0-9A-F]{64})")
Place = tuple[str, int, int]
# Every member there is: what else stood in a line would be read and covered by no hash.
OPENING = {"evidence", "store", "desk", "training", "made_at", "public_keys", "epochs"}
EPOCH = {"desk", "number", "first_hash", "opened_at", "reason"}
EVENT = {
    *("id", "desk", "epoch", "seq", "at", "officer", "kind", "subject"),
    *("data", "previous_hash", "hash"),
}
BEGUN_BY = {"made": "store.opened", "clock": "epoch.opened", "restored": "store.restored"}


class Wrong(Exception):  # noqa: N818
    """The first thing that is wrong."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Unreadable(Exception):  # noqa: N818
    """The file cannot be read at all."""


def canonical(value: object) -> str:
    """The one JSON spelling that is hashed: sorted keys, no spaces, letters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object whose names stand there once: of two, another reader may take the other."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Wrong("members")
    return found


def octets(text: str) -> bytes:
    """Bytes from base 32 without padding."""
    return base64.b32decode(text + "=" * (-len(text) % 8))


def digest_of(counts: object) -> str:
    """What of counts stands in a head."""
    digest = hashlib.sha256(canonical(counts).encode()).digest()
    return base64.b32encode(digest).decode()[:20]


class Head:
    """A signed head, taken apart."""

    def __init__(self, match: re.Match[str]) -> None:
        self.body = match[0].rpartition("/")[0]
        self.training = match[1] == "THD"
        self.key = match[2]
        self.store = str(uuid.UUID(bytes=octets(match[3])))
        self.place: Place = (match[4], int(match[5]), int(match[6]))
        self.hash = octets(match[7]).hex()
        self.counts = match[8]
        at = match[9]
        self.year, self.day = f"20{at[:2]}", f"20{at[:2]}-{at[2:4]}-{at[4:6]}"
        self.signature = octets(match[10])


def is_signed(public_key: bytes, head: Head) -> bool:
    """Whether the holder of this public key signed the head."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(head.signature, head.body.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


class Record:
    """What was read so far: where each chain stands, the numbers, the papers."""

    def __init__(self, opening: dict[str, Any], asked: str | None) -> None:
        self.store: str = opening["store"]
        self.training: bool = opening["training"]
        self.desk: str = opening["desk"]
        self.keys = {name: bytes.fromhex(key) for name, key in opening["public_keys"].items()}
        self.epochs = {(e["desk"], e["number"]): e for e in opening["epochs"]}
        if len(self.epochs) != len(opening["epochs"]):
            raise Wrong("members")
        self.firsts = {place: e["first_hash"] for place, e in self.epochs.items()}
        self.made_at: str = opening["made_at"]
        self.begun: set[tuple[str, int]] = set()
        self.ends: dict[str, tuple[int, int, str]] = {}
        self.series: dict[tuple[str, str, str], set[int]] = {}
        self.events = self.numbers = self.papers = self.heads = 0
        self.key_of_end = ""
        self.asked = self._asked(asked)
        self.asked_hash: str | None = None

    def _asked(self, text: str | None) -> tuple[Place, str] | None:
        """The head somebody holds the file against."""
        if text is None:
            return None
        bare = "".join(text.split()).upper()
        short = SHORT_HEAD.fullmatch(bare)
        if short:
            if all(desk != short[1] for desk, _ in self.epochs):
                raise Wrong("asked_store")
            return (short[1], int(short[2]), int(short[3])), short[4].lower()
        match = HEAD.fullmatch(bare)
        if match is None:
            raise Wrong("asked_unreadable")
        try:
            head = Head(match)
        except ValueError:
            raise Wrong("asked_unreadable") from None
        if (head.store, head.training) != (self.store, self.training):
            raise Wrong("asked_store")
        if head.key not in self.keys or not is_signed(self.keys[head.key], head):
            raise Wrong("asked_signature")
        return head.place, head.hash

    def event(self, event: dict[str, Any], line: int) -> None:
        """One event: its place, its hash, its numbers, its papers, and a head it may carry."""
        desk, epoch, seq = event["desk"], event["epoch"], event["seq"]
        here = f"{desk}/{epoch}/{seq}"
        last_epoch, last_seq, last_hash = self.ends.get(desk, (0, 0, GENESIS))
        if epoch != last_epoch:
            # A number may be left out (after a restore); the hash binds the two ends.
            if epoch < last_epoch or self.firsts.get((desk, epoch)) != last_hash:
                raise Wrong("epoch", place=f"{desk}/{epoch}")
            self.begun.add((desk, epoch))
            last_seq = 0
            self._begin(event, self.epochs[(desk, epoch)], here)
        if seq != last_seq + 1:
            raise Wrong("missing", place=f"{desk}/{epoch}/{last_seq + 1}", line=line, found=seq)
        if event["previous_hash"] != last_hash:
            raise Wrong("previous", place=here, line=line)
        columns = [event[name] for name in ("previous_hash", "id", "desk", "epoch", "seq", "at")]
        columns += [event[name] for name in ("officer", "kind", "subject")]
        text = canonical(columns) + "\n" + event["data"]
        if hashlib.sha256(text.encode()).hexdigest() != event["hash"]:
            raise Wrong("hash", place=here, kind=event["kind"], line=line)
        data = json.loads(event["data"], object_pairs_hook=once)
        if self.events == 0:
            said = (event["kind"], event["subject"], data.get("training"))
            if said != ("store.opened", self.store, self.training):
                raise Wrong("founding", store=self.store)
        if event["kind"] == "day.closed":
            self.head(data["head"], data["counts"], here, desk)
        self.events += 1
        self.papers += len(data.get("issued", ()))
        for number in data.get("numbers", ()):
            self._number(number, here)
        self.ends[desk] = (epoch, seq, event["hash"])
        if self.asked is not None and self.asked[0] == (desk, epoch, seq):
            self.asked_hash = event["hash"]

    def _begin(self, event: dict[str, Any], told: dict[str, Any], here: str) -> None:
        """What the opening says of an epoch is covered by no hash: its first event says it too."""
        said = (event["at"], event["kind"])
        if event["seq"] == 1 and said != (told["opened_at"], BEGUN_BY.get(told["reason"])):
            raise Wrong("told_opening", place=here)
        if self.events == 0 and event["at"] != self.made_at:
            raise Wrong("told_opening", place=here)

    def _number(self, number: dict[str, Any], here: str) -> None:
        key = (number["kind"], number["scope"], number["period"])
        taken = self.series.setdefault(key, set())
        if number["value"] in taken:
            raise Wrong("double", value=number["value"], series=" ".join(key), place=here)
        taken.add(number["value"])
        self.numbers += 1

    def head(self, text: str, told: dict[str, Any], here: str, desk: str) -> str:
        """A signed head must tell the truth about everything before it; returns its key.

        `told` are the counts in full, beside it.
        """
        match = HEAD.fullmatch(text)
        if match is None:
            raise Wrong("head_form", place=here)
        head = Head(match)
        if head.key not in self.keys:
            raise Wrong("head_key", place=here)
        if not is_signed(self.keys[head.key], head):
            raise Wrong("head_signature", place=here)
        if (head.store, head.training) != (self.store, self.training):
            raise Wrong("head_store", place=here)
        epoch, seq, digest = self.ends.get(desk, (0, 0, GENESIS))
        if (head.place, head.hash) != ((desk, epoch, seq), digest):
            raise Wrong("head_place", place=here)
        if self.counts(head) != head.counts:
            raise Wrong("head_counts", place=here)
        if digest_of(told) != head.counts:
            raise Wrong("told_counts", place=here)
        self.heads += 1
        return head.key

    def counts(self, head: Head) -> str:
        """What a head of that moment must say of how full the record is."""
        series: list[list[object]] = [
            [*key, len(self.series[key])]
            for key in sorted(self.series)
            if key[2] in (head.year, head.day)
        ]
        counts = {
            "events": self.events,
            "numbers": self.numbers,
            "papers": self.papers,
            "series": series,
        }
        return digest_of(counts)

    def end(self, last: dict[str, Any]) -> None:
        """The last line: its head, then what only shows when everything was read."""
        self.key_of_end = self.head(last["head"], last["counts"], "end", self.desk)
        for desk, number in sorted(self.firsts.keys() - self.begun):
            raise Wrong("epoch", place=f"{desk}/{number}")
        for key, taken in sorted(self.series.items()):
            low, high = min(taken), max(taken)
            if high - low + 1 != len(taken):
                missing = next(value for value in range(low, high) if value not in taken)
                raise Wrong("gap", series=" ".join(key), value=missing)
        if self.asked is None:
            return
        (desk, epoch, seq), digest = self.asked
        if self.asked_hash is None:
            later = self.ends.get(desk, (0, 0, ""))[:2] > (epoch, seq)
            raise Wrong("asked_history" if later else "asked_shorter")
        if self.asked_hash != digest:
            raise Wrong("asked_history")


def lines(path: str) -> Iterator[bytes]:
    """The lines of the file. Raises Unreadable; a file cut off in the middle is Wrong."""
    try:
        with gzip.open(path, "rb") as file:
            yield from file
    except EOFError:
        raise Wrong("end") from None
    except (OSError, zlib.error) as error:
        raise Unreadable(str(error)) from None


def members(value: dict[str, Any], known: set[str]) -> None:
    """Raise Wrong where an object has members but these."""
    if value.keys() - known:
        raise Wrong("members")


def check(path: str, asked: str | None, printed_key: str | None) -> Record:
    """The whole file. Raises Wrong with the first thing that is wrong."""
    record: Record | None = None
    ended = False
    for line, raw in enumerate(lines(path), 1):
        if ended:
            raise Wrong("after_end", line=line)
        try:
            value = json.loads(raw.decode("utf-8"), object_pairs_hook=once)
            if record is None:
                if value.get("evidence") != 1:
                    raise Wrong("opening")
                members(value, OPENING)
                for epoch in value["epochs"]:
                    members(epoch, EPOCH)
                record = Record(value, asked)
            elif "end" in value:
                members(value, {"end"})
                members(value["end"], {"head", "counts"})
                record.end(value["end"])
                ended = True
            else:
                members(value, EVENT)
                record.event(value, line)
        except Wrong as wrong:
            wrong.values.setdefault("line", line)
            raise
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise Wrong("opening" if record is None else "line", line=line) from None
    if record is None or not ended:
        raise Wrong("opening" if record is None else "end")
    if printed_key is not None:
        wanted = "".join(printed_key.split()).lower()
        if record.keys[record.key_of_end].hex() != wanted:
            raise Wrong("public_key")
    return record


def main(arguments: list[str]) -> int:
    """Check the file named on the command line and say what came of it."""
    parser = argparse.ArgumentParser(description="Checks an evidence file of an Urbgov Desk store.")
    parser.add_argument("file")
    parser.add_argument("--public-key", help="the key printed on a closing sheet")
    parser.add_argument("--head", help="a head the file must hold")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi")
    given = parser.parse_args(arguments)
    language = ("vi", "en").index(given.lang)

    def words(code: str, **values: object) -> str:
        return SAYINGS[code][language].format(**values)

    def stop(text: str) -> NoReturn:
        print(text, file=sys.stderr)
        sys.exit(2)

    try:
        import cryptography  # noqa: F401
    except ImportError:
        stop(words("no_cryptography"))
    try:
        record = check(given.file, given.head, given.public_key)
    except Unreadable as error:
        stop(words("no_file", words=error))
    except Wrong as wrong:
        print(words("wrong", words=words(wrong.code, **wrong.values)))
        return 1
    counts = {"events": record.events, "numbers": record.numbers}
    print(words("right", **counts, papers=record.papers, heads=record.heads))
    if record.training:
        print(words("training"))
    if given.head is not None:
        print(words("asked_right"))
    key = record.keys[record.key_of_end].hex().upper()
    grouped = " ".join(key[at : at + 4] for at in range(0, len(key), 4))
    print(words("key_same") if given.public_key else words("key_compare", key=grouped))
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
