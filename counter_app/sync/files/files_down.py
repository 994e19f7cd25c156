"""One piece of a file down: kept sealed as it comes, and a file only once its SHA-256 is right;
then it is judged by its bytes.
"""

from __future__ import annotations

import hashlib

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import MOST_FILE_BYTES
from counter_app.domain.files.file_judgement import judge
from counter_app.storage.files import files as kept
from counter_app.storage.files import partial_files, transfers
from counter_app.storage.files.transfer_queue import Transfer
from counter_app.sync.files.files_side import Fetching, FilesSide, FileStep
from counter_app.sync.link.link_errors import LinkError, UnreadableError

_NOT_THERE = {404, 410}
_ABOUT_IT = {400, 405, 412, 415, 422, 500, 501}


def step(files: FilesSide, one: Transfer) -> FileStep:
    """Raises the errors of the link, StorageError, and ProblemError for what is not about this
    file.
    """
    if one.size > MOST_FILE_BYTES:
        return files.failed(one, "too_large")
    if one.size < 1:
        return files.failed(one, "size")
    try:
        return _step(files, one)
    except ProblemError as error:
        return _refused(files, one, error)
    except UnreadableError as error:
        return files.fault(one, "unreadable", error)
    except LinkError:
        files.pace.broke()
        raise


def _step(files: FilesSide, one: Transfer) -> FileStep:
    side = files.side
    folder = side.store.profile.files
    hand = files.fetching
    if hand is None or hand.sha256 != one.sha256:
        hand = files.fetching = _take_up(files, one)
    if len(hand.data) < one.size:
        length = min(files.pace.piece(), one.size - len(hand.data))
        began = side.now()
        piece = files.blobs.fetch(one.sha256, len(hand.data), length)
        files.went(one, len(piece), (side.now() - began).total_seconds())
        files.fetching = None
        partial_files.append(folder, one.sha256, hand.secret, len(hand.data), piece)
        files.fetching = hand
        hand.data += piece
    if len(hand.data) < one.size:
        with side.store.database.write(background=True) as connection:
            transfers.moved(connection, one.sha256, "", len(hand.data))
        return FileStep.AGAIN
    return _finish(files, one, bytes(hand.data))


def _take_up(files: FilesSide, one: Transfer) -> Fetching:
    store = files.side.store
    with store.database.write(background=True) as connection:
        secret = partial_files.key(connection)
    data = partial_files.load(store.profile.files, one.sha256, secret, one.size)
    return Fetching(one.sha256, secret, bytearray(data))


def _finish(files: FilesSide, one: Transfer, data: bytes) -> FileStep:
    store = files.side.store
    folder = store.profile.files
    if hashlib.sha256(data).hexdigest() != one.sha256:
        partial_files.drop(folder, one.sha256)
        return files.failing(one, "checksum")
    # What citizens hand in is a fact: it stays whatever it is, and is shown with what is wrong.
    match = judge(data)
    mime = match.kind.value if match.kind is not None else one.mime
    with store.database.write(background=True) as connection:
        kept.put(connection, folder, data, mime)
        kept.note_remark(connection, one.sha256, match.code)
        transfers.arrived(connection, one.sha256, one.size)
    partial_files.drop(folder, one.sha256)
    return files.done(one)


def _refused(files: FilesSide, one: Transfer, error: ProblemError) -> FileStep:
    files.fetching = None
    if error.status in _NOT_THERE:
        return files.ask_later(one)
    if error.status == 416:
        partial_files.drop(files.side.store.profile.files, one.sha256)
        return files.failing(one, "size")
    if error.status in _ABOUT_IT:
        return files.fault(one, "refused", error)
    raise error
