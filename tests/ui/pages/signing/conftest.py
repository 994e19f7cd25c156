"""A desk with what waits for a signature, and the page on which it is signed."""

from __future__ import annotations

import pytest

from counter_app.domain.office.office import Role
from counter_app.ui.pages.signing.page import SigningPage
from tests.support import lives
from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.ui.workplaces import desk_session

__all__ = ["desk", "enrolled", "opened", "place"]


@pytest.fixture
def at(desk, operations):
    session = desk_session(desk, operations)
    session.officer = lives.with_roles(desk, Role.SIGNER)
    return session


@pytest.fixture
def page(at, window) -> SigningPage:
    made = SigningPage(at)
    window.add_page(made)
    at.feed.changed.connect(window.changed)
    return made
