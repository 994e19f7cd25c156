"""Fixtures of released programs, opened on the machine that they were made on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.desk_fixtures import enrolled, old_place, worked
from tests.support.released import on_their_machine

__all__ = ["enrolled", "old_place", "worked"]


@pytest.fixture(autouse=True)
def their_machine() -> Iterator[None]:
    with on_their_machine():
        yield
