"""A procedure version of the catalogue: papers, times and fees, each with its legal basis."""

from __future__ import annotations

import hashlib
from datetime import date, time

import msgspec

from counter_app.domain.open_enum import OpenEnum


class Channel(OpenEnum):
    """How a dossier comes in (kênh thực hiện). `ASSISTED`: online with help, filed by an officer
    together with the citizen; it is never counted as self-service.
    """

    IN_PERSON = "in_person"
    ONLINE = "online"
    POST = "post"
    ASSISTED = "online_assisted"

    def is_among(self, channels: tuple[Channel, ...]) -> bool:
        """Whether a rule for these channels is for this one; what the law says of filing online
        holds with help too. A rule for no channel in particular is for all.
        """
        is_online = self is Channel.ASSISTED and Channel.ONLINE in channels
        return not channels or self in channels or is_online


class Level(OpenEnum):
    """Level of government; districts ended on 01/07/2025 and live on in old dossiers."""

    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class TimeUnit(OpenEnum):
    SAME_DAY = "same_day"
    HOUR = "hour"
    WORKING_DAY = "working_day"
    DAY = "day"
    MONTH = "month"


class Counting(OpenEnum):
    """How a term is counted; the names of rules that data may ask for."""

    END_OF_DAY = "end_of_day"
    CLOCK_EXACT = "clock_exact"


class SupplementEffect(OpenEnum):
    """What a wait for papers that the citizen still owes does to a term."""

    PAUSE = "pause"  # the days of waiting are not counted
    RESTART = "restart"  # the whole term counts anew once everything is there


class TimeRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How long a result may take.

    `amount` is None, or `unit` is None, where the source leaves it open; `confirmed` is False
    where the source is doubtful. The program never guesses, nor does it count by a unit or in a
    way that only a newer program knows: see `is_computable`.
    `cutoff` is office time; a reception after it counts as the opening of the next working day.
    `answer_days` are the working days in which the citizen answers a request for papers, None
    where the law of the procedure says none.
    """

    amount: int | None = None
    unit: TimeUnit | None = None
    counting: Counting = Counting.END_OF_DAY
    cutoff: time | None = None
    cutoff_minutes_before_close: int | None = None
    supplement: SupplementEffect = SupplementEffect.PAUSE
    answer_days: int | None = None
    confirmed: bool = True
    basis: str = ""
    note: str = ""

    @property
    def is_computable(self) -> bool:
        """Whether a due date may be computed from this rule without an officer's word."""
        if not self.confirmed or self.unit is None or not self.is_understood:
            return False
        return self.unit is TimeUnit.SAME_DAY or self.amount is not None

    @property
    def is_understood(self) -> bool:
        """Whether this program knows what its words mean."""
        return self.counting.is_known and (self.unit is None or self.unit.is_known)


