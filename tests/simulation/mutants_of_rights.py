"""Planted faults in who may write, and whose a code is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from counter_app.domain.kinds.notice_settled import NOTICE_SETTLED
from counter_app.portal.journal import feed
from counter_app.portal.judging import admission
from counter_app.portal.serials.code_claims import ClaimedCodes, CodeClaim
from tests.simulation.patching import checked_by, patches


@contextmanager
def office_not_asked() -> Iterator[None]:
    """The portal does not ask whether an event is from an office of its dossier."""
    with patches((admission, "is_of_office", lambda *_args: True)):
        yield


@contextmanager
def settled_by_oneself() -> Iterator[None]:
    """A supervisor lets in what bears his own name."""

    def lenient(dossier: Any, body: Any, actor: Any) -> Any:
        refusal = NOTICE_SETTLED.check(dossier, body, actor)
        return None if refusal is not None and refusal.code == "own_fact" else refusal

    with checked_by(NOTICE_SETTLED, lenient):
        yield


@contextmanager
def new_office_without_history() -> Iterator[None]:
    """A dossier that enters an office's feed brings only what is new of it."""

    def known(_connection: Any, _asker: Any, dossiers: Any, after: int) -> frozenset[str]:
        return frozenset(dossiers if after else ())

    with patches((feed, "_known", known)):
        yield


@contextmanager
def lease_not_asked() -> Iterator[None]:
    """The portal takes whoever comes first for the one whose code it is."""
    with patches((ClaimedCodes, "claim", lambda *_args: (CodeClaim.RIGHTFUL, ""))):
        yield
