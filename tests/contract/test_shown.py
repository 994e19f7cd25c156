"""A dossier as other systems see it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from functools import reduce
from typing import Any

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from counter_app.contract.shown import shown, timestamp
from counter_app.domain.apply import apply
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import Delivery, DeliveryKind, Dossier, Status
from counter_app.domain.dossier.fee import Payment, PaymentMethod
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.kinds.event import Event
from counter_app.domain.people.applicant import IdentityKind, Organisation, Person
from tests.docs.contract_events import EXAMPLES
from tests.domain.happenings import happened, histories, online_submitted, received


def _dossier(*kinds: str) -> Dossier:
    dossier: Dossier | None = None
    for kind in kinds:
        dossier = apply(dossier, EXAMPLES[kind])
    assert dossier is not None
    return dossier


def _children(dossier: Dossier, name: str) -> list[dict[str, Any]]:
    children = shown(dossier)[name]
    assert isinstance(children, list)
    return children


WALK_IN = _dossier("received", "attachment_added", "fee_taken")
ONLINE = _dossier("online_submitted")


def test_a_walk_in_dossier_is_shown_with_what_stands_on_its_receipt() -> None:
    got = shown(WALK_IN)
    assert got["MaHoSo"] == "H38.151-261123-0601"
    assert (got["MaTTHC"], got["TenLinhVuc"]) == ("2.000815", "Chứng thực")
    assert got["TenTTHC"] == "Chứng thực bản sao từ bản chính giấy tờ, văn bản"
    assert (got["KenhThucHien"], got["NoiNopHoSo"], got["HinhThuc"]) == (1, 2, 1)
    assert (got["ChuHoSo"], got["SoDienThoai"]) == ("Giàng A Páo", "0386214705")
    assert (got["NgayNopHoSo"], got["NgayTiepNhan"]) == ("20261123080541", "20261123080541")
    assert got["NgayHenTra"] == "20261125170000"
    assert (got["TrangThaiHoSo"], got["NgayTuChoi"], got["LyDoTuChoi"]) == (2, "", "")
    assert got["DonViXuLy"] == "Ủy ban nhân dân xã Bảo Thắng"
    assert got["DinhDanhCHS"] == [{"LoaiDinhDanh": 1, "SoDinhDanh": "010094006218"}]


def test_an_online_dossier_has_no_reception_before_it_is_accepted() -> None:
    got = shown(ONLINE)
    assert (got["TrangThaiHoSo"], got["KenhThucHien"], got["NoiNopHoSo"]) == (1, 2, 1)
    assert got["NgayNopHoSo"] == "20261122211408"
    assert (got["NgayTiepNhan"], got["NgayHenTra"]) == ("", "")
    accepted = shown(_dossier("online_submitted", "accepted"))
    assert (accepted["NgayNopHoSo"], accepted["NgayTiepNhan"]) == (
        "20261122211408",
        "20261123083120",
    )
    assert (accepted["NgayHenTra"], accepted["TrangThaiHoSo"]) == ("20261127170000", 2)


def test_a_declined_dossier_says_when_and_why() -> None:
    got = shown(_dossier("online_submitted", "declined"))
    declined = EXAMPLES["declined"]
    assert got["TrangThaiHoSo"] == 3
    assert got["NgayTuChoi"] == timestamp(declined.occurred_at)
    assert "Gia Phú" in str(got["LyDoTuChoi"])
    assert got["NgayTiepNhan"] == ""


@pytest.mark.parametrize("status", Status)
def test_each_status_has_its_number(status: Status) -> None:
    assert shown(replace(WALK_IN, status=status))["TrangThaiHoSo"] == status.number
    assert {one.number for one in Status} == set(range(1, 11))


@pytest.mark.parametrize(
    ("channel", "number"),
    [(Channel.IN_PERSON, 1), (Channel.ONLINE, 2), (Channel.POST, 3), (Channel.ASSISTED, 2)],
)
def test_each_channel_has_its_number(channel: Channel, number: int) -> None:
    assert shown(replace(WALK_IN, channel=channel))["KenhThucHien"] == number
    assert len(Channel) == 4


@pytest.mark.parametrize(
    ("kind", "number"),
    [(DeliveryKind.COUNTER, 0), (DeliveryKind.POST, 1), (DeliveryKind.ELECTRONIC, None)],
)
def test_each_way_of_the_result_has_its_number(kind: DeliveryKind, number: int | None) -> None:
    assert shown(replace(WALK_IN, delivery=Delivery(kind=kind)))["HinhThuc"] == number


@pytest.mark.parametrize(
    ("owner", "kind", "number", "identity"),
    [
        (Person(name="A", identity_number="1", identity_kind=IdentityKind.OLD_CARD), 1, "1", 2),
        (
            Person(name="A", identity_number="B1", identity_kind=IdentityKind.PASSPORT),
            1,
            "B1",
            None,
        ),
        (Person(name="A"), 1, "", None),
        (Person(name="A", identity_kind=IdentityKind.CITIZEN), 1, "", None),
        (Organisation(name="Công ty", tax_code="5300100123"), 2, "5300100123", None),
        (Organisation(name="Hội người cao tuổi"), 4, "", None),
    ],
)
def test_owners_are_told_apart(
    owner: Person | Organisation, kind: int, number: str, identity: int | None
) -> None:
    got = shown(replace(WALK_IN, owner=owner))
    assert (got["LoaiDoiTuong"], got["SoGiayToChuHoSo"]) == (kind, number)
    expected = [{"LoaiDinhDanh": identity, "SoDinhDanh": number}] if identity else []
    assert got["DinhDanhCHS"] == expected


def test_the_printed_date_is_shown_even_if_it_is_counted_anew() -> None:
    later = replace(WALK_IN.deadline, due_at=datetime(2026, 12, 1, 10, tzinfo=UTC))
    assert shown(replace(WALK_IN, deadline=later))["NgayHenTra"] == "20261125170000"
    assert (
        shown(replace(WALK_IN, deadline=later, promised_at=None))["NgayHenTra"] == "20261201170000"
    )
    nothing = replace(WALK_IN, deadline=replace(later, due_at=None), promised_at=None)
    assert shown(nothing)["NgayHenTra"] == ""


def test_files_are_named_by_their_digest_and_their_paper() -> None:
    (file,) = _children(WALK_IN, "TaiLieuNop")
    assert file["TepDinhKemId"] == "9b1d" * 16
    assert (file["TenTepDinhKem"], file["MaThanhPhanHoSo"]) == ("ban-chinh.pdf", "p1")
    assert (file["IsDeleted"], file["DuocSoHoa"], file["DuocTaiSuDung"]) == (False, 1, 0)
    assert shown(WALK_IN)["HoSoCoThanhPhanSoHoa"] == 1
    assert shown(_dossier("received"))["HoSoCoThanhPhanSoHoa"] == 0
    assert _children(ONLINE, "TaiLieuNop")[0]["DuocSoHoa"] == 0


def test_a_file_of_a_reused_paper_says_so() -> None:
    reused = Paper(requirement="p1", name="Bản chính giấy tờ", source=Source.REUSED)
    (file,) = _children(replace(WALK_IN, papers=(reused,)), "TaiLieuNop")
    assert file["DuocTaiSuDung"] == 1


def test_fees_say_what_was_paid_and_how() -> None:
    (paid,) = _children(WALK_IN, "DanhSachLePhi")
    assert paid == {
        "TenPhiLePhi": "Phí chứng thực bản sao",
        "MaPhiLePhi": "f1",
        "HinhThucThu": "Tiền mặt",
        "Gia": 8_000,
        "LoaiPhiLePhi": "Phí",
    }
    (open_,) = _children(ONLINE, "DanhSachLePhi")
    assert (open_["HinhThucThu"], open_["LoaiPhiLePhi"]) == ("", "Lệ phí")


@pytest.mark.parametrize(
    ("method", "word", "online"),
    [
        (PaymentMethod.CASH, "Tiền mặt", 3),
        (PaymentMethod.TRANSFER, "Chuyển khoản", 3),
        (PaymentMethod.ONLINE, "Trực tuyến", 1),
    ],
)
def test_each_way_to_pay_has_its_word(method: PaymentMethod, word: str, online: int) -> None:
    payment = Payment(lines=("f1",), amount=15_000, method=method)
    dossier = replace(ONLINE, payments=(payment,))
    assert _children(dossier, "DanhSachLePhi")[0]["HinhThucThu"] == word
    assert shown(dossier)["DuocThanhToanTrucTuyen"] == online


def test_papers_on_the_desk_are_counted_and_owed_ones_are_not_there() -> None:
    papers = (
        Paper(name="Tờ khai", originals=1, copies=2),
        Paper(name="Giấy chứng sinh", source=Source.OWED, originals=1),
        Paper(name="Thẻ căn cước", source=Source.CARD),
    )
    assert _children(replace(WALK_IN, papers=papers), "DanhSachTepDinhKemKhac") == [
        {"TenGiayTo": "Tờ khai", "SoLuong": 1, "LoaiGiayTo": "Bản chính"},
        {"TenGiayTo": "Tờ khai", "SoLuong": 2, "LoaiGiayTo": "Bản sao"},
    ]


def test_a_request_to_supplement_is_shown_with_what_became_of_it() -> None:
    asked = _dossier("online_submitted", "supplement_requested")
    (row,) = _children(asked, "DanhSachHoSoBoSung")
    assert row["HoSoBoSungId"] == EXAMPLES["supplement_requested"].id
    assert (row["TrangThaiBoSung"], row["NgayTiepNhanBoSung"]) == ("Chờ bổ sung", "")
    assert row["ThoiHanBoSung"] == "20261207000000"
    assert row["DanhSachGiayToBoSung"] == [
        {"TenGiayTo": "Bản án ly hôn", "MaThanhPhanHoSo": "p4", "SoLuong": 1}
    ]
    (row,) = _children(
        apply(asked, EXAMPLES["supplement_submitted"]) or asked, "DanhSachHoSoBoSung"
    )
    assert row["TrangThaiBoSung"] == "Đã bổ sung"
    assert row["NgayTiepNhanBoSung"] == timestamp(EXAMPLES["supplement_submitted"].occurred_at)


def test_long_texts_are_as_long_as_the_other_side_takes() -> None:
    assert len(str(shown(replace(WALK_IN, content="ế" * 3_000))["TrichYeuHoSo"])) == 1_000
    file = replace(WALK_IN.attachments[0], name="b" * 9_000)
    (got,) = _children(replace(WALK_IN, attachments=(file,)), "TaiLieuNop")
    assert len(got["TenTepDinhKem"]) == 4_000


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (None, ""),
        (datetime(2026, 11, 22, 18, 30, 5, 999_999, tzinfo=UTC), "20261123013005"),
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), "20270101000000"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), "00010101000000"),
        (datetime.max.replace(tzinfo=UTC), "99991231235959"),
    ],
)
def test_a_moment_is_told_on_a_clock_in_vietnam(at: datetime | None, expected: str) -> None:
    assert timestamp(at) == expected


@given(happened(received) | happened(online_submitted), histories)
def test_every_dossier_can_be_shown_as_json(first: Event, history: list[Event]) -> None:
    dossier = reduce(apply, [first, *history], None)
    assert dossier is not None
    got = shown(dossier)
    assert msgspec.json.decode(msgspec.json.encode(got)) == got
    assert got.keys() == shown(WALK_IN).keys()
    days = [value for name, value in got.items() if name.startswith("Ngay")]
    assert all(value == "" or len(str(value)) == 14 for value in days)


def test_notes_of_officers_and_notices_stay_in_the_office() -> None:
    noted = _dossier("received", "note_added")
    assert "sáng 24/11" not in str(shown(noted))
    assert date(2026, 11, 23).strftime("%Y%m%d") in str(shown(noted))
