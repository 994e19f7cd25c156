"""Where resources, migrations and the desk's own files are: the one place that looks."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The resources, in a source tree, a wheel or a frozen program."""
    return _first(_PACKAGE.parent / "resources", _PACKAGE / "_resources")


def migrations() -> Path:
    """The alembic scripts, as for `resources`."""
    return _first(_PACKAGE.parent / "migrations", _PACKAGE / "_migrations")


def _first(*candidates: Path) -> Path:
    for path in candidates:
        if path.is_dir():
            return path
    raise FileNotFoundError(f"none of these folders is there: {', '.join(map(str, candidates))}")


def default_profile() -> Path:
    """The profile that the program opens when none is named."""
    return Path(platformdirs.user_data_dir("counter-app", appauthor=False)) / "profile"


def default_portal() -> Path:
    """The folder of the reference portal when none is named."""
    return Path(platformdirs.user_data_dir("counter-app", appauthor=False)) / "portal"


def default_keys() -> Path:
    """Where keys lie when the system has no key store; never inside a profile."""
    return Path(platformdirs.user_config_dir("counter-app", appauthor=False)) / "keys"
