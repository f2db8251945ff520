"""Printed papers and scans: encrypted files beside the store, named by their own content."""

import contextlib
import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from urbgov_desk.domain.problem import Told
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.engine import told_of_file

_NONCE = 12
SUFFIX = ".paper"
_PART = ".part"
_ORPHANS = "orphans"


class PaperFileDamaged(Told):
    """The kept file of a paper is missing or is not what was kept."""


class PaperFolder:
    """The folder of papers; the file key comes from inside the store."""

    def __init__(self, folder: Path, key: bytes) -> None:
        """`folder` is made when missing."""
        self._folder = folder
        self._aead = AESGCM(key)
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, content: bytes) -> str:
        """Write and fsync the encrypted bytes; the name is the SHA-256 of what lies on disk.

        Called before the commit that names the file, so a named file is always there; a file
        whose commit never came is an orphan and is swept at the next start. Raises DiskFull,
        FolderReadOnly.
        """
        nonce = os.urandom(_NONCE)
        sealed = nonce + self._aead.encrypt(nonce, content, None)
        name = hashlib.sha256(sealed).hexdigest()
        target = self._path(name)
        part = target.with_suffix(_PART)
        try:
            if not target.parent.exists():
                target.parent.mkdir(exist_ok=True)
                sync_folder(self._folder)
            with part.open("wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
            sync_folder(target.parent)
        except OSError as error:
            raise told_of_file(error) from error
        return name

    def read(self, name: str) -> bytes:
        """The bytes as they were kept. Raises PaperFileDamaged."""
        try:
            sealed = self._path(name).read_bytes()
            return self._aead.decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
        except (OSError, InvalidTag, ValueError):
            raise PaperFileDamaged() from None

    def forget(self, name: str) -> None:
        """Remove a file whose retention has ended or whose party was erased."""
        self._path(name).unlink(missing_ok=True)

    def sweep(self, named: set[str], destroyed: set[str]) -> int:
        """Put aside files no row names; remove those whose row says they were destroyed.

        A crash between file and commit leaves an orphan; but so does an older store file laid
        beside newer papers, so nothing is thrown away. How many files went.
        """
        aside = self._folder / _ORPHANS
        swept = 0
        for path in [p for p in self._folder.rglob("*") if p.is_file() and p.parent != aside]:
            if path.stem in named and path.suffix == SUFFIX:
                continue
            with contextlib.suppress(OSError):  # held open by another program: next time
                if path.stem in destroyed or path.suffix == _PART:
                    path.unlink()
                else:
                    aside.mkdir(exist_ok=True)
                    path.replace(aside / path.name)
                swept += 1
        return swept

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}{SUFFIX}"
