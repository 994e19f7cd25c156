"""What of a dossier can be corrected, each field as a text (sửa sai).

Code, procedure, agency, office and time of reception are none of it: they stand in the code, in the
term and in the feed. There the dossier is withdrawn and received anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace

from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.life.facts import Correction
from counter_app.domain.life.marks import by_time
from counter_app.domain.people.applicant import (
    Address,
    Organisation,
    Owner,
    Person,
    Sex,
    birth_fields,
)
from counter_app.domain.people.identity import identity_kind
from counter_app.domain.people.partial_date import PartialDate

OWNER, SUBMITTER = "owner", "submitter"
CONTENT, DELIVERY, DELIVERY_ADDRESS = "content", "delivery", "delivery_address"
NAME, NUMBER, TAX_CODE, PHONE = "name", "number", "tax_code", "phone"
ORIGINALS, COPIES = "originals", "copies"
BIRTH, SEX, EMAIL, LINE, UNIT, UNIT_NAME = "birth", "sex", "email", "line", "unit", "unit_name"


def field_of(whose: str, part: str) -> str:
    """The name of a field of the owner or the submitter: "owner.name"."""
    return f"{whose}.{part}"


@dataclass(frozen=True, slots=True)
class _FieldOfOwner:
    """A field of a person or an organisation. `put` raises ValueError for what it cannot be."""

    get: Callable[[Owner], str]
    put: Callable[[Owner, str], Owner]
    of: tuple[type[Owner], ...] = (Person, Organisation)


def text_of(dossier: Dossier, field: str) -> str | None:
    """What stands in this field, None where the dossier has none such that can be corrected."""
    if field == CONTENT:
        return dossier.content
    if field == DELIVERY:
        return dossier.delivery.kind.value
    if field == DELIVERY_ADDRESS:
        return dossier.delivery.address
    if field.startswith(_COUNTS):
        return _count(dossier, field)
    whose, part = _person_part(dossier, field)
    return part.get(whose) if whose is not None and part is not None else None


def with_text(dossier: Dossier, field: str, text: str) -> Dossier:
    """The dossier with this text in the field. Raises ValueError for what cannot stand there, or
    where the dossier has no such field.
    """
    if field == CONTENT:
        return replace(dossier, content=text)
    if field == DELIVERY:
        return replace(dossier, delivery=replace(dossier.delivery, kind=_delivery(text)))
    if field == DELIVERY_ADDRESS:
        return replace(dossier, delivery=replace(dossier.delivery, address=text))
    if field.startswith(_COUNTS):
        return _with_count(dossier, field, text)
    who, part = _person_part(dossier, field)
    if who is None or part is None:
        raise ValueError(field)
    corrected, submission = part.put(who, text), dossier.submission
    if who is dossier.owner or submission is None or not isinstance(corrected, Person):
        return replace(dossier, owner=corrected)
    return replace(dossier, submission=replace(submission, person=corrected))


def can_stand(dossier: Dossier, field: str, text: str) -> bool:
    """Whether this field of the dossier can become this text."""
    try:
        with_text(dossier, field, text)
    except ValueError:
        return False
    return True


def with_corrections(dossier: Dossier, *fields: str) -> Dossier:
    """The dossier with what its corrections make of these fields: of each the one that was made
    last, whichever came here first.
    """
    for field in fields:
        made = [
            fact
            for fact in dossier.life.corrections
            if fact.field == field and can_stand(dossier, field, fact.becomes)
        ]
        if made:
            dossier = with_text(dossier, field, max(made, key=by_time).becomes)
    return dossier


def is_printed(fact: Correction) -> bool:
    """Whether a receipt that was printed before says something else, or is lost."""
    return fact.lost_receipt or is_on_receipt(fact.field)


def is_on_receipt(field: str) -> bool:
    return field not in _NOT_ON_RECEIPT


def count_fields(paper: Paper) -> tuple[str, str]:
    """The fields of its originals and copies: "originals.<event>.<name>"."""
    about = f"{paper.event}.{paper.name}"
    return f"{ORIGINALS}.{about}", f"{COPIES}.{about}"


def paper_of(field: str) -> str:
    """The name of the paper whose count this field is, empty where it is no count."""
    return field.split(".", 2)[-1] if field.startswith(_COUNTS) else ""


def _count(dossier: Dossier, field: str) -> str | None:
    """Of papers that were handed in; of those of one name that came together, the first."""
    part = field.partition(".")[0]
    return next(
        (str(getattr(paper, part)) for paper in dossier.papers if _is_counted(paper, field)), None
    )


def _with_count(dossier: Dossier, field: str, text: str) -> Dossier:
    if _count(dossier, field) is None or not _COUNT.fullmatch(text):
        raise ValueError(field)
    change = {field.partition(".")[0]: int(text)}
    papers = (
        replace(paper, **change) if _is_counted(paper, field) else paper for paper in dossier.papers
    )
    return replace(dossier, papers=tuple(papers))


def _is_counted(paper: Paper, field: str) -> bool:
    return paper.source is Source.HANDED_IN and field in count_fields(paper)


def _person_part(dossier: Dossier, field: str) -> tuple[Owner | None, _FieldOfOwner | None]:
    whose, _, name = field.partition(".")
    who: Owner | None = None
    if whose == OWNER:
        who = dossier.owner
    elif whose == SUBMITTER and dossier.submission is not None and name in _OF_SUBMITTER:
        who = dossier.submission.person
    part = _PARTS.get(name)
    return who, part if part is not None and isinstance(who, part.of) else None


def _put_name(who: Owner, text: str) -> Owner:
    if not text.strip():
        raise ValueError(NAME)
    return replace(who, name=text)


def _put_number(who: Owner, text: str) -> Owner:
    return replace(who, identity_number=text, identity_kind=identity_kind(text))


def _birth(who: Owner) -> str:
    if not isinstance(who, Person):
        return ""
    return who.birth_date.isoformat() if who.birth_date else who.birth_part


def _put_birth(who: Owner, text: str) -> Owner:
    """ "1991-08-12", "1991-08", "1991" or nothing. Raises ValueError."""
    return replace(who, **birth_fields(born(text)))


def born(text: str) -> PartialDate | None:
    """The date in a text as a correction says it. Raises ValueError."""
    if not text:
        return None
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not day:
        return PartialDate.parse(text)
    if [len(part) for part in (year, month, day)] != [4, 2, 2] or not text.isascii():
        raise ValueError(BIRTH)
    return PartialDate(int(year), int(month), int(day))


def _put_sex(who: Owner, text: str) -> Owner:
    sex = Sex(text)
    if not sex.is_known:
        raise ValueError(SEX)
    return replace(who, sex=sex)


def _delivery(text: str) -> DeliveryKind:
    kind = DeliveryKind(text)
    if not kind.is_known:
        raise ValueError(DELIVERY)
    return kind


def _plain(name: str, *of: type[Owner]) -> _FieldOfOwner:
    return _FieldOfOwner(
        lambda who: str(getattr(who, name)),
        lambda who, text: replace(who, **{name: text}),
        of or (Person, Organisation),
    )


def _of_address(name: str) -> _FieldOfOwner:
    def put(who: Owner, text: str) -> Owner:
        address: Address = replace(who.address, **{name: text})
        return replace(who, address=address)

    return _FieldOfOwner(lambda who: str(getattr(who.address, name)), put)


_PARTS = {
    NAME: _FieldOfOwner(lambda who: who.name, _put_name),
    NUMBER: _FieldOfOwner(
        lambda who: str(getattr(who, "identity_number", "")), _put_number, (Person,)
    ),
    TAX_CODE: _plain("tax_code", Organisation),
    BIRTH: _FieldOfOwner(_birth, _put_birth, (Person,)),
    SEX: _FieldOfOwner(
        lambda who: str(getattr(who, "sex", Sex.UNKNOWN).value), _put_sex, (Person,)
    ),
    PHONE: _plain("phone"),
    EMAIL: _plain("email"),
    LINE: _of_address("line"),
    UNIT: _of_address("unit"),
    UNIT_NAME: _of_address("unit_name"),
}
_COUNTS = (f"{ORIGINALS}.", f"{COPIES}.")
_COUNT = re.compile(r"0|[1-9][0-9]{0,3}")
_OF_SUBMITTER = frozenset({NAME, NUMBER, PHONE})
NAMES = frozenset({field_of(OWNER, NAME), field_of(SUBMITTER, NAME)})
NUMBERS = frozenset(
    {field_of(OWNER, part) for part in (NUMBER, TAX_CODE, PHONE)}
    | {field_of(SUBMITTER, part) for part in (NUMBER, PHONE)}
)
_NOT_ON_RECEIPT = frozenset({field_of(OWNER, BIRTH), field_of(OWNER, SEX)})
