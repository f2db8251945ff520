"""Turns the catalogue of ward procedures (CSV) into dated law, one TOML file per procedure.

    python resources/tools/convert_catalogue.py SOURCE_DIR

SOURCE_DIR holds procedures.csv, required-papers.csv, limits.csv and fees.csv. Only procedures of
the People's Committee's desk (`desk_scope` = ubnd_xa) are taken. What the source does not know is
written as unknown with a reason, never as 0. Short names come from short_names.toml beside this
file. Running it again gives the same files; law written by hand (limit.toml, fee.toml, checklist/,
a procedure without this script's first line) is not touched.
"""

import csv
import json
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

Row = dict[str, str]
Table = Mapping[str, object]

HERE = Path(__file__).resolve().parent
RULES = HERE.parent / "rules"
# The source gives no day of entry into force, so entries begin with the calendar's first day and
# `seen` says when the page was read; the desk marks dates reckoned before `seen` as doubtful.
FIRST_DAY = date(2021, 1, 1)
CHANNELS = ("truc_tiep", "truc_tuyen", "buu_chinh")
UNITS = {"working_day": "working", "calendar_day": "calendar", "hour": "hour"}
CONFIDENCE = {"found": "found", "medium": "medium", "inferred": "inferred"}
MADE = "Made by convert_catalogue.py."
COPY_FEE_ONLY = re.compile(r"^\(?Phí cấp bản sao .*\(nếu có yêu cầu\)", re.IGNORECASE)
FREE_FOR_SOME = re.compile(r"^Miễn lệ phí cho người", re.IGNORECASE)
REALLY_FREE_NOTE = re.compile(r"^\(?(không|miễn lệ phí\b|phí : 0 đồng)", re.IGNORECASE)
SUSPICIOUS = "suspicious amount"
INDICATIVE = "indicative"


def main(arguments: list[str]) -> int:
    """Convert every procedure; the exit code is 0 when all were written."""
    if len(arguments) != 1:
        sys.stderr.write("usage: convert_catalogue.py SOURCE_DIR\n")
        return 2
    source = Path(arguments[0])
    procedures = [row for row in _rows(source / "procedures.csv") if row["desk_scope"] == "ubnd_xa"]
    papers = _by_code(_rows(source / "required-papers.csv"))
    limits = _by_code(_rows(source / "limits.csv"))
    fees = _by_code(_rows(source / "fees.csv"))
    short_names = tomllib.loads((HERE / "short_names.toml").read_text(encoding="utf-8"))
    folder = RULES / "procedure"
    folder.mkdir(parents=True, exist_ok=True)
    by_hand = {path.stem for path in folder.glob("*.toml") if not _is_made(path)}
    procedures = [row for row in procedures if row["code"] not in by_hand]
    for row in procedures:
        code = row["code"]
        table = _procedure(row, limits[code], fees[code], papers[code], short_names.get(code))
        text = document([("procedure", table)], comment=MADE)
        (folder / f"{code}.toml").write_text(text, encoding="utf-8", newline="\n")
    written = by_hand | {row["code"] for row in procedures}
    for stray in folder.glob("*.toml"):
        if stray.stem not in written:
            stray.unlink()
    sys.stderr.write(f"{len(procedures)} procedures; {len(by_hand)} left as written by hand\n")
    return 0


def _is_made(path: Path) -> bool:
    """Whether this script wrote the file; what has lost its first line belongs to a person."""
    return path.read_text(encoding="utf-8").startswith(f"# {MADE}")


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [
            {key: unicodedata.normalize("NFC", value or "").strip() for key, value in row.items()}
            for row in csv.DictReader(stream)
        ]


def _by_code(rows: Iterable[Row]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["code"]].append(row)
    return grouped


