"""The shipped law as long as nobody has decided on the Lunar New Year of 2027."""

from functools import cache

from urbgov_desk.rules.entry import Entry
from urbgov_desk.rules.law import Law
from urbgov_desk.rules.library import Library


@cache
def unsettled_law() -> Law:
    """Days off of February 2027 proposed and not decided, whatever the calendar knows by now."""
    shipped = Library.shipped()
    days = [day for day in shipped.table("day") if not day["on"].startswith("2027-02")]
    proposed = {
        "from": "2027-02-04",
        "until": "2027-02-12",
        "name_vi": "nghỉ Tết Nguyên đán Đinh Mùi 2027",
        "name_en": "the Lunar New Year days off of 2027",
        "source": "lấy ý kiến hai phương án",
        "confidence": "unverified",
    }
    own: dict[str, list[Entry]] = {"day": days, "undecided": [proposed]}
    return Law.of(Library(folder=shipped.folder, tables={**shipped.tables, **own}))
