"""Checking a profile from outside of the window: every fault is a line, nothing is mended."""

from __future__ import annotations

from pathlib import Path

from counter_app import paths
from counter_app.storage.engine import keys
from counter_app.storage.engine.errors import (
    DiskFullError,
    KeyMissingError,
    NewerDatabaseError,
    NoProfileError,
    ProfileDamagedError,
    ProfileInUseError,
    ReadOnlyError,
    WrongKeyError,
)
from counter_app.storage.engine.keys import KeyStore, ProfileKeys
from counter_app.storage.profile import inspection, profile
from counter_app.storage.profile.opening import open_store
from counter_app.storage.profile.profile import Profile
from counter_app.storage.profile.store import Store
from counter_app.storage.profile.verify import Progress, Report, verify

__all__ = ["Report", "check_profile"]

_NO_DAMAGE = (
    DiskFullError,
    NewerDatabaseError,
    NoProfileError,
    ProfileInUseError,
    ReadOnlyError,
)


def check_profile(
    profile: Path, key_folder: Path | None = None, progress: Progress | None = None
) -> Report:
    """Look at everything in the profile: files, keys, backups, and what the database holds.

    It is opened as a start would open it, but no backup takes a damaged database's place: that is
    for the next start. Raises only what is no damage: NoProfileError, ProfileInUseError,
    ReadOnlyError, DiskFullError, NewerDatabaseError.
    """
    report = Report()
    key_store = keys.choose(key_folder or paths.default_keys())
    match, existing = _keys_of(profile, key_store, report)
    if match is None or existing is None:
        return report
    report.faults.extend(inspection.before_opening(match, key_store))
    try:
        store = open_store(profile, key_store, recovers=False)
    except _NO_DAMAGE as error:
        if not isinstance(error, ProfileDamagedError):
            raise
    except Exception as error:  # noqa: BLE001 - whatever is damaged, the rest is looked at
        report.faults.append(f"database does not open: {inspection.code_of(error)}")
        _closed(match, existing, report)
    else:
        try:
            _opened(store, progress, report)
        finally:
            store.close()
    report.faults.extend(
        inspection.each("backups", lambda: inspection.backups(match, existing)),
    )
    return report


def _keys_of(
    folder: Path, key_store: KeyStore, report: Report
) -> tuple[Profile | None, ProfileKeys | None]:
    """The profile and its keys; what is damaged or gone of them is a fault."""
    try:
        match = profile.find(folder)
    except ProfileDamagedError as error:
        report.faults.append(f"{error.params.get('name')} damaged, and its copy")
        return None, None
    try:
        return match, keys.load(key_store, match.id)
    except (KeyMissingError, WrongKeyError) as error:
        report.faults.append(f"key: {error.code}")
        return match, None


def _closed(found: Profile, known: ProfileKeys, report: Report) -> None:
    none: frozenset[str] = frozenset()
    report.faults.extend(inspection.each("pages", lambda: inspection.pages(found, known)))
    report.faults.extend(
        inspection.each("second journals", lambda: inspection.second_journals(found, known, none))
    )


def _opened(store: Store, progress: Progress | None, report: Report) -> None:
    report.add(verify(store, progress))
    own = frozenset(second.device for second in store.second_journals)
    report.faults.extend(
        inspection.each(
            "second journals",
            lambda: inspection.second_journals(store.profile, store.keys, own),
        )
    )
    report.faults.extend(
        inspection.each(
            "attached files", lambda: inspection.attached(store.profile, store.database)
        )
    )
