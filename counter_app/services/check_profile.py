"""Checking a profile from outside of the window."""

from __future__ import annotations

from pathlib import Path

from counter_app import paths
from counter_app.storage import keys
from counter_app.storage.opening import open_store
from counter_app.storage.verify import Progress, Report, verify

__all__ = ["Report", "check_profile"]


def check_profile(
    profile: Path, key_folder: Path | None = None, progress: Progress | None = None
) -> Report:
    """Open the profile as a start would, and look at everything in it."""
    store = open_store(profile, keys.choose(key_folder or paths.default_keys()))
    try:
        return verify(store, progress)
    finally:
        store.close()
