"""The office as typed: suggestions from its name, and the form read back."""

import re
from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.office import Office
from urbgov_desk.domain.text import clean, without_marks
from urbgov_desk.gui.setup.entry import Fault, Reading, needed

DESK_NAMES = (
    ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "TTPVHCC"),
    ("BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ", "BPTNTKQ"),
)
"""The two names a commune's desk bears, with the symbol its papers end in."""

_PHONE = re.compile(r"[0-9][0-9 .()/+-]{6,40}")
_PREFIX = re.compile(r"[A-Z][0-9]{2}(\.[0-9]{1,3}){0,3}")
_SYMBOL = re.compile(r"[^\s/]{1,20}")
_KINDS = ("phuong", "xa", "dac khu", "thi tran")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeEntry:
    """The fields of the office's form, as they stand there."""

    valid_from: date | None = None
    name: str = ""
    parent: str = ""
    desk_name: str = ""
    symbol: str = ""
    place: str = ""
    address: str = ""
    phone: str = ""
    head_title: str = ""
    head_name: str = ""
    code_prefix: str = ""
    code_block_start: int | None = 1


def suggested(typed: str) -> OfficeEntry:
    """What follows from "phường Bồ Đề": the office's name, the parent on papers, the place."""
    name = clean(typed)
    bare = re.sub(r"(?i)^(ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+", "", name)
    place = bare
    for kind in _KINDS:
        if without_marks(bare).startswith(f"{kind} "):
            place = bare[len(kind) + 1 :]
            bare = bare[: len(kind)].lower() + bare[len(kind) :]
    whole = f"UBND {bare}" if bare else ""
    return OfficeEntry(name=whole, parent=whole.upper(), place=place)


def symbol_of(desk_name: str) -> str:
    """The symbol of a usual desk name, else its initials: `BPTNTKQ` leaves out "và"."""
    for name, symbol in DESK_NAMES:
        if clean(desk_name).upper() == name:
            return symbol
    words = [word for word in without_marks(desk_name).split() if word != "va"]
    return "".join(word[0] for word in words).upper()[:12]


def shown(office: Office, valid_from: date | None) -> OfficeEntry:
    """An office in the form, as it will be from another day on."""
    return OfficeEntry(
        valid_from=valid_from,
        name=office.name,
        parent=office.parent,
        desk_name=office.desk_name,
        symbol=office.symbol,
        place=office.place,
        address=office.address,
        phone=office.phone,
        head_title=office.head_title,
        head_name=office.head_name,
        code_prefix=office.code_prefix or "",
        code_block_start=office.code_block_start,
    )


def read(entry: OfficeEntry) -> Reading[Office]:
    """The office the form asks for, or what is wrong beside which field."""
    faults = needed(
        name=entry.name,
        parent=entry.parent,
        desk_name=entry.desk_name,
        symbol=entry.symbol,
        place=entry.place,
    )
    if entry.valid_from is None:
        faults["valid_from"] = Fault(code="day_needed")
    symbol = clean(entry.symbol)
    if symbol and not _SYMBOL.fullmatch(symbol):
        faults["symbol"] = Fault(code="symbol_odd")
    phone = clean(entry.phone)
    if phone and not _PHONE.fullmatch(phone):
        faults["phone"] = Fault(code="phone_odd")
    prefix = clean(entry.code_prefix).upper()
    if prefix and not _PREFIX.fullmatch(prefix):
        faults["code_prefix"] = Fault(code="prefix_odd")
    start = entry.code_block_start
    if start is None or start < 1:
        faults["code_block_start"] = Fault(code="count_odd")
    for name in ("name", "parent", "desk_name", "place", "address", "head_title", "head_name"):
        if len(clean(getattr(entry, name))) > 200:
            faults[name] = Fault(code="too_long", values={"limit": 200})
    if faults or entry.valid_from is None or start is None:
        return Reading(faults=faults)
    return Reading(
        value=Office(
            valid_from=entry.valid_from,
            name=clean(entry.name),
            parent=clean(entry.parent),
            desk_name=clean(entry.desk_name),
            symbol=symbol,
            place=clean(entry.place),
            address=clean(entry.address),
            phone=phone,
            head_title=clean(entry.head_title),
            head_name=clean(entry.head_name),
            resolving_body=clean(entry.name),
            code_prefix=prefix or None,
            code_block_start=start,
        )
    )
