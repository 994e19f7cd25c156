"""Files over HTTP: uploads by tus 1.0, whole files by ranges; docs/contract/sync.md."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from counter_app.contract.blobs import Begun
from counter_app.contract.problems import ProblemError
from counter_app.sync.link.http import Http, HttpAnswer
from counter_app.sync.link.link_errors import NotThePortalError, UnreadableError

TUS = "1.0.0"
PLACE = "/v1/blobs/"
_OFFSET_TYPE = "application/offset+octet-stream"
_PROBLEM_BYTES = 64 * 1024
_NUMBER = re.compile(r"[0-9]{1,15}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,127}")
_RANGE = re.compile(r"bytes ([0-9]{1,15})-([0-9]{1,15})/(?:[0-9]{1,15}|\*)")


class HttpBlobs:
    """`contract.blobs.Blobs`. Whatever the portal calls an upload, it is asked for below
    `/v1/blobs/` of the same portal: the token goes nowhere else.
    """

    def __init__(self, http: Http) -> None:
        self.http = http

    def begin(self, sha256: str, size: int, mime: str) -> Begun:
        reported = {"sha256": sha256, "mime": mime}
        pairs = (f"{name} {_base64(value.encode())}" for name, value in reported.items())
        headers = {"Upload-Length": str(size), "Upload-Metadata": ",".join(pairs)}
        answer = self._call("POST", PLACE, headers)
        if answer.status != 201:
            raise NotThePortalError("status")
        name = answer.headers.get("location", "").rstrip("/").rpartition("/")[2]
        if not _NAME.fullmatch(name):
            raise UnreadableError("location")
        is_told = "upload-offset" in answer.headers
        return Begun(name, _offset(answer) if is_told else 0)

    def offset(self, upload: str) -> int:
        return _offset(self._call("HEAD", PLACE + upload, {}))

    def append(self, upload: str, offset: int, piece: bytes, *, checked: bool = False) -> int:
        headers = {"Upload-Offset": str(offset)}
        if checked:
            headers["Upload-Checksum"] = f"sha256 {_base64(hashlib.sha256(piece).digest())}"
        return _offset(self._call("PATCH", PLACE + upload, headers, piece))

    def drop(self, upload: str) -> None:
        try:
            self._call("DELETE", PLACE + upload, {})
        except ProblemError as error:
            if error.status not in {404, 410}:
                raise

    def fetch(self, sha256: str, start: int, length: int) -> bytes:
        answer = self.http.call(
            "GET",
            PLACE + sha256,
            headers={"Range": f"bytes={start}-{start + length - 1}"},
            most_bytes=length + _PROBLEM_BYTES,
        )
        match = _RANGE.fullmatch(answer.headers.get("content-range", "").strip())
        if answer.status == 200 and start == 0 and "etag" in answer.headers:
            is_asked_for = True
        elif answer.status == 206 and match is not None:
            first, last = int(match[1]), int(match[2])
            is_asked_for = first == start and last - first + 1 == len(answer.body)
        else:
            raise NotThePortalError("status")
        if not is_asked_for or not 0 < len(answer.body) <= length:
            raise UnreadableError("length")
        return answer.body

    def _call(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | None = None
    ) -> HttpAnswer:
        answer = self.http.call(
            method,
            path,
            body=body,
            headers={"Tus-Resumable": TUS, **headers},
            content_type=_OFFSET_TYPE,
            once=body is not None,
        )
        if answer.headers.get("tus-resumable") != TUS:
            raise NotThePortalError("status")
        return answer


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _offset(answer: HttpAnswer) -> int:
    text = answer.headers.get("upload-offset", "")
    if not _NUMBER.fullmatch(text):
        raise UnreadableError("number")
    return int(text)
