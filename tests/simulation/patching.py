"""Parts of the program replaced while a planted fault is in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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
def checked_by(kind: DossierKind[Any], check: Callable[..., Any]) -> Iterator[None]:
    """The rule of one kind of event replaced by another."""
    with patch.dict(registry._OF_BODY, {kind.body: replace(kind, check=check)}):
        yield
