"""Packing leaves every byte as it was, and says where it could not."""

from __future__ import annotations

from pathlib import Path

import pytest
import zstandard

from tests.fixtures.packing import compress, decompress, pack, unpack
from tests.support.desks import Place


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_profile_comes_back_byte_for_byte_and_much_smaller(
    old_place: Place, tmp_path: Path
) -> None:
    archive = tmp_path / "archive.tar.zst"
    pack(old_place.folder, archive)
    before = contents(old_place.folder)
    assert contents(unpack(archive, tmp_path / "again")) == before
    assert archive.stat().st_size < sum(map(len, before.values())) / 4


def test_a_database_of_another_key_is_not_packed(old_place: Place, tmp_path: Path) -> None:
    (key,) = old_place.keys.glob("*.key")
    key.write_bytes(key.read_bytes()[::-1])
    with pytest.raises(ValueError, match="another database"):
        pack(old_place.folder, tmp_path / "archive.tar.zst")


@pytest.mark.campaign
def test_one_flipped_byte_in_a_packed_page_is_told(old_place: Place, tmp_path: Path) -> None:
    archive = tmp_path / "archive.tar.zst"
    pack(old_place.folder, archive)
    raw = bytearray(decompress(archive.read_bytes()))
    raw[raw.index(b"CREATE TABLE dossier")] ^= 1
    archive.write_bytes(compress(bytes(raw)))
    with pytest.raises(ValueError, match="another database"):
        unpack(archive, tmp_path / "again")


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "archive.tar.zst").write_bytes(b"nothing")
    with pytest.raises(zstandard.ZstdError):
        unpack(tmp_path / "archive.tar.zst", tmp_path / "again")
