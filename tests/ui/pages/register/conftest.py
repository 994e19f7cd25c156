"""A real desk for the page."""

from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]
