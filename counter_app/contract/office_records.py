"""What an office records about itself: who signs for whom, and when it could not work."""

from __future__ import annotations

import msgspec

from counter_app.domain.open_enum import OpenEnum


class RecordKind(OpenEnum):
    MANDATE = "mandate"
    OUTAGE = "outage"


class OfficeRecordQuestion(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor or administrator of the asking office writes a version: `record` is a `Mandate`
    or an `Outage`, verbatim.
    """

    officer: str
    password: str
    kind: RecordKind
    record: msgspec.Raw


class OfficeRecords(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that the office recorded, the newest version of each, and the outages of others that
    received dossiers which it has: as in its `Enrolment`.
    """

    mandates: list[msgspec.Raw] = []
    outages: list[msgspec.Raw] = []
