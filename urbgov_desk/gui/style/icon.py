"""Icons in the colours of the present look."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from urbgov_desk import assets


def _drawing(name: str) -> str:
    return assets.read_text("icons", f"{name}.svg")


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon, `size` pixels square on a screen of the given pixel ratio."""
    data = QByteArray(_drawing(name).replace("currentColor", colour).encode())
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # The image plugin draws the SVG, so the QtSvg module need not be imported at start.
    reader = QImageReader(buffer, QByteArray(b"svg"))
    pixels = round(size * ratio)
    reader.setScaledSize(QSize(pixels, pixels))
    image = reader.read()
    if image.isNull():
        raise ValueError(f"icon cannot be drawn: {name}")
    drawn = QPixmap.fromImage(image, Qt.ImageConversionFlag.NoFormatConversion)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, *, chosen: str | None = None, size: int = 24) -> QIcon:
    """An icon in one colour; `chosen` is its colour while its button is checked."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
        if chosen is not None:
            made.addPixmap(pixmap(name, chosen, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return made
