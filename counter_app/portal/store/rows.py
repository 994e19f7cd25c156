"""Domain values as rows of the portal's tables."""

from __future__ import annotations

import logging
from typing import Any, TypeVar

import msgspec

from counter_app.domain.office.mandate import Mandate
from counter_app.domain.office.office import Lease, Officer
from counter_app.domain.office.outage import Outage
from counter_app.logs import LogWord

Shape = TypeVar("Shape", bound=msgspec.Struct)

_json = msgspec.json.Decoder(msgspec.Raw)
_log = logging.getLogger(__name__)


def of_lease(lease: Lease, desk: str, request: str) -> dict[str, Any]:
    return {
        "id": lease.id,
        "request": request,
        "desk": desk,
        "agency": lease.agency,
        "first_day": lease.first_day.isoformat(),
        "last_day": lease.last_day.isoformat(),
        "low": lease.low,
        "high": lease.high,
        "document": msgspec.json.encode(lease),
    }


def of_officer(officer: Officer, office: str, document: bytes) -> dict[str, Any]:
    """`document` is the officer as JSON, with what only a newer program knows."""
    return {"id": officer.id, "office": office, "login": officer.login, "document": document}


def of_posting(id: str, officer: str, office: str, document: bytes) -> dict[str, Any]:
    """`document` as in `of_officer`."""
    return {"id": id, "officer": officer, "office": office, "document": document}


def of_office_record(record: Mandate | Outage, kind: str, document: bytes) -> dict[str, Any]:
    """`document` as in `of_officer`."""
    return {
        "id": record.id,
        "version": record.version,
        "kind": str(kind),
        "office": record.office,
        "holder": record.holder if isinstance(record, Mandate) else "",
        "document": document,
    }


def of_office(code: str, document: bytes) -> dict[str, Any]:
    """Without the feed, which goes on; `document` as in `of_officer`."""
    return {"code": code, "document": document}


def passed_on(document: bytes) -> msgspec.Raw:
    """The document as part of an answer. One that is no JSON would spoil the whole answer: an
    object without fields is in its place, which whoever asked cannot read either.
    """
    try:
        return _json.decode(document)
    except (msgspec.MsgspecError, RecursionError):
        _log.error("a row cannot be read: %s", LogWord("JSON"))
        return msgspec.Raw(b"{}")


def readable(document: bytes, shape: type[Shape]) -> Shape | None:
    """The value of a document, None where this portal cannot read it: that is told the log, and
    the rest goes on.
    """
    try:
        return msgspec.json.decode(document, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        _log.error("a row cannot be read: %s", LogWord(shape.__name__))
        return None
