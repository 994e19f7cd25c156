"""What a dossier names and does not hold: its procedure, agencies of its way, other dossiers."""

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


class DossierRef(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """Another dossier: its id, and the code that it had then."""

    id: str
    code: str
