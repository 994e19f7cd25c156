"""The rows of a dossier's printed way, made of its facts: a sentence each, by time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.life.correctable import UNIT
from counter_app.domain.life.facts import Life, ParcelState, Signature, Way
from counter_app.domain.life.hops import hands_of
from counter_app.domain.office.office import Office
from counter_app.forms.parts import wording
from counter_app.forms.sheets.process_sheet import ProcessRow, ProcessSheet

NameOf = Callable[[str], str]

_STATES = {
    Status.SUBMITTED: "Mới đăng ký",
    Status.RECEIVED: "Đã tiếp nhận",
    Status.DECLINED: "Không được tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.SUPPLEMENT: "Yêu cầu bổ sung giấy tờ",
    Status.OBLIGATION: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    Status.STOPPED: "Dừng xử lý",
    Status.RESOLVED: "Đã xử lý xong",
    Status.RETURNED: "Đã trả kết quả",
}
_PARCEL = {
    ParcelState.ON_THE_WAY: "Bưu gửi đang đi",
    ParcelState.FAILED: "Bưu gửi chưa phát được",
    ParcelState.DELIVERED: "Bưu gửi đã phát",
    ParcelState.BACK: "Bưu gửi bị trả lại",
}
_WAY = {
    Way.COUNTER: "Trả kết quả tại quầy",
    Way.POST: "Trả kết quả qua bưu chính",
    Way.ELECTRONIC: "Trả kết quả bản điện tử",
}


def of_dossier(dossier: Dossier, office: Office, name: NameOf) -> ProcessSheet:
    """The sheet as its dossier knows it now; `name` names an officer by the id."""
    extensions = dossier.life.extensions
    return ProcessSheet(
        office=office,
        code=dossier.code,
        owner=dossier.owner.name,
        procedure=dossier.procedure.name,
        received_at=dossier.accepted_at or dossier.received_at,
        due_at=extensions[-1].due_at if extensions else dossier.promised_at,
        state=_STATES.get(dossier.status, wording.AS_RECORDED),
        hand="; ".join(
            f"trên đường tới {hand.unit.name}" if hand.is_on_the_way else hand.unit.name
            for hand in hands_of(dossier)
        ),
        rows=rows_of(dossier, name),
    )


def rows_of(dossier: Dossier, name: NameOf) -> tuple[ProcessRow, ...]:
    """What happened, the earliest first."""
    life = dossier.life
    steps = [
        *_reception(dossier, name),
        *_hops(life, name),
        *_asked(dossier, name),
        *_signed(life, name),
        *_ended(life, name),
        *_returned(life, name),
    ]
    return tuple(sorted(steps, key=lambda row: row.at))


def _reception(dossier: Dossier, name: NameOf) -> Iterator[ProcessRow]:
    if dossier.submitted_at is not None:
        yield ProcessRow(dossier.submitted_at, "Nộp trực tuyến", dossier.submitter_name)
    if dossier.is_received:
        promised = dossier.promised_at
        detail = f"hẹn {wording.short(promised)}" if promised else ""
        at = dossier.accepted_at or dossier.received_at
        yield ProcessRow(at, "Tiếp nhận hồ sơ", name(dossier.officer), detail)
    if dossier.decline is not None:
        decline = dossier.decline
        yield ProcessRow(decline.at, "Từ chối tiếp nhận", name(decline.officer), decline.reason)


def _hops(life: Life, name: NameOf) -> Iterator[ProcessRow]:
    for given in life.given:
        what = f"Giao cho {given.to.name}"
        due = f", hạn {wording.short(given.local_due)}" if given.local_due else ""
        yield ProcessRow(given.at, what, name(given.officer), f"phiếu {given.slip}{due}")
    for taken in life.taken:
        detail = f"phiếu {taken.slip}{', theo phiếu giấy' if taken.paper else ''}"
        what = f"{taken.unit.name} nhận hồ sơ"
        yield ProcessRow(taken.at, what, name(taken.officer), detail)
    for moved in life.reassigned:
        what = f"Giao lại cho {name(moved.to)}"
        yield ProcessRow(moved.at, what, name(moved.officer), moved.reason)


def _asked(dossier: Dossier, name: NameOf) -> Iterator[ProcessRow]:
    life = dossier.life
    for asked in dossier.supplements:
        until = f"đến hết {asked.until:%d/%m/%Y}" if asked.until else ""
        yield ProcessRow(asked.at, "Yêu cầu bổ sung hồ sơ", name(asked.officer), until)
    for answer in life.answers:
        yield ProcessRow(answer.at, "Nhận giấy tờ bổ sung", name(answer.officer))
    for question in life.verifications:
        what = f"Yêu cầu {question.of} xác minh"
        yield ProcessRow(question.at, what, name(question.officer), question.subject)
    for verified in life.verified:
        yield ProcessRow(
            verified.at, "Nhận trả lời xác minh", name(verified.officer), verified.text
        )
    for owed in life.obligations:
        what = "Yêu cầu thực hiện nghĩa vụ tài chính"
        amount = f", {wording.dong(owed.amount)}" if owed.amount is not None else ""
        detail = f"thông báo {owed.reference}{amount}"
        yield ProcessRow(owed.at, what, name(owed.officer), detail)
    for met in life.met:
        what = "Đã thực hiện nghĩa vụ tài chính"
        yield ProcessRow(met.at, what, name(met.officer), met.proof)


def _signed(life: Life, name: NameOf) -> Iterator[ProcessRow]:
    for proposal in life.proposals:
        what = f"Đề nghị gia hạn đến {wording.short(proposal.due_at)}"
        yield ProcessRow(proposal.at, what, name(proposal.officer), proposal.reason)
    for extension in life.extensions:
        what = f"Xin lỗi, hẹn lại {wording.short(extension.due_at)}"
        yield ProcessRow(extension.at, what, _signer(extension, name), extension.reason)
    for draft in life.drafts:
        yield ProcessRow(draft.at, "Trình ký kết quả", name(draft.officer), draft.title)
    for result in life.results:
        what = "Ký văn bản từ chối" if result.negative else "Ký kết quả"
        number = f", số {result.number}" if result.number else ""
        yield ProcessRow(result.at, what, _signer(result, name), f"{result.title}{number}")


def _signer(signature: Signature, name: NameOf) -> str:
    return signature.signed_by or name(signature.officer)


def _ended(life: Life, name: NameOf) -> Iterator[ProcessRow]:
    for withdrawal in life.withdrawals:
        who = name(withdrawal.officer)
        yield ProcessRow(withdrawal.at, "Công dân rút hồ sơ", who, withdrawal.reason)
    for stop in life.stops:
        yield ProcessRow(stop.at, "Dừng giải quyết", name(stop.officer), stop.reason)
    for correction in life.corrections:
        if correction.field.endswith(f".{UNIT}"):
            continue  # the code of the commune whose name is corrected beside it
        detail = f"“{correction.was}” thành “{correction.becomes}”" if correction.field else ""
        what = "Sửa sai" if correction.field else "Báo mất giấy hẹn"
        yield ProcessRow(correction.at, what, name(correction.officer), detail)


def _returned(life: Life, name: NameOf) -> Iterator[ProcessRow]:
    for ready in life.ready:
        yield ProcessRow(ready.at, "Kết quả về quầy", name(ready.officer), ready.text)
    for contact in life.contacts:
        what = "Báo công dân" if contact.reached else "Báo công dân, chưa gặp"
        yield ProcessRow(contact.at, what, name(contact.officer), contact.text)
    for posted in life.posted:
        yield ProcessRow(posted.at, "Gửi bưu chính", name(posted.officer), posted.parcel)
    for move in life.parcel_moves:
        what = _PARCEL.get(move.state, wording.AS_RECORDED)
        yield ProcessRow(move.at, what, "", move.parcel)
    for returned in life.returned:
        what = _WAY.get(returned.way, "Trả kết quả")
        yield ProcessRow(returned.at, what, name(returned.officer), f"cho {returned.collector}")
    for paper in life.papers_returned:
        yield ProcessRow(paper.at, "Trả lại bản chính", name(paper.officer), paper.name)
