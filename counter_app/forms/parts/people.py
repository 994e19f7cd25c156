"""The lines of a form that tell whose the dossier is, and who hands it in."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.people.applicant import Owner, Submission
from counter_app.forms.drawing.layout import Run, Strip
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import wording

NAME_MOST = 300
ADDRESS_MOST = 400
FIELD_MOST = 100

UNPARTED = "\N{NO-BREAK SPACE}"


def named(label: str, owner: Owner, write: Writer) -> list[Strip]:
    return write.line(label, shortened(owner.name, NAME_MOST))


def identified(owner: Owner, write: Writer) -> list[Strip]:
    """The number of what identifies the owner, after the name of its kind."""
    label, number = wording.identity(owner)
    return write.line(f"{label}:", shortened(number, FIELD_MOST))


def reached(owner: Owner, write: Writer) -> list[Strip]:
    """Address, phone and mail."""
    address = shortened(wording.address(owner), ADDRESS_MOST)
    return [
        *write.line("Địa chỉ:", address, strong=False),
        *write.pair(
            ("Số điện thoại:", shortened(owner.phone, FIELD_MOST)),
            ("Email:", shortened(owner.email, FIELD_MOST)),
        ),
    ]


def filed(submitted_at: datetime, reference: str, write: Writer) -> list[Strip]:
    """When the citizen filed online, and the reference that the citizen was given."""
    runs = [
        Run("Thời gian nộp trực tuyến:", write.family.regular),
        Run(wording.timestamp(submitted_at), write.family.bold),
    ]
    if reference:
        text = f"(mã tham chiếu {shortened(reference, FIELD_MOST)})"
        runs.append(Run(text.replace(" ", UNPARTED), write.family.regular))
    return write.runs(*runs)


def submitter(submission: Submission, write: Writer) -> list[Strip]:
    """Who hands it in for the owner, and by what right."""
    capacity = wording.authority(submission.authority)
    if submission.document:
        capacity = f"{capacity}, {submission.document}"
    family = write.family
    return write.runs(
        Run("Người nộp:", family.regular),
        Run(shortened(submission.person.name, NAME_MOST), family.bold),
        Run(f"({shortened(capacity, NAME_MOST)})", family.regular),
    )
