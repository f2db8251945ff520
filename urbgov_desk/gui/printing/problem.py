"""Why a paper did not come out, kept with its print job and said in words later."""

import json
from collections.abc import Mapping

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told

_LONGEST_SAID = 200


class NoPrinterChosen(Told):
    """Nothing can be printed before a printer is chosen in the set-up."""


class PrinterUnknown(Told):
    """This PC has no printer of that name; no other is taken in its place. Values: printer."""


class TrayUnknown(Told):
    """The printer has no tray of that name; no other is taken. Values: printer, tray."""


class PrinterRefused(Told):
    """The printing system did not take or finish the paper. Values: printer, said."""


class PrinterSilent(Told):
    """The printing system of the PC does not answer. Values: printer."""


class PrintLost(Told):
    """The paper was being printed when the desk stopped; nobody knows whether it came out."""


class PageSizeOdd(Told):
    """The paper's pages are neither all A4 nor all A5. Values: width, height (millimetres)."""


def kept(told: Told) -> str:
    """The reason as it is kept with the print job: its code and values, in no language."""
    values = {name: _short(value) for name, value in told.values.items()}
    return json.dumps({"code": told.code, "values": values}, ensure_ascii=False, sort_keys=True)


def in_words(reason: str, language: str) -> str:
    """A kept reason in the language of the screen."""
    code, values = _read(reason)
    return wording.say("problem", code, language, **values) if code else reason


def _read(reason: str) -> tuple[str, Mapping[str, object]]:
    try:
        read = json.loads(reason)
        return str(read["code"]), dict(read["values"])
    except (ValueError, KeyError, TypeError):
        # Kept by something else than this queue (a terminal command): its own words.
        return "", {}


def _short(value: object) -> object:
    return value[:_LONGEST_SAID] if isinstance(value, str) else value
