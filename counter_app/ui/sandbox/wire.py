"""What the window and the drawing process say to each other, by pipe.

Each message is four bytes with the length of its JSON, big-endian, the JSON, and the bytes of the
file or of the picture, whose number the JSON says.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import msgspec

from counter_app.domain.files.file_signature import FileSignature

MODULE = "counter_app.ui.sandbox.child"
MOST_SIDE = 8000
MOST_DRAWN = 24_000_000
"""Pixels of a drawn page: a sheet of A4 at 420 dpi."""
MOST_HEAD = 4096
MOST_ISSUERS = 1024 * 1024
HEAD = struct.Struct(">I")
BYTES_A_PIXEL = 4


class DrawingLimits(NamedTuple):
    """Of one page: `seconds` that it may be computed, seconds of `patience` after which it is given
    up however little it was computed meanwhile, and `megabytes` that it may need beyond what the
    process has when it begins.
    """

    seconds: int = 8
    patience: int = 20
    megabytes: int = 512


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Draw `page` (from 0) of the file `file`, turned clockwise by `turned` degrees and `width`
    pixels wide; with `box` it must also fit a square of that side. `size` bytes of the file
    follow, none where it is the one of the question before.

    With `issuers` nothing is drawn: the signatures of the file are verified, of which that many
    bytes follow the file, PEM of those whom the office trusts; -1 stands for none of them.
    """

    file: int
    size: int
    page: int
    width: int
    turned: int = 0
    box: int = 0
    issuers: int = 0


class DrawnAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """`width` × `height` pixels follow, each blue, green, red and 255. `code` is what is wrong
    with the file (`domain/file_judgement.py`), or file_memory; with most of them nothing is drawn.
    The first answer of all says that the process is ready. `signatures` are those of the file,
    None where it was not asked about them, or cannot be read.
    """

    code: str = ""
    pages: int = 0
    width: int = 0
    height: int = 0
    signatures: tuple[FileSignature, ...] | None = None

    @property
    def size(self) -> int:
        return self.width * self.height * BYTES_A_PIXEL


def packed(message: Question | DrawnAnswer) -> bytes:
    """The message without the bytes that follow it."""
    body = msgspec.json.encode(message)
    return HEAD.pack(len(body)) + body


class BrokenError(Exception):
    """The other side does not keep to this page."""


def answer_of(body: bytes) -> DrawnAnswer:
    """Raises BrokenError, also for a picture larger than any that is asked for."""
    try:
        result = msgspec.json.decode(body, type=DrawnAnswer)
    except msgspec.MsgspecError as error:
        raise BrokenError from error
    sides = (result.width, result.height)
    if (
        any(not 0 <= side <= MOST_SIDE for side in sides)
        or result.size > MOST_DRAWN * BYTES_A_PIXEL
    ):
        raise BrokenError
    if result.pages < 0 or bool(result.width) != bool(result.height):
        raise BrokenError
    return result
