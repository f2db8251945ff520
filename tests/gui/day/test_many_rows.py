"""A year's numbers are put into words as they come into sight, not all before the first is seen."""

from PySide6.QtCore import QObject

from urbgov_desk.gui.day.rows import Head, PlainRows, RowShown, RowsWhenSeen

YEAR = range(75_000)


def test_only_rows_in_sight_are_put_into_words() -> None:
    said: list[int] = []

    def shown(number: int) -> RowShown:
        said.append(number)
        return RowShown(cells=(str(number), "x"), stands_for=number)

    parent = QObject()
    model = PlainRows(parent)
    heads = (Head(title="Số", width=8), Head(title="Giấy", width=8))
    model.show(heads, RowsWhenSeen(YEAR, shown))
    assert model.rowCount() == len(YEAR)
    assert said == []
    seen = [model.data(model.index(row, column)) for row in (0, 74_999) for column in (0, 1)]
    assert seen == ["0", "x", "74999", "x"]
    assert said == [0, 74_999]
    assert model.stands_for(500) == 500
    assert model.stands_for(75_000) is None
