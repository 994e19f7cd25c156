"""Text and files of an online submission, made fit to be stored; what is not fit, by code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import (
    MIME_TYPES,
    MOST_ALL_BYTES,
    MOST_FIELDS,
    MOST_FILE_BYTES,
    MOST_FILES,
    Fault,
    Faults,
)
from counter_app.domain.dossier.online import FormField
from counter_app.domain.dossier.paper import Attachment
from counter_app.domain.open_enum import unknown_words
from counter_app.domain.people.applicant import IdentityKind, Owner, Person
from counter_app.domain.people.identity import bare_number, identity_kind, normalise_phone
from counter_app.domain.text.clean_text import TextTooLongError, clean_lines, clean_text
from counter_app.portal.files.file_rights import owned
from counter_app.portal.office.accounts import Account

MOST_LABEL = 300
MOST_VALUE = 4_000
_OF_LINES = frozenset({"value", "text", "content"})
_SHA256 = re.compile(r"[0-9a-f]{64}")

Question = TypeVar("Question", bound=msgspec.Struct)


def invalid(*faults: Fault) -> ProblemError:
    """The problem with all that is wrong at once."""
    return ProblemError("submission_invalid", 422, extension=Faults(faults=list(faults)))


def refuse(faults: Sequence[Fault]) -> None:
    """Raises ProblemError submission_invalid where there is a fault."""
    if faults:
        raise invalid(*faults)


def cleaned(question: Question) -> Question:
    """Every text in NFC, without what no screen shows. Raises ProblemError where one is longer
    than a desk would take, or a word is in no list of this portal: what enters here anew is told,
    what was recorded elsewhere is kept.
    """
    words = [Fault(code="unknown_word", about=word) for word in unknown_words(question)]
    refuse(words)
    try:
        plain = _clean(msgspec.to_builtins(question), "")
    except TextTooLongError as error:
        raise invalid(Fault(code=error.code)) from error
    return msgspec.convert(plain, type(question))


def tidy_owner(owner: Owner) -> Owner:
    """Numbers without the signs that people group them by."""
    phone = normalise_phone(owner.phone)
    if not isinstance(owner, Person):
        return replace(owner, tax_code=bare_number(owner.tax_code), phone=phone)
    number = bare_number(owner.identity_number)
    kind = owner.identity_kind
    if kind is IdentityKind.NONE:
        kind = identity_kind(number)
    return replace(owner, identity_number=number, identity_kind=kind, phone=phone)


def form_faults(form: Sequence[FormField]) -> Iterator[Fault]:
    if len(form) > MOST_FIELDS:
        yield Fault(code="too_many_fields")
    for place, field in enumerate(form, 1):
        if not field.label or len(field.label) > MOST_LABEL or len(field.group) > MOST_LABEL:
            yield Fault(code="form_label", about=str(place))
    if len({(field.group, field.label) for field in form}) < len(form):
        yield Fault(code="form_twice")


def file_faults(
    connection: Connection, account: Account, files: Sequence[Attachment]
) -> Iterator[Fault]:
    """Files are named by what this account uploaded before."""
    if len(files) > MOST_FILES:
        yield Fault(code="too_many_files")
        return
    if sum(max(0, file.size) for file in files) > MOST_ALL_BYTES:
        yield Fault(code="files_too_large")
    existing = owned(connection, account.key, [file.sha256 for file in files])
    for file in files:
        if not file.name:
            yield Fault(code="file_name", about=file.sha256[:64])
        if not 0 < file.size <= MOST_FILE_BYTES:
            yield Fault(code="file_too_large", about=file.name)
        if file.mime not in MIME_TYPES:
            yield Fault(code="file_kind", about=file.name)
        if not _SHA256.fullmatch(file.sha256) or existing.get(file.sha256) != file.size:
            yield Fault(code="file_missing", about=file.name)


def _clean(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return clean_lines(value, MOST_VALUE) if name in _OF_LINES else clean_text(value)
    if isinstance(value, dict):
        return {key: _clean(item, key) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(item, name) for item in value]
    return value
