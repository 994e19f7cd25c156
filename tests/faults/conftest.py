"""The desks and servers that the tests of this folder work on."""

from tests.support.desk_fixtures import desk, enrolled, old_place, opened, place, worked
from tests.support.loopback import echo, http_server

__all__ = ["desk", "echo", "enrolled", "http_server", "old_place", "opened", "place", "worked"]
