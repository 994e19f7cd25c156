"""Who owns a dossier and who hands it in."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TypedDict

import msgspec

from counter_app.domain.open_enum import OpenEnum
from counter_app.domain.people.partial_date import PartialDate


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
    """`birth_date` is a day of birth that is known, `birth_part` what is known of another one:
    "1994" or "1994-05". Programs that know no such parts read the day alone.
    """

    name: str
    identity_number: str = ""
    identity_kind: IdentityKind = IdentityKind.NONE
    birth_date: date | None = None
    birth_part: str = ""
    sex: Sex = Sex.UNKNOWN
    phone: str = ""
    email: str = ""
    address: Address = Address()
    card: CardReading | None = None

    @property
    def birth(self) -> PartialDate | None:
        """As far as it is known; None where nothing is, or what came cannot be read."""
        if self.birth_date is not None:
            return PartialDate.of(self.birth_date)
        with suppress(ValueError):
            return PartialDate.parse(self.birth_part)
        return None


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


class BirthFields(TypedDict):
    birth_date: date | None
    birth_part: str


def birth_fields(born: PartialDate | None) -> BirthFields:
    """The fields of a `Person` born then."""
    whole = born.whole if born else None
    return {"birth_date": whole, "birth_part": born.text if born and not whole else ""}
