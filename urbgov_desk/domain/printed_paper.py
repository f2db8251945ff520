"""Every kind of paper the desk makes and keeps (giấy tờ in); `documents` draws each of them."""

from enum import StrEnum


class PrintedPaper(StrEnum):
    """A kind of printed paper, by the name it is kept and named under."""

    RECEIPT = "receipt"
    SUPPLEMENT_REQUEST = "supplement_request"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP_NOTICE = "stop_notice"
    CLOSING_NOTICE = "closing_notice"
    FINANCIAL_NOTICE = "financial_notice"
    CONTROL_SLIP = "control_slip"
    TRACKING_REGISTER = "tracking_register"
    COURIER_LIST = "courier_list"
    MISSING_PAPERS_NOTE = "missing_papers_note"
    AUTHORISATION = "authorisation"
    # The certification desk.
    ATTESTATION = "attestation"
    BUNDLE_SLIP = "bundle_slip"
    OFFICE_SLIP = "office_slip"
    APPOINTMENT_SLIP = "appointment_slip"
    CERTIFICATION_REFUSAL = "certification_refusal"
    OUTSIDE_KIT = "outside_kit"
    CERTIFICATION_BOOK = "certification_book"
    RESCUE_PAGE = "rescue_page"
    CALIBRATION_SHEET = "calibration_sheet"
    # Money, counts, the closing of a day.
    REPORT = "report"
