"""How long a property is searched: at length in the campaigns, briefly with every test run."""

from __future__ import annotations

from hypothesis import settings

BRIEFLY = "few"
_PART = 10


def examples(count: int) -> int:
    """So many of a property in the campaigns, a tenth of them in the profile of every test run."""
    return count // _PART if settings.get_current_profile_name() == BRIEFLY else count
