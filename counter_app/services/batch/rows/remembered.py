"""What officers said of columns, kept in the profile by the shape of the header."""

from __future__ import annotations

import hashlib
from datetime import date

import msgspec

from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.columns import Columns, Remembered
from counter_app.services.batch.rows.header import SheetHeader
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.storage.dossiers import batch_columns

MOST_SHAPES = 100


class _Kept(msgspec.Struct, frozen=True, omit_defaults=True):
    """`version` 1; a shape is a digest, so that no title is kept that is somebody's name."""

    shapes: dict[str, _Shape] = {}
    version: int = 1


class _Shape(msgspec.Struct, frozen=True, omit_defaults=True):
    day: date
    fields: dict[int, str] = {}
    words: dict[str, dict[str, str]] = {}


def of(desk: OpenDesk, header: SheetHeader) -> Remembered | None:
    """What was said of the last file with this header, None where none came."""
    with desk.store.database.read() as connection:
        kept = _decoded(batch_columns.get(connection))
    shape = kept.shapes.get(_shape(header))
    return Remembered(shape.fields, shape.words, shape.day) if shape else None


def keep(desk: OpenDesk, header: SheetHeader, columns: Columns) -> None:
    """For the next file with this header; the shapes used last are kept. Raises StorageError."""
    given = columns.remembered(desk.office_now().date())
    if given.day is None or not (given.fields or any(given.words.values())):
        return
    words = {field: dict(values) for field, values in given.words.items() if values}
    shape = _Shape(given.day, dict(given.fields), words)
    with desk.store.database.write() as connection:
        kept = _decoded(batch_columns.get(connection))
        others = {key: item for key, item in kept.shapes.items() if key != _shape(header)}
        shapes = {**dict(list(others.items())[-MOST_SHAPES + 1 :]), _shape(header): shape}
        batch_columns.put(connection, msgspec.json.encode(_Kept(shapes)))


def _decoded(document: bytes | None) -> _Kept:
    """A document that a newer program wrote otherwise counts as none."""
    if document is None:
        return _Kept()
    try:
        return msgspec.json.decode(document, type=_Kept)
    except msgspec.MsgspecError:
        return _Kept()


def _shape(header: SheetHeader) -> str:
    titles = "\n".join(f"{title.place} {fold(title.text)}" for title in header.titles)
    return hashlib.sha256(titles.encode()).hexdigest()
