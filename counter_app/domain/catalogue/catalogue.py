"""Packs of procedure versions, and the catalogue a desk picks from by the day of reception."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import msgspec

from counter_app.domain import carried
from counter_app.domain.catalogue import procedure_match
from counter_app.domain.catalogue.procedure import Procedure, version_id
from counter_app.domain.catalogue.procedure_faults import faults
from counter_app.domain.errors import DomainError

MOST_BYTES = 96 * 1024 * 1024
MOST_PROCEDURES = 20_000


class UnreadablePackError(DomainError):
    """`procedure` is the code, or "#" and the place, of what cannot be read; empty for the pack."""

    code = "unreadable_pack"

    def __init__(self, detail: str, procedure: str = "") -> None:
        super().__init__(detail=detail, procedure=procedure)


class Pack(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Procedure versions handed out together; a resource file or what the portal sends.

    `version` orders packs of one name, `published` is the day on which the source was read.
    """

    name: str
    version: str
    source: str
    published: date
    procedures: tuple[Procedure, ...]


class _RawPack(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    version: str
    source: str
    published: date
    procedures: tuple[msgspec.Raw, ...]


class Version(NamedTuple):
    """A procedure version: `id` is the SHA-256 of `document`, hex, which holds also what only a
    newer program knows of it.
    """

    id: str
    procedure: Procedure
    document: bytes


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """A pack whose versions were opened each by itself; `faults` are those of the others."""

    name: str
    version: str
    versions: tuple[Version, ...]
    faults: tuple[UnreadablePackError, ...]

    def whole(self) -> OpenedPack:
        """The pack, if every version of it could be opened; else raises the first fault."""
        if self.faults:
            raise self.faults[0]
        return self


_packs = msgspec.json.Decoder(_RawPack)
_procedures = msgspec.json.Decoder(Procedure)


def decode_pack(data: bytes) -> Pack:
    """The pack in these bytes (UTF-8 JSON). Raises UnreadablePackError naming the procedure."""
    raw = _opened(data)
    versions = [_version(part, place) for place, part in enumerate(raw.procedures, 1)]
    return Pack(
        name=raw.name,
        version=raw.version,
        source=raw.source,
        published=raw.published,
        procedures=tuple(version.procedure for version in versions),
    )


def open_pack(data: bytes) -> OpenedPack:
    """As `decode_pack`, but a version that is unfit or unreadable keeps no other away. Raises
    UnreadablePackError for what is no pack.
    """
    raw = _opened(data)
    versions: list[Version] = []
    result: list[UnreadablePackError] = []
    for place, part in enumerate(raw.procedures, 1):
        try:
            versions.append(_version(part, place))
        except UnreadablePackError as error:
            result.append(error)
    return OpenedPack(raw.name, raw.version, tuple(versions), tuple(result))


def open_version(data: bytes | msgspec.Raw) -> Version:
    """The version in these bytes. Raises UnreadablePackError for what could stand in no pack."""
    return _version(data, 1)


def _opened(data: bytes) -> _RawPack:
    if len(data) > MOST_BYTES:
        raise UnreadablePackError(f"{len(data)} bytes, at most {MOST_BYTES}")
    try:
        raw = _packs.decode(data)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise UnreadablePackError(str(error)) from error
    if len(raw.procedures) > MOST_PROCEDURES:
        raise UnreadablePackError(f"{len(raw.procedures)} procedures, at most {MOST_PROCEDURES}")
    return raw


class CatalogueEntry(NamedTuple):
    """A procedure version and its id."""

    id: str
    procedure: Procedure


class Catalogue:
    """Procedure versions with the one in force for each code on a day.

    Of several versions of a code in force on one day the one that began last counts, of two that
    began on the same day the one given last: a newer pack need not close the older version.
    """

    def __init__(self, versions: Iterable[CatalogueEntry]) -> None:
        self._by_id = {entry.id: entry for entry in versions}
        self._by_code: dict[str, list[CatalogueEntry]] = {}
        for entry in self._by_id.values():
            self._by_code.setdefault(entry.procedure.code, []).append(entry)
        for entries in self._by_code.values():
            entries.sort(key=lambda entry: entry.procedure.effective_from)
        self._index = {entry.id: procedure_match.index(entry.procedure) for entry in self.versions}
        self._today: tuple[date, tuple[CatalogueEntry, ...]] | None = None

    @classmethod
    def of(cls, packs: Iterable[OpenedPack]) -> Catalogue:
        """The catalogue of all versions of these packs, older packs first."""
        return cls(
            CatalogueEntry(version.id, version.procedure)
            for pack in packs
            for version in pack.versions
        )

    @property
    def versions(self) -> tuple[CatalogueEntry, ...]:
        return tuple(self._by_id.values())

    def by_id(self, version: str) -> CatalogueEntry | None:
        return self._by_id.get(version)

    def knows(self, code: str) -> bool:
        """Whether there is any version of this code, in force or not."""
        return code in self._by_code

    def find(self, code: str, day: date) -> CatalogueEntry | None:
        """The version of this code in force on this day."""
        for entry in reversed(self._by_code.get(code, ())):
            if _in_force(entry.procedure, day):
                return entry
        return None

    def on(self, day: date) -> tuple[CatalogueEntry, ...]:
        """The version in force for each code on this day, in the order of the codes."""
        if self._today is None or self._today[0] != day:
            result = (self.find(code, day) for code in sorted(self._by_code))
            self._today = (day, tuple(entry for entry in result if entry is not None))
        return self._today[1]

    def match(
        self, text: str, day: date, recent: Mapping[str, int], limit: int = 50
    ) -> list[CatalogueEntry]:
        """Procedures in force on `day` that fit what was typed so far, the likeliest first.

        `recent` maps codes to how often this desk took them in; nothing typed lists the most used.
        """
        query = procedure_match.Query(text)
        ranked = [
            ((rank.group, -recent.get(entry.procedure.code, 0), rank.order), entry)
            for entry in self.on(day)
            if (rank := query.rank(self._index[entry.id])) is not None
        ]
        ranked.sort(key=lambda pair: pair[0])
        return [entry for _, entry in ranked[:limit]]


def _in_force(procedure: Procedure, day: date) -> bool:
    return procedure.effective_from <= day and (
        procedure.effective_to is None or day <= procedure.effective_to
    )


def _version(raw: bytes | msgspec.Raw, place: int) -> Version:
    try:
        procedure = _procedures.decode(raw)
        document = carried.encoded(procedure, bytes(raw))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, OverflowError) as error:
        raise UnreadablePackError(str(error), _code_of(raw, place)) from error
    for fault in faults(procedure):
        raise UnreadablePackError(fault, procedure.code[:40] or f"#{place}")
    return Version(version_id(document), procedure, document)


def _code_of(raw: bytes | msgspec.Raw, place: int) -> str:
    try:
        content = msgspec.json.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return f"#{place}"
    code = content.get("code") if isinstance(content, dict) else None
    return code[:40] if isinstance(code, str) and code else f"#{place}"
