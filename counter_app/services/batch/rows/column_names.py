"""The names that people give to columns, and which field each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from counter_app.domain.text.folding import fold
from counter_app.services.batch.rows.fields import ORDINAL

_OF_OWNER = (
    r"(?: (?:cua )?(?:chu ho so|nguoi dan|cong dan|ca nhan|hoc sinh|hs|sinh vien|hoc vien|"
    r"nguoi yeu cau|nguoi de nghi|nguoi dang ky|nguoi duoc cap|nguoi lam don|khach hang|tre|"
    r"tre em|duong su|nguoi duoc khai sinh))?"
)
_PAPER = (
    r"(?:cccd|cmnd|cmt|cmtnd|ddcn|dinh danh ca nhan|dinh danh cong dan|dinh danh|"
    r"can cuoc cong dan|the can cuoc|can cuoc|chung minh nhan dan|chung minh thu|"
    r"giay to tuy than|ho chieu|gttt)"
)
_PHONE = r"(?:dien thoai|dien thoai di dong|dtdd|di dong|dt|tel|mobile)"
_RESULT = r"(?:nhan ket qua|nhan kq|tra ket qua|tra kq|nhan ket qua giai quyet)"

# One pattern a field, over the folded title: a title is a field's only as a whole, so that
# "Họ tên cha", "Ngày cấp CCCD" and "Quan hệ với chủ hộ" are nobody's.
_PATTERNS = {
    ORDINAL: r"stt|tt|so tt|so thu tu|thu tu|no",
    "procedure": (
        r"(?:ma )?(?:so )?(?:thu tuc|thu tuc hanh chinh|tthc|procedure)(?: hanh chinh)?|"
        r"noi dung (?:de nghi|yeu cau)|loai (?:thu tuc|ho so)|thu tuc de nghi|procedure code"
    ),
    "procedure_name": r"ten (?:thu tuc|thu tuc hanh chinh|tthc)",
    "name": (
        r"(?:ho(?: va| chu dem va| dem va| chu lot va| ten dem va| dem| chu dem)? ten|"
        r"ten day du|ho ten day du|ho va ten day du|ho va ten khai sinh|ho ten khai sinh|"
        rf"ten|name|full name|fullname){_OF_OWNER}"
    ),
    "name_family": r"ho|ho va|ho dem|ho va dem|ho lot|ho va ten dem|ho chu dem|ho va chu dem",
    "name_given": r"ten rieng|ten goi",
    "ref": r"ref|reference|(?:so|ma) tham chieu",
    "identity_number": (
        rf"(?:(?:so|ma)(?: the)? )?{_PAPER}(?: (?:hoac |so )?{_PAPER})*(?: so)?(?: gan chip)?"
        r"(?: (?:cua )?(?:chu ho so|nguoi dan|cong dan|ca nhan|nguoi yeu cau|nguoi de nghi))?|"
        r"identity number|id number"
    ),
    "birth_date": (
        r"(?:ngay sinh|ngay thang sinh|ngay thang nam sinh|nam sinh|ngay nam sinh|sinh ngay|"
        rf"sinh nam|ntns|ngay sinh nam sinh|birth date|date of birth|dob){_OF_OWNER}"
    ),
    "birth_day": r"ngay",
    "birth_month": r"thang(?: sinh)?",
    "birth_year": r"nam",
    "sex": rf"(?:gioi tinh|gioi|phai|gt|sex|gender)(?: nam nu)?{_OF_OWNER}|nam nu",
    "phone": (
        rf"(?:(?:so )?{_PHONE}(?: {_PHONE})*|sdt|so dt)(?: lien he| lien lac)?{_OF_OWNER}|"
        r"phone|phone number"
    ),
    "address": (
        r"(?:(?:ten )?(?:thon|to|ban|ap|xom|khu pho|to dan pho|khu dan cu)"
        r"(?: (?:thon|to|ban|ap|xom|khu pho|to dan pho|khu dan cu))*|"
        r"dia chi(?: thuong tru| cu tru| lien he| hien tai| noi o)?|"
        r"(?:noi|cho) (?:o|cu tru|thuong tru|o hien nay|o hien tai)|thuong tru|"
        rf"(?:noi )?ho khau thuong tru|address){_OF_OWNER}"
    ),
    "unit": (
        r"(?:ten )?(?:xa|phuong)(?: (?:xa|phuong|thi tran|dac khu))*|xa phuong thi tran|"
        r"don vi hanh chinh|unit|commune"
    ),
    "district": r"(?:quan|huyen)(?: (?:quan|huyen|thi xa|thanh pho))*",
    "province": r"tinh(?: (?:thanh|thanh pho|tp))?|thanh pho|province",
    "case": r"truong hop|truong hop ho so|loai truong hop|case",
    "content": r"noi dung|noi dung them|noi dung ho so|trich yeu|content",
    "papers": (
        r"giay to|giay to (?:kem theo|nop|da nop)|ho so kem theo|thanh phan ho so|"
        r"tinh trang giay to|papers"
    ),
    "sets": r"so bo|so bo ho so|so luong bo|sets",
    "pages": r"so trang|so trang mot ban|so trang moi ban|pages",
    "copies": r"so ban|so ban sao|so luong ban|so luong ban sao|copies",
    "delivery": rf"{_RESULT}|(?:hinh thuc|cach|cach thuc|phuong thuc|noi) {_RESULT}|delivery",
    "submitter": (
        r"(?:(?:ho ten|ho va ten|ten) )?nguoi (?:nop|di nop|nop thay|nop ho|nop ho so)|submitter"
    ),
    "relation": (
        r"quan he|moi quan he|quan he voi chu ho so|moi quan he voi chu ho so|"
        r"(?:quan he|tu cach)(?: cua)? nguoi nop|tu cach|relation"
    ),
}
_COMPILED = {field: re.compile(pattern) for field, pattern in _PATTERNS.items()}
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NEEDED = re.compile(r" (?:bat buoc|neu co|neu can)$")


BETWEEN = " / "
"""Between a title and the one below it that divides it."""
_GROUPS = re.compile(
    r"(?:thong tin )?(?:ve )?(?:ca nhan|chu ho so|hoc sinh|nguoi dan|cong dan|nguoi yeu cau)|"
    r"lien he|lien lac|giay to tuy than|thong tin|thong tin chung|ho khau|noi dang ky thuong tru"
)


@cache
def field_of(title: str) -> str:
    """The field of a column with this title, `ORDINAL` of a running number, "" of any other.

    In a title of two rows the upper one says whose the lower one is: "Học sinh / Họ và tên" is the
    owner's name, "Mẹ / Họ và tên" nobody's.
    """
    above, _, under = title.rpartition(BETWEEN)
    if not above or (whole := _plain_field(title)):
        return whole if above else _plain_field(title)
    field, upper = _plain_field(under), _plain_field(above)
    if upper == "submitter":
        return {"name": "submitter", "relation": "relation"}.get(field, "")
    if upper in {"birth_date", "address", "unit", "identity_number", "name"}:
        return field
    return field if any(map(_GROUPS.fullmatch, _ways(above))) else ""


def _plain_field(title: str) -> str:
    for text in _ways(title):
        for field, pattern in _COMPILED.items():
            if pattern.fullmatch(text):
                # "Nam" and "Năm" are folded alike.
                is_man = field == "birth_year" and "ă" not in normalize("NFC", title.casefold())
                return "" if is_man else field
    return ""


def _ways(title: str) -> Iterator[str]:
    """The title as it may be meant: whole, and without what stands in brackets."""
    for text in (title, _ASIDE.sub(" ", title)):
        folded = _NEEDED.sub("", fold(text))
        if folded:
            yield folded
