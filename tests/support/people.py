"""An invented population: names at the frequency they are met with, numbers of the true structure.

Surnames follow the published counts of Vietnamese surnames (Nguyễn 38 %, Trần 11 %, Lê 9.5 % …),
in percent; who is left over carries names of the Hmông, Dao, Tày and Giáy of Lào Cai. Every
identity and phone number is drawn at random.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from counter_app.domain.people.applicant import Address, IdentityKind, Organisation, Person, Sex

SURNAMES = {
    "Nguyễn": 38.4, "Trần": 11, "Lê": 9.5, "Phạm": 7, "Hoàng": 3.5, "Huỳnh": 1.4, "Phan": 4,
    "Vũ": 2.3, "Võ": 1.5, "Đặng": 2.1, "Bùi": 2, "Đỗ": 1.4, "Hồ": 1.3, "Ngô": 1.3, "Dương": 1,
    "Lý": 0.5, "Đinh": 0.6, "Trương": 0.8, "Đoàn": 0.6, "Lương": 0.5, "Mai": 0.4, "Tô": 0.3,
    "Trịnh": 0.5, "Đào": 0.5, "Hà": 0.5, "Cao": 0.4, "Lâm": 0.4, "Phùng": 0.3, "Tạ": 0.3,
    "Hứa": 0.2, "Chu": 0.3, "Quách": 0.2, "Thái": 0.2, "Kiều": 0.2, "Lưu": 0.3, "Vương": 0.3,
}  # fmt: skip
HIGHLAND_SHARE = 1 - sum(SURNAMES.values()) / 100
MALE_MIDDLE = {
    "Văn": 38, "Đức": 7, "Minh": 6, "Quang": 5, "Xuân": 4, "Hữu": 4, "Ngọc": 4, "Anh": 4, "Quốc": 4,
    "Công": 3, "Thanh": 3, "Tuấn": 3, "Đình": 3, "Duy": 3, "Hoàng": 3, "Trọng": 2, "Bá": 1, "": 3,
}  # fmt: skip
FEMALE_MIDDLE = {
    "Thị": 48, "Thị Thu": 4, "Thị Thanh": 3, "Thị Ngọc": 3, "Thị Kim": 2, "Thị Bích": 1, "Ngọc": 6,
    "Thu": 5, "Phương": 4, "Thanh": 4, "Minh": 3, "Hồng": 3, "Kim": 3, "Khánh": 2, "Thùy": 2,
    "Bảo": 2, "Mai": 2, "Diệu": 1, "": 2,
}  # fmt: skip
MALE_GIVEN = {
    "Hùng": 4.5, "Tuấn": 4, "Dũng": 3.6, "Anh": 3.5, "Minh": 3.4, "Hải": 3, "Sơn": 2.8, "Nam": 2.8,
    "Thắng": 2.6, "Cường": 2.6, "Hiếu": 2.4, "Long": 2.4, "Đức": 2.4, "Hoàng": 2.2, "Thành": 2.2,
    "Trung": 2.1, "Kiên": 1.8, "Quân": 1.8, "Huy": 1.8, "Phong": 1.6, "Bình": 1.6, "Tùng": 1.6,
    "Mạnh": 1.6, "Toàn": 1.5, "Tú": 1.4, "Linh": 1.4, "Việt": 1.4, "Quang": 1.4, "Khánh": 1.2,
    "Hưng": 1.2, "Tâm": 1.2, "Tiến": 1.5, "Chiến": 1, "Hà": 1, "Khoa": 1, "Phúc": 1.3, "Đạt": 1.3,
    "Lâm": 1, "Vinh": 1, "Thịnh": 1, "Duy": 1, "Nghĩa": .8, "Thái": 1, "Quý": .7, "Hậu": .6,
    "Lợi": .6, "Đông": .6, "Bảo": .8, "Hòa": .8, "Kỳ": .2, "Ước": .1, "Nghiêm": .1,
    "Khải": .4, "Chính": .6, "Điệp": .3, "Thuận": .6, "Ân": .3, "Hoan": .3, "Nhật": .4, "Định": .4,
    "Dương": 1, "Giang": .8,
}  # fmt: skip
FEMALE_GIVEN = {
    "Hương": 4, "Lan": 3.6, "Hoa": 3.5, "Linh": 3.8, "Hà": 3.2, "Thảo": 3, "Hằng": 2.8, "Anh": 3.4,
    "Trang": 3.2, "Thủy": 2.6, "Mai": 2.6, "Nga": 2.4, "Hạnh": 2.3, "Huyền": 2.3, "Ngọc": 2.3,
    "Phương": 3, "Yến": 2, "Nhung": 2, "Loan": 1.8, "Thu": 2, "Hiền": 2.3, "Liên": 1.6, "Oanh": 1.4,
    "Dung": 2, "Vân": 2, "Hồng": 2, "Tuyết": 1.3, "Tâm": 1.4, "Thúy": 1.8, "Quỳnh": 1.5, "My": 1,
    "Ánh": 1, "Nguyệt": .8, "Xuân": 1, "Bích": .7, "Thơm": .6, "Lý": .4, "Sen": .4, "Đào": .5,
    "Chi": 1, "Hường": .8, "Luyến": .4, "Duyên": .8, "Thanh": 1.3, "Ngân": 1.2, "Giang": .8,
    "Hòa": .8, "Thương": .8, "Trinh": .6, "Uyên": .5, "Diệp": .4, "Nhi": .8, "Vy": .7,
    "Lụa": .2, "Đông": .1,
}  # fmt: skip
HIGHLANDS: tuple[tuple[str, str, str, str, str], ...] = (
    # surnames, male middle, female middle, male given, female given
    (
        "Giàng Vàng Sùng Thào Má Hầu Cư Vừ Lầu Mùa Hạng Ly Tráng Lồ Châu",
        "A Seo", "Thị", "Páo Chú Sử Tủa Dơ Chinh Pao Lử Vảng Sình Phử Giống Thắng Hồng Dế",
        "Mỷ Dở Sua Chứ Pla Máy Xay Chá Vang Dua Sáo Ganh Mo Lan Hoa",
    ),
    (
        "Tẩn Phàn Chảo Lý Triệu Bàn Đặng Lò Vàng Phùng",
        "Láo Phù Vần Tòn Kim Chòi Sành Duần", "Tả Mẩy Ú Lở",
        "Tả Sơn Lở San Chiêu Siểu Pham Vạng Quẩy",
        "Mẩy Chạn Pham Khé Liều Nải Sểnh Phẩy",
    ),
    (
        "Hoàng Nông Lương Hà Ma La Lự Vi Bế", "Văn Đình Xuân", "Thị",
        "Thức Khanh Tôn Chuyên Dần Chài Quyết Thỉnh", "Nhình Thắm Dậu Xuyến Dua Chiên Nhẹn Slao",
    ),
    (
        "Vàng Lù Sần Nông Phan Vùi Cao Lục Hoàng", "Văn Seo A", "Thị",
        "Dín Toản Chẩn Sài Phủ Tờ Gằm",
        "Sến Phìn Nẻn Cương Chúa Lỷ Dín",
    ),
)  # fmt: skip
PROVINCES = ("010", "010", "010", "010", "010", "015", "001", "025", "036", "014", "002", "024")
PHONES = ("032", "033", "035", "036", "037", "038", "039", "070", "076", "077", "081", "082", "085",
          "086", "088", "090", "091", "093", "094", "096", "097", "098")  # fmt: skip
HAMLETS = (
    "Tả Phời",
    "Séo Trung Hồ",
    "Ky Quan San",
    "Nậm Pung",
    "Tả Giàng Phìn",
    "Bản Xèo",
    "Dền Sáng",
)
COMMUNES = (("02752", "Xã Mường Hum"), ("02680", "Xã Bát Xát"), ("02647", "Phường Lào Cai"),
            ("02824", "Xã Bảo Thắng"), ("03013", "Phường Sa Pa"))  # fmt: skip
TRADES = ("Thương mại", "Xây dựng", "Vận tải", "Nông sản", "Du lịch", "Cơ khí", "Dược liệu")


def people(random: Random) -> Iterator[Person]:
    """Invented people without end, the same for the same seed."""
    male, female = _drawer(MALE_GIVEN), _drawer(FEMALE_GIVEN)
    male_middle, female_middle = _drawer(MALE_MIDDLE), _drawer(FEMALE_MIDDLE)
    surname = _drawer(SURNAMES)
    while True:
        man = random.random() < 0.5
        if random.random() < HIGHLAND_SHARE:
            name = _highland_name(random, man)
        else:
            middle, given = (male_middle, male) if man else (female_middle, female)
            name = " ".join(f"{surname(random)} {middle(random)} {given(random)}".split())
        born = date(1936, 1, 1) + timedelta(days=int(random.triangular(0, 26_000, 19_000)))
        commune = random.choice(COMMUNES)
        yield Person(
            name=name,
            identity_number=identity_number(random, born, man),
            identity_kind=IdentityKind.CITIZEN,
            birth_date=born,
            sex=Sex.MALE if man else Sex.FEMALE,
            phone=phone(random),
            address=Address(
                line=f"Thôn {random.choice(HAMLETS)}",
                unit=commune[0],
                unit_name=f"{commune[1]}, tỉnh Lào Cai",
            ),
        )


def organisations(random: Random) -> Iterator[Organisation]:
    """Invented companies and cooperatives without end."""
    given = _drawer(FEMALE_GIVEN | MALE_GIVEN)
    while True:
        kind = random.choice(("Công ty TNHH", "Công ty Cổ phần", "Hợp tác xã"))
        yield Organisation(
            name=f"{kind} {random.choice(TRADES)} {given(random)} {given(random)}",
            tax_code=f"53{random.randrange(10**8):08d}",
            phone=phone(random),
        )


def identity_number(random: Random, born: date, man: bool) -> str:
    """12 digits: province of birth, century and sex, year of birth, six at random."""
    century = 0 if born.year < 2000 else 2
    kind = century + (0 if man else 1)
    return f"{random.choice(PROVINCES)}{kind}{born:%y}{random.randrange(10**6):06d}"


def phone(random: Random) -> str:
    """A mobile number of ten digits."""
    return f"{random.choice(PHONES)}{random.randrange(10**7):07d}"


def _highland_name(random: Random, man: bool) -> str:
    surnames, male_middle, female_middle, male, female = random.choice(HIGHLANDS)
    parts = (surnames, male_middle, male) if man else (surnames, female_middle, female)
    return " ".join(random.choice(part.split()) for part in parts)


def _drawer(weights: dict[str, float]) -> Callable[[Random], str]:
    names, heavy = list(weights), list(accumulate(weights.values()))

    def draw(random: Random) -> str:
        return random.choices(names, cum_weights=heavy)[0]

    return draw
