"""Make the store file of the present version: `python -m tests.store.versions.make`.

Done once, when a version is finished; a file that is there is never made anew.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.making import intake, make_ward
from urbgov_desk.services import intake as reception
from urbgov_desk.store import schema, store


def main() -> int:
    """Write `version-N.db` beside this file; 1 when it is there already."""
    target = Path(__file__).parent / f"version-{schema.SCHEMA_VERSION}.db"
    if target.exists():
        print(f"{target.name} is there already", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        ward = make_ward(Path(folder))
        for _ in range(2):
            reception.receive(ward.desk, intake())
        ward.desk.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        ward.desk.store.close()
        shutil.copy(Path(folder) / store.FILE_NAME, target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
