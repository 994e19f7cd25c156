"""The desk that attaching is tested on."""

from tests.support.desk_fixtures import desk, enrolled, opened, place
from tests.ui.kept_drawing import kept_drawing, kept_processes

__all__ = ["desk", "enrolled", "kept_drawing", "kept_processes", "opened", "place"]
