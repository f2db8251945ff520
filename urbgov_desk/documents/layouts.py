"""Every kind of paper: how it is filled, and what its form may ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from urbgov_desk.documents import (
    attestation,
    book,
    calibration,
    certification_book,
    certification_slip,
    own_text,
    receipt,
    report,
    slip,
)
from urbgov_desk.documents.form import Form, Slots
from urbgov_desk.documents.layout import Filling


@dataclass(frozen=True, slots=True)
class Layout:
    """How one form is filled; `adapt` puts the ward's own wording in the place of the shipped.

    `recount` fills it again for a paper that names how many pages it has itself.
    """

    slots: Slots
    fill: Callable[[Any, Form], Filling]
    adapt: Callable[[Any, Form], Form] | None = None
    recount: Callable[[Any, Form, int], Filling] | None = None


_ATTESTATION = Layout(own_text.SLOTS, attestation.fill, attestation.adapt, attestation.recount)


def _book(columns: int) -> Layout:
    slots = certification_book.slots(columns)
    return Layout(slots, certification_book.fill, certification_book.adapt)


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "receipt": Layout(receipt.SLOTS, receipt.fill),
        "supplement_request": Layout(slip.SUPPLEMENT_SLOTS, slip.fill_supplement),
        "refusal": Layout(slip.REFUSAL_SLOTS, slip.fill_refusal),
        "apology": Layout(slip.APOLOGY_SLOTS, slip.fill_apology),
        "stop_notice": Layout(slip.STOP_SLOTS, slip.fill_stop),
        "control_slip": Layout(book.CONTROL_SLOTS, book.fill_control),
        "tracking_register": Layout(book.REGISTER_SLOTS, book.fill_register),
        "courier_list": Layout(book.COURIER_SLOTS, book.fill_courier),
        "missing_papers_note": Layout(slip.MISSING_SLOTS, slip.fill_missing),
        "authorisation": Layout(slip.AUTHORISATION_SLOTS, slip.fill_authorisation),
        "financial_notice": Layout(slip.FINANCIAL_SLOTS, slip.fill_financial),
        "closing_notice": Layout(slip.CLOSING_SLOTS, slip.fill_closing),
        "attestation_copy": _ATTESTATION,
        "attestation_signature": _ATTESTATION,
        "attestation_signature_one_stop": _ATTESTATION,
        "attestation_signatures": _ATTESTATION,
        "attestation_signatures_one_stop": _ATTESTATION,
        "attestation_fingerprint": _ATTESTATION,
        "attestation_fingerprint_one_stop": _ATTESTATION,
        "attestation_cannot_sign": _ATTESTATION,
        "attestation_cannot_sign_one_stop": _ATTESTATION,
        "attestation_translator": _ATTESTATION,
        "attestation_transaction": _ATTESTATION,
        "attestation_transaction_one_stop": _ATTESTATION,
        "attestation_will": _ATTESTATION,
        "attestation_will_one_stop": _ATTESTATION,
        "attestation_inheritance_refusal": _ATTESTATION,
        "attestation_inheritance_refusal_one_stop": _ATTESTATION,
        "attestation_inheritance_division": _ATTESTATION,
        "attestation_inheritance_division_one_stop": _ATTESTATION,
        "attestation_amendment": _ATTESTATION,
        "attestation_correction": _ATTESTATION,
        "bundle_slip": Layout(certification_slip.BUNDLE_SLOTS, certification_slip.fill_bundle),
        "office_slip": Layout(certification_slip.OFFICE_SLOTS, certification_slip.fill_office),
        "appointment_slip": Layout(
            certification_slip.APPOINTMENT_SLOTS, certification_slip.fill_appointment
        ),
        "certification_refusal": Layout(
            certification_slip.REFUSAL_SLOTS, certification_slip.fill_refusal
        ),
        "outside_kit": Layout(certification_slip.OUTSIDE_SLOTS, certification_slip.fill_outside),
        "certification_book_copies": _book(8),
        "certification_book_signatures": _book(8),
        "certification_book_translators": _book(9),
        "certification_book_transactions": _book(7),
        "rescue_page": Layout(certification_book.RESCUE_SLOTS, certification_book.fill_rescue),
        "report": Layout(report.SLOTS, report.fill),
        "calibration_sheet": Layout(calibration.SLOTS, calibration.fill),
    }
)
