"""Somebody was told at the counter what is missing, and no dossier was made (hướng dẫn)."""

from __future__ import annotations

from typing import ClassVar

from counter_app.domain.dossier.online import SupplementItem
from counter_app.domain.dossier.references import ProcedureRef
from counter_app.domain.kinds.body import Body
from counter_app.domain.kinds.kind import DeskKind
from counter_app.domain.office.office import Role
from counter_app.domain.open_enum import OpenEnum


class GuidanceOutcome(OpenEnum):
    """`guided` with form 02, `refused` with form 03, neither of them with a code."""

    GUIDED = "guided"
    REFUSED = "refused"


class Guided(Body, frozen=True, kw_only=True, omit_defaults=True):
    """All that is missing was told at once (NĐ 118/2025/NĐ-CP, Điều 17). Nobody is named."""

    kind: ClassVar[str] = "guided"
    about_dossier: ClassVar[bool] = False
    desk: str
    procedure: ProcedureRef
    outcome: GuidanceOutcome = GuidanceOutcome.GUIDED
    items: tuple[SupplementItem, ...] = ()
    reason: str = ""


GUIDED = DeskKind(body=Guided, roles=frozenset({Role.OFFICER}), basis="NĐ 118/2025/NĐ-CP, Điều 17")
