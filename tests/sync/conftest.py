"""The desks that the tests of this folder work on."""

from tests.support.desk_fixtures import enrolled, worked

__all__ = ["enrolled", "worked"]