def _procedure(
    row: Row, limits: list[Row], fees: list[Row], papers: list[Row], short_name: str | None
) -> dict[str, object]:
    source = _source(row)
    channels = [each for each in CHANNELS if each in row["channels"].split(";")]
    paper_rows = [_paper(each) for each in papers]
    return {
        "from": FIRST_DAY,
        "seen": _seen(row["crawl_date"]),
        "source": source,
        "confidence": CONFIDENCE[row["confidence"]],
        "code": row["code"],
        "name": row["name_vi"],
        "short_name": short_name or shortened_name(row["name_vi"]),
        "field": _field(row["field"]),
        "status": row["status"],
        "desk_rank": int(row["desk_rank"]) if row["desk_rank"] else None,
        "channels": channels,
        "competent_body": _body(row),
        "results": [
            bare for each in row["result_vi"].split("; ") if (bare := each.strip(" -+*•.;"))
        ],
        "decision": row["decision_no"],
        "legal_bases": [each for each in row["legal_bases"].split("; ") if each],
        "conditions": _clipped(row["conditions_short"], 1200),
        "papers_reason": None if paper_rows else "Nguồn không có thành phần hồ sơ của thủ tục này.",
        "limit": _limits(row, limits, channels, source),
        "fee": _fees(row, fees, source),
        "paper": paper_rows,
    }


def _source(row: Row) -> str:
    decision = f"Quyết định {row['decision_no']}" if row["decision_no"] else ""
    page = row["portal_url"] or ""
    seen = row["crawl_date"].removeprefix("<=")
    if row["papers_source"] == "legal_text":
        page = "văn bản pháp luật, chưa đối chiếu Cổng Dịch vụ công quốc gia"
    if not page:
        page = "danh mục TTHC cấp xã của tỉnh" if row["level_vi"].endswith("tỉnh)") else ""
    if not page:
        page = "danh mục thủ tục hành chính cấp xã sưu tầm"
    return "; ".join(each for each in (decision, page, f"đọc {seen}" if seen else "") if each)


def _seen(crawl_date: str) -> date:
    text = crawl_date.removeprefix("<=").split(" ")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"\d{4}-\d\d", text):
        return date.fromisoformat(f"{text}-30")
    return date(2026, 6, 10)


def _field(text: str) -> str:
    text = re.sub(r":\s*\d+\s*TTHC$", "", text.removeprefix("Lĩnh vực ")).strip()
    return text[:1].upper() + text[1:]


def _body(row: Row) -> str:
    for column in ("competent_body_vi", "performing_body_list_vi", "performing_body_vi"):
        bodies = [each.strip() for each in row[column].split(";") if each.strip()]
        for each in bodies:
            if re.search(r"(nhân dân (cấp )?xã)", each, re.IGNORECASE):
                # Pages still name communes, wards and the abolished townships one by one.
                return "Ủy ban nhân dân cấp xã"
            if "cấp xã" in each.lower():
                return each.rstrip(".")
        if bodies and column == "competent_body_vi":
            return "; ".join(bodies)
    return "Ủy ban nhân dân cấp xã"


def shortened_name(name: str) -> str:
    """A name short enough for a list: without "Thủ tục", up to a natural border."""
    name = re.sub(r"^(Thủ tục|TTHC|Thực hiện việc)\s+", "", name).strip()
    name = name[:1].upper() + name[1:]
    for border in (" (", ";", ". ", " theo quy định", " đối với trường hợp", ","):
        at = name.find(border)
        if len(name) > 90 and 25 <= at <= 90:
            name = name[:at]
    return _clipped(name, 110)


