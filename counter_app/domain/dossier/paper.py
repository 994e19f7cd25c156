"""How each paper of the checklist was met, and the files scanned from them."""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.bounds import Whole
from counter_app.domain.open_enum import OpenEnum


class Source(OpenEnum):
    """Where a component of the dossier comes from (nguồn)."""

    HANDED_IN = "handed_in"  # nộp giấy
    SHOWN = "shown"  # xuất trình
    CARD = "card"  # đã quét thẻ
    DATABASE = "database"  # khai thác cơ sở dữ liệu
    REUSED = "reused"  # dùng lại bản số hóa
    OWED = "owed"  # nộp sau


class Paper(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A paper of a dossier; `requirement` is its id in the procedure version, empty if added.

    `reason` says why a database could not be asked, `until` on which day at the latest an owed
    paper is brought. What was recorded before days were asked for says it in `reason`, as typed.
    `event` is set by `apply`: the event with which it came after the reception.
    """

    requirement: str = ""
    name: str
    source: Source = Source.HANDED_IN
    originals: Whole = 0
    copies: Whole = 0
    reason: str = ""
    until: date | None = None
    event: str = ""

    @property
    def is_owed(self) -> bool:
        return self.source is Source.OWED


class Attachment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A scanned file: `sha256` of its clear bytes in hex, `size` in bytes, `paper` as in
    `Paper.requirement`.
    """

    sha256: str
    size: Whole
    mime: str
    name: str
    paper: str = ""
    pages: Whole | None = None


def with_paper(papers: tuple[Paper, ...], paper: Paper) -> tuple[Paper, ...]:
    """The papers with one that came in, or is owed, whatever else came before it: owed ones that
    are the same give way to a paper that is here, and none is owed beside it.
    """
    if paper.source is Source.OWED:
        is_here = any(item.source is not Source.OWED and _same(item, paper) for item in papers)
        return papers if is_here else (*papers, paper)
    met = [index for index, each in enumerate(papers) if _is_met(each, paper)]
    if not met:
        return (*papers, paper)
    others = tuple(one for one in papers if not _is_met(one, paper))
    return (*others[: met[0]], paper, *others[met[0] :])


def _is_met(known: Paper, paper: Paper) -> bool:
    return known.source is Source.OWED and _same(known, paper)


def _same(known: Paper, paper: Paper) -> bool:
    if known.requirement or paper.requirement:
        return known.requirement == paper.requirement
    return known.name == paper.name
