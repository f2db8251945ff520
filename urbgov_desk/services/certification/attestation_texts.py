"""The words of attestations: as shipped, with how sure they are, and the ward's own over them."""

from dataclasses import dataclass
from datetime import date

from urbgov_desk import documents
from urbgov_desk.documents import AttestationText
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import office
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id

_LONGEST = 6000


class AttestationKindUnknown(Told):
    """No attestation of this kind is printed here. Values: kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttestationWording:
    """One attestation's words: the shipped ones, and the ward's own where it entered some."""

    kind: str
    shipped: AttestationText
    own: Override | None

    @property
    def text(self) -> str:
        """What is printed today."""
        return self.shipped.text if self.own is None else str(self.own.value["text"])


def list_texts(desk: Desk) -> tuple[AttestationWording, ...]:
    """Every attestation a ward prints today, in the order of the law's kinds."""
    on = desk.now().date()
    kinds: dict[str, None] = {}
    for rule in desk.law.certifications(on):
        kinds |= dict.fromkeys(rule.attestations.values())
    return tuple(
        AttestationWording(
            kind=kind,
            shipped=documents.shipped_text(kind, on),
            own=desk.law.own_attestation(kind, on),
        )
        for kind in kinds
    )


def keep_text(
    desk: Desk, *, kind: str, text: str, basis: str, valid_from: date, request_id: str
) -> None:
    """Print the ward's own checked words from a day on; what they rest on is kept with them.

    Raises NotAllowed, AttestationKindUnknown, BasisMissing, and what is wrong with the words
    (`UnknownPlaceholder`, `AttestationTextMissing`).
    """
    desk.require(Act.OWN_LAW)
    if kind not in {each.kind for each in list_texts(desk)}:
        raise AttestationKindUnknown(kind=kind)
    if len(text) > _LONGEST:
        checked_text("text", text, _LONGEST)
    lines = [checked_text("text", line, _LONGEST) or "" for line in text.splitlines()]
    words = "\n".join(line for line in lines if line)
    if not words:
        raise documents.AttestationTextMissing(title=documents.shipped_text(kind, valid_from).title)
    documents.check_own_text(kind, words, valid_from)
    entry = Override(
        id=new_id(),
        kind=OverrideKind.attestation,
        subject=kind,
        valid_from=valid_from,
        value={"text": words},
        basis=basis,
    )
    office.override(desk, entry, request_id)


def own_text(desk: Desk, kind: str, on: date) -> str:
    """The ward's own words for an attestation on that day; nothing where it has none."""
    own = desk.law.own_attestation(kind, on)
    return "" if own is None else str(own.value["text"])
