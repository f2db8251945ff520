"""Countries that issue passports, found by their Vietnamese or English name."""

from PySide6.QtCore import QLocale

from urbgov_desk.gui.widgets.chooser import Choice

# ISO 3166-1; the others are found by their English name.
_VIETNAMESE = {
    "AU": "Úc", "BE": "Bỉ", "BR": "Bra-xin", "CA": "Ca-na-đa", "CH": "Thuỵ Sĩ",
    "CN": "Trung Quốc", "CZ": "Cộng hoà Séc", "DE": "Đức", "DK": "Đan Mạch", "ES": "Tây Ban Nha",
    "FR": "Pháp", "GB": "Vương quốc Anh", "HK": "Hồng Công", "ID": "In-đô-nê-xi-a", "IN": "Ấn Độ",
    "IT": "I-ta-li-a", "JP": "Nhật Bản", "KH": "Cam-pu-chia", "KR": "Hàn Quốc", "LA": "Lào",
    "MM": "Mi-an-ma", "MY": "Ma-lai-xi-a", "NL": "Hà Lan", "NO": "Na Uy", "NZ": "Niu Di-lân",
    "PH": "Phi-líp-pin", "PL": "Ba Lan", "RU": "Liên bang Nga", "SE": "Thuỵ Điển",
    "SG": "Xinh-ga-po", "TH": "Thái Lan", "TW": "Đài Loan", "UA": "U-crai-na", "US": "Hoa Kỳ",
    "VN": "Việt Nam",
}  # fmt: skip


def country_choices() -> tuple[Choice, ...]:
    """Every country; those often seen first."""
    found: dict[str, Choice] = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) != 2 or code in found:
            continue
        english = QLocale.territoryToString(territory)
        own = _VIETNAMESE.get(code)
        found[code] = Choice(
            key=code,
            title=own or english,
            detail=english if own else "",
            mark=code,
            rank=1 if own else 2,
        )
    return tuple(sorted(found.values(), key=lambda choice: (choice.rank, choice.title)))
