"""Files by tus 1.0 (core, creation, checksum, termination, expiration), and whole ones by GET."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import format_datetime
from pathlib import Path

from litestar import Response, delete, get, head, patch, post, route
from litestar.enums import HttpMethod
from litestar.response import Stream

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import MOST_FILE_BYTES
from counter_app.domain.deadlines.office_time import from_seconds
from counter_app.portal.files import file_rights, files
from counter_app.portal.files.files import ExpiredError, Upload
from counter_app.portal.http import asking, bodies
from counter_app.portal.http.asking import Ask, House, reader
from counter_app.portal.http.bodies import ClientGoneError
from counter_app.portal.http.problems import WAIT, at
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.store.context import Asker, Connection, Context

TUS = {"tus-resumable": "1.0.0"}
MOST_PIECE = 4 * 1024 * 1024
_PLACE = "/v1/blobs/"
_OFFSET_TYPE = "application/offset+octet-stream"
_KEEP = 64 * 1024
_READ = 256 * 1024
_NUMBER = re.compile(r"[0-9]{1,15}")
_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})")


def sender(connection: Connection, context: Context, token: str) -> Asker | Account:
    """A desk, a revoked one too: what it did belongs to it; or an account that files online."""
    try:
        return asking.desk(connection, context, token)
    except ProblemError:
        existing = asking.account(connection, context, token)
    if existing.role is not AccountRole.ONLINE:
        raise ProblemError("forbidden", 403)
    return existing


@route(_PLACE, http_method=[HttpMethod.OPTIONS], status_code=200)
async def tell_abilities() -> Response[bytes]:
    headers = {
        **TUS,
        "tus-version": "1.0.0",
        "tus-extension": "creation,checksum,termination,expiration",
        "tus-checksum-algorithm": "sha256",
        "tus-max-size": str(MOST_FILE_BYTES),
    }
    return Response(content=b"", status_code=204, headers=headers)


@post(_PLACE)
async def create(request: Ask) -> Response[bytes]:
    there, token = asking.house(request), _token(request)
    size = _number(request, "upload-length")
    reported = _metadata(request.headers.get("upload-metadata", ""))

    def run() -> Upload:
        who = asking.identify(there, sender, token)
        limits = there.limits
        quota = limits.desk_files if isinstance(who, Asker) else limits.account_files
        sha256, mime = reported.get("sha256", ""), reported.get("mime", "")
        return files.begin(
            there.store, asking.key_of(who), size=size, sha256=sha256, mime=mime, quota=quota
        )

    upload = await there.in_thread(run)
    headers = {"location": _PLACE + upload.id, **_state(upload)}
    return Response(content=b"", status_code=201, headers=headers)


@head(_PLACE + "{name:str}")
async def look(request: Ask) -> Response[None]:
    there, token = asking.house(request), _token(request)
    upload = await there.in_thread(lambda: _find(request, there, token))
    headers = {**_state(upload), "upload-length": str(upload.size), "cache-control": "no-store"}
    return Response(content=None, status_code=200, headers=headers)


@patch(_PLACE + "{name:str}")
async def append(request: Ask) -> Response[bytes]:
    there, token = asking.house(request), _token(request)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _OFFSET_TYPE:
        raise at(415, ProblemError("unreadable", 400))
    offset, digest = _number(request, "upload-offset"), _checksum(request)
    upload = await there.in_thread(lambda: _find(request, there, token))
    if offset != upload.received:
        raise ProblemError("offset", 409)
    reported = request.headers.get("content-length", "")
    if reported.isdigit() and offset + int(reported[:18]) > upload.size:
        raise ProblemError("too_large", 413)
    with there.writing(upload.id):
        upload = await there.in_thread(lambda: _find(request, there, token))
        if digest is None:
            done = await _as_it_comes(request, there, upload, offset)
        else:
            async with there.body(request, MOST_PIECE) as data:
                done = await there.in_thread(
                    lambda: files.append(there.store, upload, offset, data, digest)
                )
    return Response(content=b"", status_code=204, headers=_state(done))


@delete(_PLACE + "{name:str}", status_code=200)
async def terminate(request: Ask) -> Response[bytes]:
    there, token = asking.house(request), _token(request)
    upload = await there.in_thread(lambda: _find(request, there, token))
    with there.writing(upload.id):
        await there.in_thread(lambda: files.drop(there.store, upload))
    return Response(content=b"", status_code=204, headers=TUS)


@get(_PLACE + "{name:str}")
async def fetch(request: Ask) -> Response[bytes] | Stream:
    """A whole file for a desk of an office of its dossier, or the range of it that is asked for."""
    there, token = asking.house(request), asking.token_of(request)
    sha256 = str(request.path_params["name"])

    def run() -> tuple[Path, int, str]:
        asker = asking.identify(there, reader, token)
        if not files.is_sha256(sha256):
            raise ProblemError("not_found", 404)
        with there.store.read() as connection:
            if not file_rights.may_have(connection, asker, sha256):
                if not file_rights.is_filled(connection):
                    raise ProblemError("busy", 503, retry_after=WAIT)
                raise ProblemError("not_found", 404)
            path = files.blob(there.store, sha256)
            if path is None:
                raise ProblemError("not_found", 404)
            return path, path.stat().st_size, files.mime_of(connection, sha256)

    path, size, mime = await there.in_thread(run)
    headers = {"etag": f'"{sha256}"', "accept-ranges": "bytes"}
    requested = _range(request, size, headers["etag"])
    if requested is None:
        headers |= {"content-length": str(size)}
        return Stream(_pieces(path, 0, size), media_type=mime, headers=headers)
    first, last = requested
    if first >= size or first > last:
        return Response(content=b"", status_code=416, headers={"content-range": f"bytes */{size}"})
    headers |= {
        "content-length": str(last - first + 1),
        "content-range": f"bytes {first}-{last}/{size}",
    }
    pieces = _pieces(path, first, last + 1)
    return Stream(pieces, status_code=206, media_type=mime, headers=headers)


async def _as_it_comes(request: Ask, there: House, upload: Upload, offset: int) -> Upload:
    """Without a checksum to wait for, what came before the connection broke is kept."""
    waiting = b""
    started = False
    try:
        async for part in bodies.parts(request.receive, MOST_PIECE):
            waiting += part
            if len(waiting) < _KEEP and started:
                continue
            upload = await _append(there, upload, offset, waiting)
            offset, waiting, started = offset + len(waiting), b"", True
    except ClientGoneError:
        if waiting:
            await _append(there, upload, offset, waiting)
        raise
    return await _append(there, upload, offset, waiting)


async def _append(there: House, upload: Upload, offset: int, data: bytes) -> Upload:
    return await there.in_thread(lambda: files.append(there.store, upload, offset, data))


def _find(request: Ask, there: House, token: str) -> Upload:
    owner = asking.key_of(asking.identify(there, sender, token))
    try:
        return files.find(there.store, owner, str(request.path_params["name"]))
    except ExpiredError as error:
        raise at(410, ProblemError("not_found", 404)) from error


def _token(request: Ask) -> str:
    if request.headers.get("tus-resumable") != TUS["tus-resumable"]:
        raise at(412, ProblemError("unreadable", 400))
    return asking.token_of(request)


def _state(upload: Upload) -> dict[str, str]:
    until = format_datetime(from_seconds(upload.until, UTC), usegmt=True)
    return {**TUS, "upload-offset": str(upload.received), "upload-expires": until}


def _number(request: Ask, name: str) -> int:
    text = request.headers.get(name, "")
    if not _NUMBER.fullmatch(text):
        raise ProblemError("unreadable", 400)
    return int(text)


def _metadata(text: str) -> dict[str, str]:
    """Names and values of `Upload-Metadata`. Raises ProblemError unreadable."""
    result: dict[str, str] = {}
    for pair in text.split(","):
        name, _, value = pair.strip().partition(" ")
        try:
            result[name] = base64.b64decode(value.strip(), validate=True).decode()
        except (binascii.Error, ValueError) as error:
            raise ProblemError("unreadable", 400) from error
    return result


def _checksum(request: Ask) -> bytes | None:
    text = request.headers.get("upload-checksum")
    if text is None:
        return None
    name, _, value = text.partition(" ")
    try:
        digest = base64.b64decode(value.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ProblemError("unreadable", 400) from error
    if name.lower() != "sha256" or len(digest) != 32:
        raise ProblemError("unreadable", 400)
    return digest


def _range(request: Ask, size: int, etag: str) -> tuple[int, int] | None:
    """First and last byte of the one range that is asked for (RFC 9110, 14); None for all."""
    match = _RANGE.fullmatch(request.headers.get("range", "").replace(" ", ""))
    if match is None or request.headers.get("if-range", etag) != etag:
        return None
    first, last = match.groups()
    if first:
        end = min(int(last), size - 1) if last else size - 1
        return (int(first), end) if not last or int(last) >= int(first) else None
    if not last:
        return None
    return (max(0, size - int(last)), size - 1) if int(last) else (size, size)


def _pieces(path: Path, first: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        while first < end and (piece := file.read(min(_READ, end - first))):
            first += len(piece)
            yield piece


ROUTES = [tell_abilities, create, look, append, terminate, fetch]
