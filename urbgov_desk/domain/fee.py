"""Arithmetic of charges, in integer đồng."""

from dataclasses import dataclass

from urbgov_desk.domain.problem import Told


class CountBelowOne(Told):
    """A charge was asked for no page, no copy or no case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRate:
    """A charge per page of the original with a ceiling per copy (TT 226/2016/TT-BTC, Điều 4)."""

    first_pages: int
    first_rate: int
    next_rate: int
    ceiling_per_copy: int

    def per_copy(self, pages: int) -> int:
        """Đồng for one copy of an original of so many pages. Raises CountBelowOne."""
        if pages < 1:
            raise CountBelowOne(what="pages", number=pages)
        first = min(pages, self.first_pages) * self.first_rate
        rest = max(pages - self.first_pages, 0) * self.next_rate
        return min(first + rest, self.ceiling_per_copy)

    def amount(self, pages: int, copies: int) -> int:
        """Đồng for so many copies. Raises CountBelowOne."""
        if copies < 1:
            raise CountBelowOne(what="copies", number=copies)
        return copies * self.per_copy(pages)
