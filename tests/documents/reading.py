"""Reading a finished PDF back, the way a scanner, a copyist and a careful eye would."""

import io
from ctypes import c_uint
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Glyph:
    """One printed character and its box, in points from the lower left corner.

    `black` is false for stamps and for the training words under everything.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    black: bool


def open_pdf(pdf: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page on one line, in the order it was set."""
    pages = []
    for page in open_pdf(pdf):
        text = page.get_textpage().get_text_bounded()
        pages.append(" ".join(text.split()))
    return pages


def whole_text(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


def page_lines(pdf: bytes, page: int = 0) -> list[str]:
    text = open_pdf(pdf)[page].get_textpage().get_text_bounded()
    return [line.strip() for line in text.splitlines()]


def glyphs(pdf: bytes, page: int) -> list[Glyph]:
    """Every visible character of a page with its box."""
    text = open_pdf(pdf)[page].get_textpage()
    found = []
    for index in range(text.count_chars()):
        character = text.get_text_range(index, 1)
        if character.strip():
            left, bottom, right, top = text.get_charbox(index)
            black = not any(_colour(text, index))
            found.append(Glyph(character, left, bottom, right, top, black))
    return found


def _colour(text: pypdfium2.PdfTextPage, index: int) -> tuple[int, int, int]:
    parts = [c_uint() for _ in range(4)]
    pypdfium2.raw.FPDFText_GetFillColor(text, index, *parts)
    return (parts[0].value, parts[1].value, parts[2].value)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    return [page.get_size() for page in open_pdf(pdf)]


def picture(pdf: bytes, page: int = 0, *, dpi: int = 200) -> Image.Image:
    shown: Image.Image = open_pdf(pdf)[page].render(scale=dpi / 72).to_pil()
    return shown.convert("L")


def read_codes(image: Image.Image) -> list[str]:
    """What a reader finds on the page."""
    return [code.text for code in found_codes(image)]


def found_codes(image: Image.Image) -> list[zxingcpp.Barcode]:
    """The QR codes a reader finds, with their places."""
    return zxingcpp.read_barcodes(
        image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )


def ink_box(image: Image.Image, *, darker_than: int) -> tuple[int, int, int, int]:
    """The box of everything darker than that grey, in pixels: left, top, right, bottom."""
    box = image.point(lambda grey: 255 if grey < darker_than else 0).getbbox()
    assert box is not None
    return box
