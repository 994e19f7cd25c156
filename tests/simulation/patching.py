"""Parts of the program replaced while a planted fault is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from counter_app.domain.kinds import registry
from counter_app.domain.kinds.kind import DossierKind


@contextmanager
def patches(*changes: tuple[object, str, object]) -> Iterator[None]:
    with ExitStack() as stack:
        for target, name, value in changes:
            stack.enter_context(patch.object(target, name, value))
        yield


@contextmanager
def of_kind(kind: DossierKind[Any], **parts: Callable[..., Any]) -> Iterator[None]:
    """What one kind of event asks or makes of a dossier replaced by something else."""
    with patch.dict(registry._OF_BODY, {kind.body: replace(kind, **parts)}):
        yield


def checked_by(kind: DossierKind[Any], check: Callable[..., Any]) -> AbstractContextManager[None]:
    """The rule of one kind of event replaced by another."""
    return of_kind(kind, check=check)
