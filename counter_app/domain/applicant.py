"""Who owns a dossier and who hands it in."""

from __future__ import annotations

from datetime import date

import msgspec

from counter_app.domain.open_enum import OpenEnum


class Sex(OpenEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = ""


class IdentityKind(OpenEnum):
    """Kind of identity paper; citizen numbers have 12 digits, old identity cards 9."""

    CITIZEN = "citizen"
    OLD_CARD = "old_card"
    PASSPORT = "passport"
    OTHER = "other"
    NONE = ""


class Address(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`line` is hamlet, street, number; `unit` the code of today's commune or ward.

    `unit_name` is kept as shown to the officer; `printed` as it stands on the card.
    """

    line: str = ""
    unit: str = ""
    unit_name: str = ""
    printed: str = ""


class CardReading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """What the QR of a citizen card held beyond the person's fields; `extra` is kept as read."""

    old_number: str = ""
    issued_on: date | None = None
    extra: tuple[str, ...] = ()


class Person(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    tag_field="type",
    tag="person",
):
    name: str
    identity_number: str = ""
    identity_kind: IdentityKind = IdentityKind.NONE
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN
    phone: str = ""
    email: str = ""
    address: Address = Address()
    card: CardReading | None = None


class Organisation(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    omit_defaults=True,
    gc=False,
    tag_field="type",
    tag="organisation",
):
    name: str
    tax_code: str = ""
    phone: str = ""
    email: str = ""
    address: Address = Address()


class Authority(OpenEnum):
    """By what right a submitter acts for the owner."""

    AUTHORISED = "authorised"  # văn bản ủy quyền
    RELATIVE = "relative"  # ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột
    REPRESENTATIVE = "representative"  # người đại diện của tổ chức, người giám hộ
    POSTAL = "postal"  # nhân viên bưu chính


class Submission(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A submitter who is not the owner, and the authority shown."""

    person: Person
    authority: Authority
    document: str = ""


Owner = Person | Organisation