class TimeOption(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A time rule with the channels and cases that it holds for; empty means all."""

    rule: TimeRule
    channels: tuple[Channel, ...] = ()
    cases: tuple[str, ...] = ()


class FeeKind(OpenEnum):
    FEE = "fee"  # phí
    CHARGE = "charge"  # lệ phí


class FeeUnit(OpenEnum):
    """What one unit of a fee is counted by."""

    DOSSIER = "dossier"
    PAGE = "page"
    COPY = "copy"
    SIGNATURE = "signature"
    TRANSACTION = "transaction"


class FeeTier(msgspec.Struct, frozen=True, omit_defaults=True):
    """From the unit numbered `start` on (1 = the first) each costs `amount` đồng."""

    start: int
    amount: int


class FeeRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One fee line of a procedure; amounts in đồng, None where the source leaves it open.

    With `tiers` the amount of one copy is the sum over its units, at most `cap`.
    Empty `channels` or `cases` means all.
    """

    id: str
    name: str
    kind: FeeKind
    amount: int | None = None
    unit: FeeUnit = FeeUnit.DOSSIER
    tiers: tuple[FeeTier, ...] = ()
    cap: int | None = None
    channels: tuple[Channel, ...] = ()
    cases: tuple[str, ...] = ()
    confirmed: bool = True
    basis: str = ""
    note: str = ""


class Manner(OpenEnum):
    """What happens to a paper at the desk."""

    HAND_IN = "hand_in"  # phải nộp
    SHOW = "show"  # phải xuất trình: shown, not kept, not scanned


class PaperRequirement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One row of a procedure's checklist.

    `condition` is empty for a paper that everyone brings, else the case in which it is needed
    ("nếu ủy quyền"). `met_by_card` marks the identity paper that a read citizen card replaces,
    `for_proxy` the one that a submitter who is not the owner must bring.
    """

    id: str
    name: str
    manner: Manner = Manner.HAND_IN
    originals: int = 0
    copies: int = 0
    condition: str = ""
    legal_text: str = ""
    form: str = ""
    met_by_card: bool = False
    for_proxy: bool = False


class Case(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A case (trường hợp) with its own checklist; notes are rows of the source with no paper."""

    id: str
    name: str
    papers: tuple[PaperRequirement, ...] = ()
    notes: tuple[str, ...] = ()


class ServiceLevel(msgspec.Struct, frozen=True, omit_defaults=True):
    """A level of online service on a named scale: two scales use "1 to 4" for different things.

    `scale` is "nd43_2011" (1 to 4) or "nd42_2022" ("information", "partial", "full").
    """

    scale: str
    level: str
    confirmed: bool = True


class LegalBasis(msgspec.Struct, frozen=True, omit_defaults=True):
    number: str
    name: str = ""


class Passage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The agencies that resolve an interlinked procedure (liên thông): roles of the office's
    agencies, one after another, or all at once. `acknowledge_hours` are the working hours in which
    each says that it has the dossier, None where the law of the procedure sets none.
    """

    roles: tuple[str, ...]
    at_once: bool = False
    acknowledge_hours: int | None = None
    basis: str = ""


class Procedure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The content of one version of a procedure (thủ tục hành chính).

    `resolver` is the role of the agency that decides, looked up in the office's agencies.
    `passage` are the agencies of an interlinked procedure, of which that one may be one.
    `effective_to` is the last day on which a dossier may be received under this version.
    """

    code: str
    name: str
    short_name: str
    field: str
    levels: tuple[Level, ...]
    resolver: str
    passage: Passage | None = None
    effective_from: date
    effective_to: date | None = None
    decision: str = ""
    cases: tuple[Case, ...] = ()
    times: tuple[TimeOption, ...] = ()
    fees: tuple[FeeRule, ...] = ()
    channels: tuple[Channel, ...] = (Channel.IN_PERSON,)
    service_levels: tuple[ServiceLevel, ...] = ()
    results: tuple[str, ...] = ()
    legal_basis: tuple[LegalBasis, ...] = ()
    audience: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    notes: str = ""

    def case(self, case_id: str) -> Case:
        """The case with this id; raises KeyError."""
        for case in self.cases:
            if case.id == case_id:
                return case
        raise KeyError(case_id)

    def time_rule(self, channel: Channel, case_id: str) -> TimeRule:
        """The rule for this channel and case, the most specific first; an open rule if none."""
        fits = [
            option
            for option in self.times
            if channel.is_among(option.channels) and (not option.cases or case_id in option.cases)
        ]
        fits.sort(key=lambda option: (not option.cases, not option.channels))
        return fits[0].rule if fits else TimeRule(confirmed=False)

    def fee_rules(self, channel: Channel, case_id: str) -> tuple[FeeRule, ...]:
        """The fee lines that apply to this channel and case; where none does, what is owed is
        open: nobody has said that it is nothing.
        """
        fit = tuple(
            rule
            for rule in self.fees
            if channel.is_among(rule.channels) and (not rule.cases or case_id in rule.cases)
        )
        return fit or (OPEN_FEE,)

    @property
    def desk_channels(self) -> tuple[Channel, ...]:
        """The listed ways in which a dossier comes to a desk; in person where none of them is
        listed, because that is how somebody stands there. What may be filed online may be filed
        with help.
        """
        listed = tuple(item for item in _AT_A_DESK if item in self.channels)
        helped = (Channel.ASSISTED,) if Channel.ONLINE in self.channels else ()
        return (*(listed or (Channel.IN_PERSON,)), *helped)


_AT_A_DESK = (Channel.IN_PERSON, Channel.POST)
OPEN_FEE = FeeRule(id="open", name="Phí, lệ phí", kind=FeeKind.CHARGE, confirmed=False)
"""Stands where a procedure has no fee rule for a channel and case."""


def version_id(content: Procedure | bytes) -> str:
    """SHA-256 of the version's content, or of its JSON as `carried.encoded` gives it, in hex: the
    same content has the same id everywhere.
    """
    data = content if isinstance(content, bytes) else msgspec.json.encode(content)
    return hashlib.sha256(data).hexdigest()
