"""What form 01 says between its head and its foot, in the order of the form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counter_app.domain.catalogue.procedure import Channel, FeeUnit
from counter_app.domain.dossier.assistance import AssistedAt, ConfirmedBy
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.dossier.fee import FeeLine, PaymentMethod, total
from counter_app.domain.office.office import Office
from counter_app.forms.drawing.layout import Run, Strip, kept, space, stacked
from counter_app.forms.drawing.plain_text import shortened
from counter_app.forms.drawing.writer import Writer
from counter_app.forms.parts import closing, papers_table, people, wording
from counter_app.forms.parts.people import ADDRESS_MOST, FIELD_MOST, NAME_MOST, UNPARTED
from counter_app.forms.parts.template import FormTemplate

DESK_MOST = 40
PROCEDURE_MOST = 1_500
CONTENT_MOST = 600
FEE_NAME_MOST = 300


def strips(
    dossier: Dossier,
    office: Office,
    template: FormTemplate,
    *,
    desk_name: str,
    officer_name: str,
    write: Writer,
) -> list[Strip]:
    """Everything below the head, to be flowed over pages.

    What is promised stays on the page that is signed.
    """
    result = [*_who(dossier, office, desk_name, write), *_what(dossier, write)]
    if dossier.papers:
        online = dossier.channel is Channel.ONLINE
        result += [space(2), *papers_table.table(dossier.papers, write, online=online), space(3)]
    promise = [*_when(dossier, write), *_fees(dossier, write)]
    end = [
        *write.runs(
            Run(
                f"Vào Sổ theo dõi hồ sơ, Quyển số: {wording.BLANK} Số thứ tự: {wording.BLANK}",
                write.family.regular,
            )
        ),
        space(5),
        closing.signatures(closing.receipt_signers(dossier, officer_name, template), write),
        *closing.notes(dossier, office, template, write),
    ]
    return [*result, *(replace(strip, keep=True) for strip in promise), stacked(end)]


def _who(dossier: Dossier, office: Office, desk_name: str, write: Writer) -> list[Strip]:
    place = shortened(office.name, NAME_MOST)
    if desk_name:
        place += f" –{UNPARTED}{shortened(desk_name, DESK_MOST).replace(' ', UNPARTED)}"
    result = write.line("Bộ phận tiếp nhận và trả kết quả:", place, strong=False)
    result += people.named("Tiếp nhận hồ sơ của:", dossier.owner, write)
    result += people.identified(dossier.owner, write)
    result += people.reached(dossier.owner, write)
    if dossier.submitted_at:
        result += people.filed(dossier.submitted_at, dossier.reference, write)
    if dossier.channel is Channel.ASSISTED:
        result += write.line("Hình thức nộp:", _assisted(dossier), strong=False)
    if dossier.submission:
        result += people.submitter(dossier.submission, write)
        label, number = wording.identity(dossier.submission.person)
        result += write.pair(
            (f"{label}:", shortened(number, FIELD_MOST)),
            ("Số điện thoại:", shortened(dossier.submission.person.phone, FIELD_MOST)),
        )
    return result


def _assisted(dossier: Dossier) -> str:
    """That an officer helped, where, and how the citizen confirmed what was filed."""
    filed, given = "trực tuyến có hỗ trợ", dossier.assistance
    if given is None:
        return filed
    if given.where is AssistedAt.VILLAGE:
        filed += ", tại thôn, bản"
    how = _CONFIRMED.get(given.confirmed_by, wording.AS_RECORDED)
    return f"{filed}; {shortened(given.person, NAME_MOST)} xác nhận nội dung, {how}"


_CONFIRMED = {
    ConfirmedBy.SIGNED: "ký trên giấy",
    ConfirmedBy.READ_BACK: "sau khi nghe đọc lại",
}


def _what(dossier: Dossier, write: Writer) -> list[Strip]:
    procedure = dossier.procedure
    family = write.family
    result = write.runs(
        Run("Thủ tục hành chính cần giải quyết:", family.regular),
        Run(shortened(procedure.name, PROCEDURE_MOST), family.bold),
        Run(f"(mã {shortened(procedure.code, FIELD_MOST)})", family.regular),
    )
    if dossier.content:
        result += write.line(
            "Nội dung yêu cầu giải quyết:", shortened(dossier.content, CONTENT_MOST), strong=False
        )
    if dossier.agency.name and dossier.agency.name != dossier.office.name:
        result += write.line(
            "Cơ quan giải quyết:", shortened(dossier.agency.name, NAME_MOST), strong=False
        )
    heading = write.line("1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:")
    if not dossier.papers:
        heading = write.line(
            "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ:",
            "không có giấy tờ kèm theo",
        )
    return [*result, *(kept(heading) if dossier.papers else heading)]


def _when(dossier: Dossier, write: Writer) -> list[Strip]:
    result = write.line("2. Số lượng hồ sơ:", f"{dossier.sets:02d} (bộ)")
    term = wording.term(dossier.deadline)
    if term and dossier.awaits_papers:
        term += ", kể từ khi nộp đủ giấy tờ"
    result += write.line(
        "3. Thời gian giải quyết hồ sơ theo quy định là:", term or "theo ngày hẹn tại mục 5"
    )
    received = wording.timestamp(dossier.received_at)
    if dossier.deadline.papers_in is not None:
        received += f"; nộp đủ giấy tờ {wording.timestamp(dossier.deadline.papers_in)}"
    result += write.line("4. Thời gian nhận hồ sơ:", received)
    if dossier.promised_at is None:
        agency = shortened(dossier.agency.name, NAME_MOST)
        promise = f"thời hạn bắt đầu tính từ khi {agency} nhận được hồ sơ"
        promise += " đủ giấy tờ" if dossier.owed_papers else ""
    else:
        promise = wording.timestamp(dossier.promised_at)
    by = dossier.deadline.papers_by
    if dossier.awaits_papers and dossier.promised_at is not None and by is not None:
        promise = (
            f"chậm nhất {promise}, nếu giấy tờ nộp sau được nộp đủ chậm nhất "
            f"{wording.date_words(by)}; nộp đủ ngày nào thì thời hạn tính từ ngày đó"
        )
    result += write.line("5. Thời gian trả kết quả giải quyết hồ sơ:", promise)
    result += write.line("6. Đăng ký nhận kết quả tại:", _delivery(dossier), strong=False)
    return result


def _delivery(dossier: Dossier) -> str:
    address = shortened(dossier.delivery.address, ADDRESS_MOST)
    by_post = "qua dịch vụ bưu chính"
    text = {
        DeliveryKind.POST: f"{by_post}, giao đến {address}" if address else by_post,
        DeliveryKind.ELECTRONIC: "bản điện tử, qua Cổng Dịch vụ công quốc gia",
        DeliveryKind.COUNTER: address or shortened(dossier.office.name, NAME_MOST),
    }
    return text.get(dossier.delivery.kind, wording.AS_RECORDED)


def _fees(dossier: Dossier, write: Writer) -> list[Strip]:
    label = "7. Phí, lệ phí:"
    lines = dossier.fees
    if not lines:
        return write.line(label, "không")
    family = write.family
    paid = {line: payment.method for payment in dossier.payments for line in payment.lines}
    amount = total(lines)
    if all(line.open for line in lines):
        return write.line(label, "theo thông báo của cơ quan giải quyết")
    sum_runs = (
        Run(wording.dong(amount), family.bold),
        Run(f"({wording.dong_in_words(amount)})", family.italic),
    )
    if len(lines) == 1:
        return write.runs(
            Run(label, family.regular),
            *sum_runs,
            Run(f"– {_fee_name(lines[0])}, {_state(lines[0], paid)}.", family.regular),
        )
    result = kept(write.runs(Run(label, family.regular), *sum_runs))
    for line in lines:
        sum_words = "" if line.open else f" {wording.dong(line.amount)},"
        words = f"– {_fee_name(line)}:{sum_words} {_state(line, paid)}"
        result += write.runs(Run(words, family.regular), indent=10)
    if 0 < dossier.fees_due < amount:
        due = dossier.fees_due
        result += write.runs(
            Run("Còn phải nộp:", family.regular),
            Run(wording.dong(due), family.bold),
            Run(f"({wording.dong_in_words(due)})", family.italic),
            indent=10,
        )
    return result


def _fee_name(line: FeeLine) -> str:
    name = shortened(line.name, FEE_NAME_MOST)
    counted = _COUNTED.get(line.unit, "")
    parts = [f"{line.quantity} {counted}"] if counted and line.quantity != 1 else []
    parts += [f"{line.copies} bản"] if line.copies != 1 else []
    return f"{name} ({' × '.join(parts)})" if parts else name


_COUNTED = {
    FeeUnit.PAGE: "trang",
    FeeUnit.COPY: "bản",
    FeeUnit.SIGNATURE: "trường hợp",
    FeeUnit.TRANSACTION: "giao dịch",
}


def _state(line: FeeLine, paid: Mapping[str, PaymentMethod]) -> str:
    if line.open:
        return "theo thông báo của cơ quan giải quyết"
    if line.amount == 0:
        return "được miễn"
    if line.id not in paid:
        return "chưa nộp"
    return "đã nộp trực tuyến" if paid[line.id] is PaymentMethod.ONLINE else "đã nộp"
