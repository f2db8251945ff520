"""Whether a paper's code is genuine, asked of the stores on this PC without opening a desk."""

from pathlib import Path

from urbgov_desk.domain import paper_code
from urbgov_desk.domain.paper_code import PaperCode
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import engine, place, secret


def genuine(data: Path | None, paper: PaperCode) -> bool | None:
    """True or False when a store here holds the key the paper names; None when none can tell.

    Reads beside a running desk; never writes, never raises for a store that cannot be opened.
    """
    folder = place.data_folder(data)
    for name in (place.WARD, place.TRAINING):
        if not place.is_store(folder / name):
            continue
        try:
            kept = place.find_key(folder / name)
            connection = engine.connect(folder / name / kept.file, kept.key, read_only=True)
        except Told:
            continue
        try:
            key = secret.find(engine.database(connection), secret.QR, paper.key_id)
        except engine.Damaged:
            continue
        finally:
            connection.close()
        if key is not None:
            return paper_code.is_genuine(key.material, paper)
    return None
