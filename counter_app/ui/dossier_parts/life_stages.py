"""The stages of a received dossier: who has it, since when, and what it waits for."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from counter_app.domain.deadlines.calendar import Calendar
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import DeliveryKind, Status
from counter_app.domain.life.hops import hops_of
from counter_app.domain.life.unsigned import waiting_draft
from counter_app.domain.life.waiting import open_obligation, open_supplement, open_verification
from counter_app.services.dossier.look_up import DossierFile
from counter_app.services.dossier.whereabouts import Whereabouts
from counter_app.ui.dossier_parts.days import working_days_between
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.texts import formatting
from counter_app.ui.widgets.stage_bar import Stage, StageState

translate = QCoreApplication.translate
_DONE, _NOW, _LATER, _ENDED = StageState.DONE, StageState.NOW, StageState.LATER, StageState.ENDED
_NOW_WEIGHT = 1.5


class LifeStages:
    """The six stages; `now` is office time."""

    def __init__(
        self,
        shown: DossierFile,
        where: Whereabouts,
        calendar: Calendar,
        now: datetime,
    ) -> None:
        self._shown = shown
        self._dossier = shown.dossier
        self._where = where
        self._calendar = calendar
        self._now = now

    def stages(self) -> list[Stage]:
        return [
            self._received(),
            self._handed(),
            self._resolving(),
            self._signing(),
            self._back(),
            self._returned(),
        ]

    # One stage each

    def _received(self) -> Stage:
        at = self._dossier.accepted_at or self._dossier.received_at
        return Stage(translate("standing", "Tiếp nhận"), _DONE, self._shown.officer, self._at(at))

    def _handed(self) -> Stage:
        name, hops = translate("standing", "Bàn giao"), hops_of(self._dossier)
        if not hops:
            agency = short_agency(self._dossier.agency.name)
            if self._dossier.status is not Status.RECEIVED:
                return Stage(name, _ENDED if self._is_ended() else _DONE, agency)
            text = translate("standing", "chưa bàn giao")
            return Stage(name, _NOW, agency, text, weight=_NOW_WEIGHT)
        hop = hops[-1]
        if hop.taken is None and hop.given is not None:
            way = translate("standing", "Trên đường tới {unit}")
            who = way.format(unit=short_agency(hop.to.name))
            text = self._to_acknowledge() or self._at(hop.given.at)
            return Stage(name, _NOW, who, text, weight=_NOW_WEIGHT)
        taken = hop.taken
        who = self._where.names.get(taken.officer, "") if taken else ""
        text = translate("standing", "{name} nhận").format(name=who) if who else hop.to.name
        at = self._at(taken.at) if taken else ""
        if self._where.terms.acknowledged_late:
            at = translate("standing", "{at}, muộn").format(at=at)
        return Stage(name, _DONE, text, at)

    def _to_acknowledge(self) -> str:
        """Until when the unit says that it has what is on the way to it; empty where nothing is
        set.
        """
        terms = self._where.terms
        if terms.acknowledge_by is None:
            return ""
        text = translate("standing", "nhận trước {at}")
        if terms.acknowledged_late:
            text = translate("standing", "quá hạn nhận {at}")
        return text.format(at=self._at(terms.acknowledge_by))

    def _resolving(self) -> Stage:
        dossier, name = self._dossier, translate("standing", "Thẩm định")
        if self._is_ended():
            ended = {
                Status.WITHDRAWN: translate("standing", "Công dân đã rút hồ sơ"),
                Status.STOPPED: translate("standing", "Đã dừng giải quyết"),
            }
            return Stage(name, _ENDED, ended.get(dossier.status, ""))
        if dossier.life.results or waiting_draft(dossier) is not None:
            return Stage(name, _DONE, self._author(), self._drafted_at())
        if dossier.status is Status.RECEIVED or self._is_on_the_way():
            return Stage(name, _LATER, short_agency(dossier.agency.name))
        holder = next(iter(self._where.holders), None)
        if holder is None:
            return Stage(name, _NOW, short_agency(dossier.agency.name), weight=_NOW_WEIGHT)
        who = translate("standing", "Ở tay {name}").format(name=holder.name or holder.unit)
        days = max(0, working_days_between(self._calendar, holder.since.date(), self._now.date()))
        since = translate("standing", "từ {day}, đã {days} ngày làm việc")
        text = since.format(day=formatting.day_month(holder.since), days=days)
        if self._where.terms.local_due is not None:
            local = translate("standing", "đã {days} ngày làm việc, hạn {day}")
            due = self._office(self._where.terms.local_due)
            text = local.format(days=days, day=formatting.day_month(due))
        return Stage(name, _NOW, who, text, weight=_NOW_WEIGHT, pause=self._pause())

    def _signing(self) -> Stage:
        dossier, name = self._dossier, translate("standing", "Ký")
        if dossier.life.results:
            result = dossier.life.results[0]
            text = translate("standing", "từ chối, {at}") if result.negative else "{at}"
            state = _ENDED if result.negative else _DONE
            return Stage(name, state, result.signed_by, text.format(at=self._at(result.at)))
        draft = waiting_draft(dossier)
        if draft is None:
            return Stage(name, _LATER)
        text = translate("standing", "trình {at}").format(at=self._at(draft.at))
        return Stage(name, _NOW, translate("standing", "Chờ ký"), text, weight=_NOW_WEIGHT)

    def _back(self) -> Stage:
        dossier, name = self._dossier, translate("standing", "Về Một cửa")
        if dossier.life.ready:
            fact = dossier.life.ready[0]
            who = self._where.names.get(fact.officer, "")
            return Stage(name, _DONE, who, self._at(fact.at))
        if dossier.life.returned:
            return Stage(name, _DONE)
        if dossier.life.results:
            text = translate("standing", "Chờ kết quả về quầy")
            return Stage(name, _NOW, text, weight=_NOW_WEIGHT)
        return Stage(name, _LATER, self._shown.desk)

    def _returned(self) -> Stage:
        dossier, name = self._dossier, translate("standing", "Trả kết quả")
        whole = [fact for fact in dossier.life.returned if not fact.partial]
        if whole:
            return Stage(name, _DONE, whole[0].collector, self._at(whole[0].at))
        text = self._delivery()
        if dossier.life.ready:
            ready = translate("standing", "chờ lấy từ {day}")
            since = ready.format(day=formatting.day_month(self._office(dossier.life.ready[0].at)))
            return Stage(name, _NOW, text, since, weight=_NOW_WEIGHT)
        return Stage(name, _LATER, text, self._promised())

    # What they say

    def _delivery(self) -> str:
        """How the result reaches the citizen, in the few words of a stage."""
        return {
            DeliveryKind.COUNTER: translate("standing", "Tại Một cửa"),
            DeliveryKind.POST: translate("standing", "Qua bưu chính"),
            DeliveryKind.ELECTRONIC: translate("standing", "Bản điện tử"),
        }.get(self._dossier.delivery.kind, formatting.newer())

    def _promised(self) -> str:
        at = self._dossier.promised_at
        if at is None:
            return translate("standing", "chưa có ngày hẹn")
        return translate("standing", "hẹn đầu {moment}").format(moment=self._at(at))

    def _pause(self) -> str:
        """What the clock stands for, and since when."""
        dossier = self._dossier
        waits: list[tuple[date, str]] = []
        if (asked := open_supplement(dossier)) is not None:
            waits.append((self._office(asked.at).date(), translate("standing", "chờ bổ sung")))
        if (owed := open_obligation(dossier)) is not None:
            waits.append((self._office(owed.at).date(), translate("standing", "chờ nộp tiền")))
        if (verified := open_verification(dossier)) is not None:
            text = translate("standing", "chờ {of} trả lời").format(of=verified.of)
            waits.append((self._office(verified.at).date(), text))
        if not waits:
            return ""
        since, why = min(waits)
        text = translate("standing", "dừng từ {day}, {why}")
        return text.format(day=formatting.day_month(since), why=why)

    def _author(self) -> str:
        drafts = self._dossier.life.drafts
        return self._where.names.get(drafts[-1].officer, "") if drafts else ""

    def _drafted_at(self) -> str:
        drafts = self._dossier.life.drafts
        return self._at(drafts[-1].at) if drafts else ""

    def _is_on_the_way(self) -> bool:
        return any(holder.is_on_the_way for holder in self._where.holders)

    def _is_ended(self) -> bool:
        return self._dossier.status in {Status.WITHDRAWN, Status.STOPPED}

    def _office(self, at: datetime) -> datetime:
        return in_zone(at, self._now.tzinfo)

    def _at(self, at: datetime) -> str:
        return formatting.day_and_clock(self._office(at))
