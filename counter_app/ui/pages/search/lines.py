"""A found dossier as the results and the line below them show it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from counter_app.domain.people.applicant import Person
from counter_app.domain.search.search_terms import SearchWord
from counter_app.services.lists.find import FoundDossier, SearchResult
from counter_app.ui.dossier_parts.due_chips import due_chip
from counter_app.ui.pages.search.matched import (
    MatchedPiece,
    fits_any,
    masked,
    name_pieces,
    typed_words,
)
from counter_app.ui.pages.search.statuses import status_text
from counter_app.ui.texts import formatting, numbers
from counter_app.ui.widgets.chip import Chip

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ResultLine:
    key: str
    code: str
    name: tuple[MatchedPiece, ...]
    number: tuple[MatchedPiece, ...]
    birth_year: str
    procedure: str
    status: str
    day: str
    chip: Chip
    detail: str


def results(finding: SearchResult) -> list[ResultLine]:
    typed = typed_words(finding.typed)
    return [_result(match, typed) for match in finding.found]


def _result(found: FoundDossier, typed: tuple[SearchWord, ...]) -> ResultLine:
    dossier = found.dossier
    return ResultLine(
        key=dossier.id,
        code=dossier.code,
        name=_name(found, typed),
        number=_number(found),
        birth_year=str(found.birth_year or ""),
        procedure=dossier.procedure.short_name or dossier.procedure.name,
        status=status_text(dossier.status),
        day=formatting.day(dossier.received_at),
        chip=due_chip(found.due),
        detail=_detail(found),
    )


def _name(found: FoundDossier, typed: tuple[SearchWord, ...]) -> tuple[MatchedPiece, ...]:
    """The owner; the submitter too where it is their name that was typed."""
    dossier = found.dossier
    pieces = name_pieces(dossier.owner.name, typed)
    if dossier.submission is None or all(_in_owner(word, dossier.owner.name) for word in typed):
        return pieces
    other = dossier.submission.person.name
    if not fits_any(other, typed):
        return pieces
    label = translate("search", "nộp thay:")
    return (*pieces, MatchedPiece(f" · {label} "), *name_pieces(other, typed))


def _in_owner(word: SearchWord, name: str) -> bool:
    return fits_any(name, (word,))


def _number(found: FoundDossier) -> tuple[MatchedPiece, ...]:
    """The phone behind its mask; the identity number where its digits were typed."""
    owner = found.dossier.owner
    number = owner.identity_number if isinstance(owner, Person) else owner.tax_code
    phone = masked(owner.phone, found.numbers, numbers.PHONE)
    if any(piece.hit for piece in phone) or not number:
        return phone
    shown = masked(number, found.numbers, numbers.IDENTITY)
    return shown if any(piece.hit for piece in shown) else phone


def _detail(found: FoundDossier) -> str:
    dossier, at = found.dossier, found.due.at
    received = formatting.short_timestamp(dossier.received_at)
    parts = [translate("search", "nhận {moment}").format(moment=received)]
    if at is not None:
        promised = formatting.short_timestamp(at)
        parts.append(translate("search", "hẹn {moment}").format(moment=promised))
    parts.append(dossier.agency.name)
    if dossier.submission is not None:
        name = dossier.submission.person.name
        parts.append(translate("search", "nộp thay: {name}").format(name=name))
    parts.append(dossier.procedure.name)
    return " · ".join(parts)
