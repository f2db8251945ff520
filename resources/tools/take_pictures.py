"""Takes the pictures of the documents: scenes of the screens as docs/pictures/*.png, and Mẫu 01.

Every picture shows the light look, Vietnamese, 12 point, 1366 × 768, at a clock that stands still,
so that a second run makes the same files. `take_pictures.py [NAME...]` takes only those named.
"""

import argparse
import io
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"

SCENES = {
    "dang-nhap": "guide-sign-in",
    "tiep-nhan": "receive-filled",
    "chon-thu-tuc": "receive-choose",
    "nhieu-nguoi": "receive-couple",
    "ho-chieu": "guide-passport",
    "chua-ro-thoi-han": "receive-unknown-limit",
    "thu-tien": "receive-money",
    "bao-loi": "receive-told",
    "da-tiep-nhan": "receive-done",
    "yeu-cau-bo-sung": "receive-supplement",
    "tu-choi": "receive-refuse",
    "de-cho": "guide-parked",
    "sua-ho-so": "guide-correct",
    "nhan-tra-ngay": "guide-at-once",
    "buu-chinh": "guide-courier",
    "phieu-giay": "guide-paper-slip",
    "ho-so": "dossier-work-list",
    "gia-han": "dossier-extend",
    "goi-dien": "dossier-call-list",
    "tra-ket-qua": "handover",
    "thieu-giay-to": "guide-lacking",
    "so-theo-doi": "register",
    "chung-thuc": "certify-papers",
    "chung-thuc-so": "certify-stamp",
    "trinh-ky": "signing-pile",
    "so-chung-thuc": "book-line",
    "trong-ngay": "day-open",
    "giay-chua-in": "unprinted",
    "lap-kho": "first-run-1",
    "thiet-lap-co-quan": "guide-office",
    "thiet-lap-can-bo": "guide-officer",
    "quy-dinh-rieng": "guide-own-limit",
    "lich-lam-viec": "guide-calendar",
    "giay-to-va-in": "guide-paper",
    "may-quet": "guide-scanner",
    "day-so": "guide-series",
    "kho-du-lieu": "guide-store",
}
"""Each picture and the scene it shows."""
RECEIPT = "mau-01"
_COLOURS = 96
_RECEIPT_WIDTH = 800


def names() -> tuple[str, ...]:
    """Every picture this script makes, without folder and ending."""
    return (*SCENES, RECEIPT)


def main(arguments: list[str]) -> int:
    """Take the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="take_pictures", description=__doc__)
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these pictures")
    wanted = parser.parse_args(arguments)
    unknown = sorted(set(wanted.names) - set(names()))
    if unknown:
        print(f"no such picture: {', '.join(unknown)}", file=sys.stderr)
        return 1
    wanted.out.mkdir(parents=True, exist_ok=True)
    chosen = wanted.names or names()
    if RECEIPT in chosen:
        _keep(_receipt(), wanted.out / f"{RECEIPT}.png")
    _take_scenes(tuple(name for name in chosen if name in SCENES), wanted.out)
    return 0


def _take_scenes(chosen: tuple[str, ...], out: Path) -> None:
    from PySide6.QtWidgets import QApplication

    shots = import_module("tests.shots")
    scenes = {scene.name: scene for scene in shots.collect()}
    app = QApplication.instance() or QApplication(["take_pictures"])
    assert isinstance(app, QApplication)
    # A cursor that blinks would be there in one run and not in the next.
    app.setCursorFlashTime(0)
    for name in chosen:
        _take(app, scenes[SCENES[name]].build, out / f"{name}.png")
        print(name, flush=True)


def _take(app: object, build: Callable[..., object], file: Path) -> None:
    from PySide6.QtCore import QBuffer, QIODevice

    from tests.gui.stage import settle, wait_for_papers
    from urbgov_desk.gui.preference import Language
    from urbgov_desk.gui.style.tokens import Look

    _draw_lots_anew()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        shot = build(app, Path(folder))
        shot.look(Look.light, Language.vi, 12)  # type: ignore[attr-defined]
        settle()
        wait_for_papers()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        shot.widget.grab().save(buffer, "PNG")  # type: ignore[attr-defined]
        shot.close()  # type: ignore[attr-defined]
    _keep(bytes(buffer.data().data()), file)


def _draw_lots_anew() -> None:
    """The same "random" bytes for each scene, or every QR code would look different each time.

    Only here: the keys of these stores are thrown away with them.
    """
    lots = random.Random(20261123)
    os.urandom = lots.randbytes


def _receipt() -> bytes:
    """A printed receipt, as paper shows it."""
    import pypdfium2

    from tests.documents import specimens
    from urbgov_desk import documents

    page = pypdfium2.PdfDocument(documents.make(specimens.receipt()))[0]
    image = page.render(scale=_RECEIPT_WIDTH / page.get_width()).to_pil()
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _keep(picture: bytes, file: Path) -> None:
    """Write the picture with its commonest colours, unchanged, so that the folder stays small."""
    from PIL import Image

    image = Image.open(io.BytesIO(picture)).convert("RGB")
    data = image.tobytes()
    pixels = list(zip(data[0::3], data[1::3], data[2::3], strict=True))
    counted = Counter(pixels).most_common()
    kept = [colour for colour, _ in counted[:_COLOURS]]
    places = {colour: _nearest(colour, kept) for colour, _ in counted}
    few = Image.new("P", image.size)
    few.putpalette([part for colour in kept for part in colour])
    few.putdata([places[pixel] for pixel in pixels])
    few.save(file, "PNG", optimize=True)


def _nearest(colour: tuple[int, int, int], kept: list[tuple[int, int, int]]) -> int:
    def far(place: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(colour, kept[place], strict=True))

    return min(range(len(kept)), key=far)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = "1"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    sys.exit(main(sys.argv[1:]))
