"""The desks that the tests of this folder work on."""

from tests.support.desk_fixtures import desk, enrolled, old_place, opened, place, worked

__all__ = ["desk", "enrolled", "old_place", "opened", "place", "worked"]
