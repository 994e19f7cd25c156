"""What a dossier names and does not hold: its procedure and the agencies of its way."""

from __future__ import annotations

import msgspec


class ProcedureRef(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The procedure version that a dossier was received under."""

    version: str
    code: str
    name: str
    short_name: str = ""
    field: str = ""


class AgencyRef(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    code: str
    name: str
