"""What an entry of money was for: its shares by kind, the fee of the law apart from photocopying.

The fee goes to the Treasury (Điều 5 TT 226/2016/TT-BTC), the cost of photocopies does not (Điều 15
khoản 3 NĐ 23/2015/NĐ-CP), so a share is fixed when the money moves and no later act changes it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from urbgov_desk.domain.procedure import ChargeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Something money is asked for: `kind` is a certification kind's key or a dossier's field."""

    kind: str
    charge: ChargeKind
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The part of a payment that is for one kind; below nothing for money given back."""

    kind: str
    fee: int
    photocopy: int


def shared_out(owed: Sequence[Owed], amounts: Sequence[int]) -> list[tuple[Share, ...]]:
    """What each payment was for, in their order, where none keeps what it was for.

    Money fills what is asked from the front and leaves it from the back, so what is given back
    comes off what was refused, which stands last. Money nobody asks for any more counts to the
    last kind.
    """
    if not owed:
        owed = (Owed(kind="", charge=ChargeKind.phi, amount=0),)
    filled = [0] * len(owed)
    found = []
    for amount in amounts:
        moved = [0] * len(owed)
        left = amount
        places = range(len(owed)) if amount >= 0 else reversed(range(len(owed)))
        for place in places:
            room = owed[place].amount - filled[place] if amount >= 0 else filled[place]
            take = min(abs(left), max(room, 0))
            moved[place] += take if amount >= 0 else -take
            left -= take if amount >= 0 else -take
        moved[-1] += left
        filled = [was + now for was, now in zip(filled, moved, strict=True)]
        found.append(_by_kind(owed, moved))
    return found


def shared_now(owed: Sequence[Owed], before: Iterable[Share], amount: int) -> tuple[Share, ...]:
    """What an entry of money is for, at the moment it is made; it is kept and changes no more.

    `before` are the shares of all earlier entries. Money taken fills what is asked now and not
    covered, from the front; money given back leaves what nobody asks for any more, then from the
    back. Where earlier money covers what is no longer asked while other papers are not covered,
    this entry moves it: the day it was taken on stays as it was.
    """
    asked: dict[tuple[str, bool], int] = {}
    for each in owed:
        key = (each.kind, each.charge is ChargeKind.chi_phi)
        asked[key] = asked.get(key, 0) + each.amount
    held: dict[tuple[str, bool], int] = {}
    for share in before:
        for key, part in (((share.kind, False), share.fee), ((share.kind, True), share.photocopy)):
            held[key] = held.get(key, 0) + part
    keys = list(dict.fromkeys([*asked, *(key for key, part in held.items() if part)]))
    keys = keys or [("", False)]
    moved = dict.fromkeys(keys, 0)

    def lacking(key: tuple[str, bool]) -> int:
        return asked.get(key, 0) - held.get(key, 0) - moved[key]

    def move(key: tuple[str, bool], most: int, left: int) -> int:
        part = max(min(most, left), 0)
        moved[key] += part if amount >= 0 else -part
        return left - part

    left = abs(amount)
    if amount >= 0:
        for key in keys:
            left = move(key, lacking(key), left)
        moved[keys[-1]] += left
    else:
        for key in reversed(keys):
            left = move(key, -lacking(key), left)
        for key in reversed(keys):
            left = move(key, held.get(key, 0) + moved[key], left)
        moved[keys[-1]] -= left
    for source in reversed(keys):
        for target in keys:
            part = max(min(-lacking(source), lacking(target)), 0)
            moved[source] -= part
            moved[target] += part
    kinds = dict.fromkeys(kind for (kind, _), part in moved.items() if part)
    return tuple(
        Share(kind=kind, fee=moved.get((kind, False), 0), photocopy=moved.get((kind, True), 0))
        for kind in kinds
    )


def taken_out(shares: Iterable[Share]) -> tuple[Share, ...]:
    """The same shares with their sign turned: what an entry struck out on a later day takes."""
    return tuple(
        Share(kind=share.kind, fee=-share.fee, photocopy=-share.photocopy) for share in shares
    )


def _by_kind(owed: Sequence[Owed], moved: Sequence[int]) -> tuple[Share, ...]:
    fees: dict[str, int] = {}
    copying: dict[str, int] = {}
    for each, amount in zip(owed, moved, strict=True):
        if amount:
            side = copying if each.charge is ChargeKind.chi_phi else fees
            side[each.kind] = side.get(each.kind, 0) + amount
    kinds = dict.fromkeys(each.kind for each, amount in zip(owed, moved, strict=True) if amount)
    return tuple(
        Share(kind=kind, fee=fees.get(kind, 0), photocopy=copying.get(kind, 0)) for kind in kinds
    )
