"""The agencies of interlinked procedures, and what binds the hops of their dossiers."""

from __future__ import annotations

from counter_app.domain.catalogue.procedure import Passage
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.life.hop_terms import HopTerms, hop_terms
from counter_app.domain.life.hops import Hop
from counter_app.services.desk.open_desk import OpenDesk


def passage_of(desk: OpenDesk, dossier: Dossier) -> Passage | None:
    """None of a procedure that one agency resolves, and of one that is not here."""
    entry = desk.catalogue.by_id(dossier.procedure.version)
    return entry.procedure.passage if entry is not None else None


def terms_of(desk: OpenDesk, dossier: Dossier, hop: Hop) -> HopTerms:
    """As they stand now."""
    return hop_terms(hop, passage_of(desk, dossier), desk.calendar, desk.office_now())
