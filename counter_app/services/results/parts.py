"""What goes into the citizen's hand: the papers of a result, and the originals that come back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.domain.catalogue.procedure import Procedure
from counter_app.domain.dossier.dossier import Dossier
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.life.facts import SignedResult
from counter_app.services.desk.open_desk import OpenDesk

BETWEEN = ";"
"""Parts the papers of one result in its title: "Giấy khai sinh; Trích lục khai sinh"."""
_UNNAMED = "Kết quả giải quyết"
_REFUSAL = "Văn bản từ chối giải quyết"


@dataclass(frozen=True, slots=True)
class ResultPart:
    """A paper of the result; `number`, `day` and `signed_by` as the officer says."""

    name: str
    number: str = ""
    day: date | None = None
    signed_by: str = ""
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Original:
    """A paper that was handed in and lies here; `paper` as `ReturnedPaper.paper` names it."""

    paper: str
    name: str
    originals: int


def standing_result(dossier: Dossier) -> SignedResult | None:
    """The signed result that counts: of several the one that was signed first."""
    return dossier.life.results[0] if dossier.life.results else None


def parts_left(desk: OpenDesk, dossier: Dossier) -> tuple[ResultPart, ...]:
    """The papers of the result that are not in the citizen's hand yet, none before a signature."""
    signed = standing_result(dossier)
    if signed is None or any(not fact.partial for fact in dossier.life.returned):
        return ()
    gone = {name for fact in dossier.life.returned for name in fact.results}
    return tuple(
        ResultPart(name, signed.number, signed.day, signed.signed_by, signed.negative)
        for name in _names(desk, dossier, signed)
        if name not in gone
    )


def _names(desk: OpenDesk, dossier: Dossier, signed: SignedResult) -> tuple[str, ...]:
    named = tuple(name.strip() for name in signed.title.split(BETWEEN) if name.strip())
    if named:
        return tuple(dict.fromkeys(named))
    if signed.negative:
        return (_REFUSAL,)
    procedure = _procedure(desk, dossier)
    return procedure.results[:1] if procedure and procedure.results else (_UNNAMED,)


def originals_held(desk: OpenDesk, dossier: Dossier) -> tuple[Original, ...]:
    """Originals that lie here and may have to go back. Forms that the citizen filled in stay with
    the dossier; what else stays is the officer's to say.
    """
    procedure = _procedure(desk, dossier)
    cases = procedure.cases if procedure else ()
    forms = {paper.id for case in cases for paper in case.papers if paper.form}
    back = {fact.paper for fact in dossier.life.papers_returned}
    return tuple(
        Original(_key(paper), paper.name, paper.originals)
        for paper in dossier.papers
        if paper.source is Source.HANDED_IN
        and paper.originals
        and paper.requirement not in forms
        and _key(paper) not in back
    )


def _key(paper: Paper) -> str:
    return paper.requirement or paper.name


def _procedure(desk: OpenDesk, dossier: Dossier) -> Procedure | None:
    entry = desk.catalogue.by_id(dossier.procedure.version)
    return entry.procedure if entry else None
