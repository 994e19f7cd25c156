"""What makes a procedure version unfit for a desk: bounds, broken references, unreadable text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from counter_app.domain.catalogue.procedure import Case, Passage, Procedure
from counter_app.domain.dossier import fee

MOST_CASES = 60
MOST_PAPERS = 300
MOST_RULES = 300
MOST_SUM = MOST_RULES * fee.MOST
"""Đồng that one payment can come to: all fee lines of a procedure at their largest amount."""
LONGEST_NAME = 2_000
LONGEST_PAPER = 10_000
MOST_COPIES = 99
_MOST_ANSWER = 366
_MOST_AGENCIES = 20
_MOST_HOURS = 80

_CODE = re.compile(r"[0-9]\.[0-9]{6}(\.[0-9A-Z]{1,5})*")
# Control characters, soft hyphen, zero-width and direction marks.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


def faults(procedure: Procedure) -> Iterator[str]:
    """Each fault in a few words, in the order in which a reader would look."""
    if not _CODE.fullmatch(procedure.code):
        yield "code"
    if not _fit(procedure.name, LONGEST_NAME):
        yield "name"
    if not _fit(procedure.short_name, LONGEST_NAME):
        yield "short_name"
    if not procedure.resolver or not procedure.field or not procedure.levels:
        yield "resolver, field or levels missing"
    if not procedure.channels:
        yield "channels missing"
    if procedure.effective_to and procedure.effective_to < procedure.effective_from:
        yield "effective_to before effective_from"
    if not unicodedata.is_normalized("NFC", msgspec.json.encode(procedure).decode()):
        yield "text not composed (NFC)"
    if procedure.passage is not None and not _is_passage(procedure.passage):
        yield "passage"
    yield from _case_faults(procedure)
    yield from _rule_faults(procedure)


def _is_passage(passage: Passage) -> bool:
    roles, hours = passage.roles, passage.acknowledge_hours
    are_roles = 1 <= len(roles) <= _MOST_AGENCIES and all(roles) and len({*roles}) == len(roles)
    return are_roles and (hours is None or 1 <= hours <= _MOST_HOURS)


def _case_faults(procedure: Procedure) -> Iterator[str]:
    if not 1 <= len(procedure.cases) <= MOST_CASES:
        yield f"{len(procedure.cases)} cases"
    if len({case.id for case in procedure.cases}) < len(procedure.cases):
        yield "two cases with one id"
    for case in procedure.cases:
        yield from _paper_faults(case)


def _paper_faults(case: Case) -> Iterator[str]:
    if not case.id or not case.name:
        yield "case without id or name"
    if len(case.papers) > MOST_PAPERS:
        yield f"{len(case.papers)} papers in case {case.id}"
    if len({paper.id for paper in case.papers}) < len(case.papers):
        yield f"two papers with one id in case {case.id}"
    for paper in case.papers:
        if not paper.id or not _fit(paper.name, LONGEST_PAPER):
            yield f"paper without id or name in case {case.id}"
        if not (0 <= paper.originals <= MOST_COPIES and 0 <= paper.copies <= MOST_COPIES):
            yield f"counts of paper {paper.id} in case {case.id}"


def _rule_faults(procedure: Procedure) -> Iterator[str]:
    if len(procedure.times) > MOST_RULES or len(procedure.fees) > MOST_RULES:
        yield "too many times or fees"
    cases = {case.id for case in procedure.cases}
    named = [option.cases for option in procedure.times] + [rule.cases for rule in procedure.fees]
    for ids in named:
        if not cases.issuperset(ids):
            yield "time or fee of a case that is not there"
    for option in procedure.times:
        if option.rule.amount is not None and not 0 < option.rule.amount <= 10_000:
            yield "amount of a time"
        if option.rule.answer_days is not None and not 0 < option.rule.answer_days <= _MOST_ANSWER:
            yield "days to answer of a time"
    if len({rule.id for rule in procedure.fees}) < len(procedure.fees):
        yield "two fees with one id"
    for rule in procedure.fees:
        amounts = [rule.amount, rule.cap, *(tier.amount for tier in rule.tiers)]
        if any(amount is not None and not 0 <= amount <= fee.MOST for amount in amounts):
            yield f"amount of fee {rule.id}"
        starts = [tier.start for tier in rule.tiers]
        if starts and (starts[0] != 1 or starts != sorted(set(starts))):
            yield f"tiers of fee {rule.id}"


def _fit(text: str, longest: int) -> bool:
    """Something to read, not too long, without line breaks and invisible marks."""
    return bool(text.strip()) and len(text) <= longest and not _INVISIBLE.search(text)