def _clipped(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:/") + "…"


def _limits(row: Row, rows: list[Row], channels: list[str], source: str) -> list[dict[str, object]]:
    chosen = _chosen_limit(row, source)
    table = [each for each in rows if each["row"] == "table"]
    by_channel: list[dict[str, object]] = []
    for channel in channels or ["truc_tiep"]:
        stated = [each for each in table if each["channel"] == channel and each["unit"] in UNITS]
        counted = [_counted(each, source) for each in stated if int(each["value"] or 0) > 0]
        counted = _distinct(counted)
        if row["limit_basis"] == "table" and counted:
            # A stable sort: the row equal to the catalogue's own choice first.
            counted.sort(key=lambda each: not _same_figure(each, chosen))
            first, others = counted[0], counted[1:]
        else:
            first, others = chosen, [each for each in counted if not _same_figure(each, chosen)]
        if row["limit_alt"] == "0 same_day":
            others = [{**_same_day(row, source), "condition": "Bổ sung thông tin hộ tịch"}]
        by_channel.append({"channel": channel, **first, "alternative": others})
    return by_channel


def _chosen_limit(row: Row, source: str) -> dict[str, object]:
    kind, value = row["limit_kind"], row["limit_days"]
    confidence = CONFIDENCE.get(row["limit_confidence"], "medium")
    basis = _basis(row, source)
    if kind == "same_day":
        return _same_day(row, source)
    if kind in ("working", "calendar", "hour") and value and int(value) > 0:
        return {"kind": kind, "value": int(value), "source": basis, "confidence": confidence}
    if kind == "unit_not_stated":
        reason = f"Cổng chỉ ghi số “{value}”, không ghi đơn vị tính."
    else:
        reason = "Nguồn không nêu thời hạn giải quyết."
    return {"kind": "unknown", "reason": reason, "source": source, "confidence": "unverified"}


def _same_day(row: Row, source: str) -> dict[str, object]:
    return {
        "kind": "same_day",
        "value": 0,
        "source": _basis(row, source),
        "confidence": CONFIDENCE.get(row["limit_confidence"], "medium"),
    }


def _basis(row: Row, source: str) -> str:
    basis = row["limit_basis"]
    if basis == "steps":
        words = ": “ngay trong ngày, sau 15 giờ”" if row["limit_kind"] == "same_day" else ""
        return f"trình tự thực hiện{words}; {source}"
    if basis.startswith("provincial"):
        return "quyết định công bố của tỉnh, 11/2025 (Hà Tĩnh 2873, Vĩnh Long 2637, Đồng Nai 2770)"
    return source


def _counted(row: Row, source: str) -> dict[str, object]:
    return {
        "kind": UNITS[row["unit"]],
        "value": int(row["value"]),
        "condition": _condition(row["note_vi"]),
        "source": source,
        "confidence": CONFIDENCE[row["confidence"]],
    }


def _condition(note: str) -> str:
    """When a limit applies; the portal sometimes writes what is to be paid in the same cell."""
    text = note.strip(" )-")
    return "" if text.startswith("Phí, lệ phí") else _clipped(text, 400)


def _same_figure(one: dict[str, object], other: dict[str, object]) -> bool:
    return (one["kind"], one.get("value")) == (other["kind"], other.get("value"))


def _distinct(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    kept: list[dict[str, object]] = []
    for row in rows:
        if not any(
            _same_figure(row, each) and row["condition"] == each["condition"] for each in kept
        ):
            kept.append(row)
    return kept


def _fees(row: Row, rows: list[Row], source: str) -> list[dict[str, object]]:
    table = [each for each in rows if each["row"] == "table" and each["currency"] != "USD"]
    if not table:
        return [_unlisted_fee(row, source)]
    councils = {each["channel"] for each in table if each["fee_status"] == "provincial_council"}
    written: list[dict[str, object]] = []
    for each in table:
        fee = _fee(row, each, source, councils)
        if fee not in written:
            written.append(fee)
    return written


def _unlisted_fee(row: Row, source: str) -> dict[str, object]:
    rule = row["fee_rule"]
    free = rule in ("miễn phí", "không")
    return {
        "kind": "le_phi",
        "name": "Lệ phí",
        "status": "free" if free else "not_stated",
        "amount": 0 if free else None,
        "reason": None if free else (rule and f"Nguồn chỉ ghi: {rule}.") or _NOT_STATED,
        "source": source,
        "confidence": "medium" if free else "unverified",
    }


_NOT_STATED = "Nguồn không nêu phí, lệ phí của thủ tục này."


def _fee(row: Row, fee: Row, source: str, councils: set[str]) -> dict[str, object]:
    note = fee["rule_vi"] or ""
    status, reason = _fee_status(row, fee, note, councils)
    words = f"{note} {fee['description_vi']}".lower()
    is_levy = "lệ phí" in words or not note
    amount = {"free": 0, "amount": int(fee["amount"] or 0)}.get(status)
    return {
        "channel": fee["channel"],
        "kind": "le_phi" if is_levy else "phi",
        "name": "Lệ phí" if is_levy else "Phí",
        "status": status,
        "amount": amount,
        "reason": reason,
        "note": _clipped(note, 700),
        "source": source,
        "confidence": CONFIDENCE[fee["confidence"]],
    }


def _fee_status(row: Row, fee: Row, note: str, councils: set[str]) -> tuple[str, str | None]:
    """What may be believed of a fee row. The portal's "Miễn phí" is often only an empty field."""
    status, flag, rule = fee["fee_status"], fee["flag"], row["fee_rule"]
    council = "Mức thu do Hội đồng nhân dân cấp tỉnh quy định; dữ liệu chưa có."
    if status == "amount" and SUSPICIOUS in flag:
        return "not_stated", f"Cổng ghi “{fee['amount_raw']}”, nghi thiếu hàng nghìn; cần kiểm tra."
    if status == "amount" and INDICATIVE in flag:
        return "provincial_council", f"{council} Cổng ghi tham khảo {fee['amount_raw']}."
    if status == "amount":
        return "amount", None
    if status == "by_instrument" and COPY_FEE_ONLY.match(note) and rule.startswith("miễn"):
        return "free", None
    if status == "free":
        conflict = "fee_rule=left_conflict" in row["field_status"]
        if conflict and rule.startswith("đúng hạn: miễn"):
            return "free", None
        if conflict and rule != "không":
            return "provincial_council", f"{council} Cổng ghi “Miễn phí”; nguồn khác: {rule}."
        if FREE_FOR_SOME.match(note):
            return "provincial_council", council
        if councils and not note:
            return "provincial_council", f"{council} Cổng ghi “Miễn phí” riêng ở hình thức nộp này."
        if note and not REALLY_FREE_NOTE.match(note):
            return "by_instrument", f"Cổng ghi “Miễn phí” nhưng chú thích: {_clipped(note, 160)}"
        return "free", None
    if status == "provincial_council":
        return status, council
    if status == "by_instrument":
        return status, f"Cổng dẫn chiếu văn bản, không ghi mức: {_clipped(note, 160)}"
    return "not_stated", _NOT_STATED


def _paper(row: Row) -> dict[str, object]:
    kind = row["kind"]
    return {
        "seq": int(row["seq"]),
        "kind": kind,
        "case": row["case_vi"],
        "condition": row["condition_vi"],
        "name": row["paper_vi"] or row["form_file"] or "(Cổng không ghi tên giấy tờ này)",
        "originals": _count(row["originals"]) if kind == "paper" else None,
        "copies": _count(row["copies"]) if kind == "paper" else None,
        "submit_mode": row["submit_mode"] or "nop",
        "submit_mode_stated": row["submit_mode_basis"] in ("case", "name", "legal_text"),
        "form_code": row["form_code"],
    }


def _count(text: str) -> int | None:
    return int(text) if text else None


def document(tables: Sequence[tuple[str, Table]], *, comment: str = "") -> str:
    """A file of arrays of tables; a value that is a list of mappings becomes nested tables.

    What is None or empty is left out.
    """
    lines = [f"# {line}".rstrip() for line in comment.splitlines()]
    for name, table in tables:
        _table(lines, name, table)
    return "\n".join(lines).lstrip("\n") + "\n"


def _table(lines: list[str], name: str, table: Table) -> None:
    lines += ["", f"[[{name}]]"]
    nested: list[tuple[str, Table]] = []
    for key, value in table.items():
        if value is None or value == "" or value == []:
            continue
        if isinstance(value, list) and value and isinstance(value[0], dict):
            nested += [(f"{name}.{key}", row) for row in value]
        else:
            lines.append(f"{key} = {_value(value)}")
    for child, row in nested:
        _table(lines, child, row)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        # A JSON string is a TOML basic string but for DEL, which TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
    if isinstance(value, list):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
