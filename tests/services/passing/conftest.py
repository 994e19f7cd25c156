"""The desks that the tests of this folder work on."""

from tests.support.desk_fixtures import desk, enrolled, opened, place

__all__ = ["desk", "enrolled", "opened", "place"]
