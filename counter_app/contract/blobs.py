"""What a desk asks of a portal about files: pieces of one up, ranges of one down by its SHA-256."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Begun(NamedTuple):
    """An upload's name at the portal, and how many bytes of it are there."""

    upload: str
    offset: int


class Blobs(Protocol):
    """Each call raises ProblemError for what the portal answers, or an error of the link; after
    the latter only `offset` can tell how far an upload is.

    The statuses of tus 1.0 stand in `ProblemError.status`: 404 and 410 for an upload that is no
    more, 409 where it goes on at another byte, 423 while another request writes it, 460 where the
    piece or the whole has another SHA-256.
    """

    def begin(self, sha256: str, size: int, mime: str) -> Begun:
        """An upload for these bytes; its offset is `size` where this desk has brought them before.
        ProblemError quota (507) where it has brought too much for now.
        """

    def offset(self, upload: str) -> int: ...

    def append(self, upload: str, offset: int, piece: bytes, *, checked: bool = False) -> int:
        """The offset behind the piece. With `checked` the piece travels with its SHA-256, and a
        piece that is cut is not kept.
        """

    def drop(self, upload: str) -> None: ...

    def fetch(self, sha256: str, start: int, length: int) -> bytes:
        """At least one byte and at most `length` from `start` on; 404 while the portal has no
        such file, 416 where it ends before `start`.
        """
