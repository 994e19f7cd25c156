"""One piece of an own file up: resumed where the portal says, checked as a whole at both ends."""

from __future__ import annotations

import contextlib

from counter_app.contract.blobs import Begun
from counter_app.contract.problems import ProblemError
from counter_app.storage.engine.errors import DiskError, FileDamagedError, ReadOnlyError
from counter_app.storage.files import files as kept
from counter_app.storage.files import transfers
from counter_app.storage.files.transfer_queue import Transfer
from counter_app.sync.files.file_pace import SMALLEST
from counter_app.sync.files.files_side import MOST_FAULTS, FilesSide, FileStep, Sending
from counter_app.sync.link.link_errors import LinkError, UnreadableError

_GONE = {404, 410}
_ABOUT_IT = {400, 405, 412, 415, 422, 500, 501}
"""Statuses that one file alone may cause."""


def step(files: FilesSide, one: Transfer) -> FileStep:
    """Raises the errors of the link, and ProblemError for what is not about this file."""
    try:
        return _step(files, one)
    except ProblemError as error:
        return _refused(files, one, error)
    except UnreadableError as error:
        return files.fault(one, "unreadable", error)
    except LinkError:
        files.pace.broke()
        files.sending = None
        raise


def _step(files: FilesSide, one: Transfer) -> FileStep:
    hand = files.sending
    if hand is None or hand.sha256 != one.sha256:
        match = _take_up(files, one)
        if isinstance(match, FileStep):
            return match
        hand = files.sending = match
    side = files.side
    piece = hand.data[hand.offset : hand.offset + files.pace.piece()]
    began = side.now()
    reported = files.blobs.append(hand.upload, hand.offset, piece, checked=one.failures > 0)
    if reported != hand.offset + len(piece):
        return files.doubt(one)
    files.went(one, len(piece), (side.now() - began).total_seconds())
    hand.offset = reported
    is_whole = reported == one.size
    with side.store.database.write(background=True) as connection:
        files.count_sent(connection, len(piece))
        if is_whole:
            transfers.arrived(connection, one.sha256, one.size)
        else:
            transfers.moved(connection, one.sha256, hand.upload, reported)
    return files.done(one) if is_whole else FileStep.AGAIN


def _take_up(files: FilesSide, one: Transfer) -> Sending | FileStep:
    """Begin the file, or go on with it; the portal is asked first, for it may have all of it."""
    begun = _begun(files, one)
    files.has_answered = True
    if begun is None:
        return files.failing(one, "refused")
    if begun.offset == one.size:
        return _whole(files, one)
    try:
        data = _read(files, one)
    except FileDamagedError:
        is_there = (files.side.store.profile.files / one.sha256).exists()
        with contextlib.suppress(ProblemError):
            files.blobs.drop(begun.upload)
        return files.failed(one, "changed" if is_there else "gone")
    except (DiskError, ReadOnlyError):
        # A scanner of viruses may hold it for a while.
        came = files.failing(one, "changed", MOST_FAULTS)
        return came if came is FileStep.DONE else FileStep.SKIP
    return Sending(one.sha256, begun.upload, begun.offset, data)


def _read(files: FilesSide, one: Transfer) -> bytes:
    store = files.side.store
    with store.database.read() as connection:
        data = kept.get(connection, store.profile.files, one.sha256)
    if len(data) != one.size:
        raise FileDamagedError
    return data


def _begun(files: FilesSide, one: Transfer) -> Begun | None:
    """The upload as the portal has it; None where that cannot be."""
    if one.upload:
        try:
            offset = files.blobs.offset(one.upload)
        except ProblemError as error:
            if error.status not in _GONE:
                raise
        else:
            if 0 <= offset <= one.size:
                return Begun(one.upload, offset)
    begun = files.blobs.begin(one.sha256, one.size, one.mime)
    if not 0 <= begun.offset <= one.size:
        return None
    with files.side.store.database.write(background=True) as connection:
        transfers.moved(connection, one.sha256, begun.upload, begun.offset)
    return begun


def _whole(files: FilesSide, one: Transfer) -> FileStep:
    """The portal has it; where it is no longer here, it can be had from there."""
    is_here = (files.side.store.profile.files / one.sha256).exists()
    with files.side.store.database.write(background=True) as connection:
        if is_here:
            transfers.arrived(connection, one.sha256, one.size)
        else:
            transfers.turn_round(connection, one.sha256)
    return files.done(one)


def _refused(files: FilesSide, one: Transfer, error: ProblemError) -> FileStep:
    if error.status == 507:
        return files.hold()
    if error.status in _GONE:
        with files.side.store.database.write(background=True) as connection:
            transfers.moved(connection, one.sha256, "", 0)
        return files.doubt(one)
    if error.status == 409:
        return files.doubt(one)
    if error.status == 423:
        files.sending = None
        return FileStep.SKIP
    if error.status == 460:
        return files.failing(one, "checksum")
    if error.status == 413:
        if files.pace.size <= SMALLEST:
            return files.failed(one, "too_large")
        files.pace.broke()
        return files.doubt(one)
    if error.status in _ABOUT_IT:
        return files.fault(one, "refused", error)
    files.sending = None
    raise error
