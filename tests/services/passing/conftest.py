"""A real desk whose officer also takes up for the units, as in a commune with one machine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from counter_app.domain.office.office import Role
from counter_app.services.desk.open_desk import OpenDesk
from tests.support.desk_fixtures import enrolled, opened, place
from tests.support.desks import Place

__all__ = ["desk", "enrolled", "opened", "place"]


@pytest.fixture
def desk(place: Place, opened: Callable[[Place], OpenDesk]) -> OpenDesk:
    made = opened(place)
    officers = tuple(
        replace(one, roles=(*one.roles, Role.RESOLVER)) if one.login == "mai" else one
        for one in made.enrolment.officers
    )
    made.enrolment = replace(made.enrolment, officers=officers)
    return made
