"""What can go wrong between the program and its files, named by what to do about it."""

from __future__ import annotations

import errno

import sqlalchemy.exc
import sqlcipher3.dbapi2 as driver


class StorageError(Exception):
    """Something of the environment; `code` is stable, `params` fill the sentence."""

    code = "storage"

    def __init__(self, **params: object) -> None:
        super().__init__(self.code, params)
        self.params = params


class DiskFullError(StorageError):
    code = "disk_full"


class ReadOnlyError(StorageError):
    code = "read_only"


class DamagedError(StorageError):
    """A page of the database, or what the database says of itself, is damaged."""

    code = "damaged"
    is_of_database = True


class DamagedAgainError(DamagedError):
    """The database was opened anew behind damage, and shows some again."""

    code = "damaged_again"


class NothingOpensError(DamagedError):
    """The database is damaged and no backup of it opens."""

    code = "nothing_opens"


class FileDamagedError(DamagedError):
    """An attached file is not what was put in, or is gone; the database is sound."""

    code = "file_damaged"
    is_of_database = False


class WrongKeyError(StorageError):
    code = "wrong_key"


class KeyDamagedError(WrongKeyError):
    """The key in `file` is damaged, and so is its copy, if it has one."""

    code = "key_damaged"


class KeyMissingError(StorageError):
    code = "key_missing"


class NewerDatabaseError(StorageError):
    code = "newer_database"


class ProfileInUseError(StorageError):
    code = "profile_in_use"


class NoProfileError(StorageError):
    code = "no_profile"


class ProfileDamagedError(NoProfileError):
    """The file `name` that says which profile the folder holds is damaged, and so is its copy."""

    code = "profile_damaged"


class BusyError(StorageError):
    code = "busy"


class ScreenLockedError(StorageError):
    code = "screen_locked"


class DiskError(StorageError):
    code = "disk_error"


class SecondJournalError(StorageError):
    """The database has the change, the second journal does not yet: nothing may be printed."""

    code = "second_journal"


class JournalBehindError(SecondJournalError):
    """The second journal lacks what was recorded before, so nothing was recorded now."""

    code = "journal_behind"


class WorkCancelledError(Exception):
    """Somebody stopped the operation; nothing is left of it."""


_BY_NAME: dict[str, type[StorageError]] = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_READONLY": ReadOnlyError,
    "SQLITE_CANTOPEN": ReadOnlyError,
    "SQLITE_PERM": ReadOnlyError,
    "SQLITE_CORRUPT": DamagedError,
    "SQLITE_NOTADB": WrongKeyError,
    "SQLITE_BUSY": BusyError,
    "SQLITE_IOERR": DiskError,
}
_BY_ERRNO: dict[int, type[StorageError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
}


def from_driver(error: BaseException) -> StorageError | None:
    """The storage error behind a driver's or the system's error, None where it is a bug of ours."""
    if isinstance(error, sqlalchemy.exc.DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, driver.Error):
        name = str(getattr(error, "sqlite_errorname", ""))
        for prefix, kind in _BY_NAME.items():
            if name.startswith(prefix):
                return kind(detail=name)
        return None
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, DiskError)(
            detail=errno.errorcode.get(error.errno or 0, "OSError")
        )
    return None
