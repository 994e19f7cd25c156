"""How a dossier is shown to other systems: the field names and codes of the national gateway."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from counter_app.domain.catalogue.procedure import Channel, FeeKind
from counter_app.domain.deadlines.office_time import in_zone
from counter_app.domain.dossier.dossier import DeliveryKind, Dossier
from counter_app.domain.dossier.fee import FeeLine, PaymentMethod
from counter_app.domain.dossier.online import Supplement
from counter_app.domain.dossier.paper import Attachment, Paper, Source
from counter_app.domain.people.applicant import IdentityKind, Organisation, Owner

MOST_SUBJECT = 1000
MOST_FILE_NAME = 4000
CHANNELS = {Channel.IN_PERSON: 1, Channel.ONLINE: 2, Channel.POST: 3, Channel.ASSISTED: 2}
"""Online with help has no number of its own: `NoiNopHoSo` tells it from self-service."""
DELIVERIES = {DeliveryKind.COUNTER: 0, DeliveryKind.POST: 1}
IDENTITIES = {IdentityKind.CITIZEN: 1, IdentityKind.OLD_CARD: 2}
METHODS = {
    PaymentMethod.CASH: "Tiền mặt",
    PaymentMethod.TRANSFER: "Chuyển khoản",
    PaymentMethod.ONLINE: "Trực tuyến",
}
FEES = {FeeKind.FEE: "Phí", FeeKind.CHARGE: "Lệ phí"}
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

Shown = dict[str, object]


def shown(dossier: Dossier) -> Shown:
    """The dossier as JSON values. A moment is `yyyyMMddHHmmss` in Vietnam, empty where there is
    none; what this program never knows is left out. A word of a newer program has no number and
    no name here: null and empty.
    """
    decline = dossier.decline
    received = bool(dossier.desk) or dossier.submitted_at is None
    promised = dossier.promised_at or dossier.deadline.due_at
    return {
        "MaHoSo": dossier.code,
        "MaTTHC": dossier.procedure.code,
        "TenTTHC": dossier.procedure.name,
        "TenLinhVuc": dossier.procedure.field,
        "KenhThucHien": CHANNELS.get(dossier.channel),
        **_owner(dossier.owner),
        "TrichYeuHoSo": dossier.content[:MOST_SUBJECT],
        "NgayNopHoSo": timestamp(dossier.submitted_at or dossier.received_at),
        "NgayTiepNhan": timestamp(dossier.received_at if received else None),
        "NgayHenTra": timestamp(promised),
        "TrangThaiHoSo": dossier.status.number,
        "NgayTra": "",
        "NgayKetThucXuLy": "",
        "NgayTuChoi": timestamp(decline.at if decline else None),
        "LyDoTuChoi": decline.reason if decline else "",
        "HinhThuc": DELIVERIES.get(dossier.delivery.kind),
        "DonViXuLy": dossier.agency.name,
        "NoiNopHoSo": 1 if dossier.channel is Channel.ONLINE else 2,
        "HoSoCoThanhPhanSoHoa": int(bool(dossier.attachments)),
        "DuocThanhToanTrucTuyen": 1 if _paid_online(dossier) else 3,
        "TaiLieuNop": [_file(dossier, attachment) for attachment in dossier.attachments],
        "DanhSachLePhi": [_fee(dossier, line) for line in dossier.fees],
        "DanhSachTepDinhKemKhac": [row for paper in dossier.papers for row in _counted(paper)],
        "DanhSachHoSoBoSung": [_supplement(supplement) for supplement in dossier.supplements],
        "DanhSachGiayToKetQua": [],
    }


def timestamp(at: datetime | None) -> str:
    """`yyyyMMddHHmmss` on a clock in Vietnam; of what is not readable, on its own."""
    if at is None:
        return ""
    at = in_zone(at, _ZONE)
    return f"{at.year:04}{at:%m%d%H%M%S}"


def _day(day: date | None) -> str:
    return f"{day.year:04}{day:%m%d}000000" if day else ""


def _owner(owner: Owner) -> Shown:
    organisation = isinstance(owner, Organisation)
    number = owner.tax_code if isinstance(owner, Organisation) else owner.identity_number
    kind = None if isinstance(owner, Organisation) else IDENTITIES.get(owner.identity_kind)
    existing = [{"LoaiDinhDanh": kind, "SoDinhDanh": number}] if kind and number else []
    return {
        "ChuHoSo": owner.name,
        "SoGiayToChuHoSo": number,
        "LoaiDoiTuong": (2 if number else 4) if organisation else 1,
        "MaDoiTuong": None,
        "DinhDanhCHS": existing,
        "Email": owner.email,
        "SoDienThoai": owner.phone,
    }


def _paid_online(dossier: Dossier) -> bool:
    return any(payment.method is PaymentMethod.ONLINE for payment in dossier.payments)


def _file(dossier: Dossier, file: Attachment) -> Shown:
    reused = {paper.requirement for paper in dossier.papers if paper.source is Source.REUSED}
    return {
        "TepDinhKemId": file.sha256,
        "TenTepDinhKem": file.name[:MOST_FILE_NAME],
        "IsDeleted": False,
        "MaThanhPhanHoSo": file.paper,
        "DuocSoHoa": int(dossier.channel is not Channel.ONLINE),
        "DuocTaiSuDung": int(bool(file.paper) and file.paper in reused),
    }


def _fee(dossier: Dossier, line: FeeLine) -> Shown:
    methods = [payment.method for payment in dossier.payments if line.id in payment.lines]
    return {
        "TenPhiLePhi": line.name,
        "MaPhiLePhi": line.id,
        "HinhThucThu": METHODS.get(methods[0], "") if methods else "",
        "Gia": line.amount,
        "LoaiPhiLePhi": FEES.get(line.kind, ""),
    }


def _counted(paper: Paper) -> list[Shown]:
    if paper.source is Source.OWED:
        return []
    counts = {"Bản chính": paper.originals, "Bản sao": paper.copies}
    return [
        {"TenGiayTo": paper.name, "SoLuong": count, "LoaiGiayTo": kind}
        for kind, count in counts.items()
        if count > 0
    ]


def _supplement(asked: Supplement) -> Shown:
    items = [
        {
            "TenGiayTo": item.name,
            "MaThanhPhanHoSo": item.requirement,
            "SoLuong": item.originals + item.certified + item.copies,
        }
        for item in asked.items
    ]
    return {
        "HoSoBoSungId": asked.event,
        "NguoiYeuCauBoSung": asked.officer,
        "NoiDungBoSung": asked.reason,
        "NgayBoSung": timestamp(asked.at),
        "NgayTiepNhanBoSung": timestamp(asked.answered_at),
        "TrangThaiBoSung": "Đã bổ sung" if asked.answered_at else "Chờ bổ sung",
        "ThoiHanBoSung": _day(asked.until),
        "DanhSachGiayToBoSung": items,
        "DanhSachLePhiBoSung": [],
    }
