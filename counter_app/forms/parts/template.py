"""What the law fixes about a form, as data: the next circular is one more entry."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from counter_app.domain.catalogue.receipt_form import FORM, REGIME


class PaperSize(StrEnum):
    """A5 portrait, a page a copy; or two A5 copies beside each other on A4 landscape, to be cut."""

    A5 = "a5"
    A4_TWO_UP = "a4_two_up"


class FormTemplate(msgspec.Struct, frozen=True, kw_only=True):
    """A form of a regime: `regime` and `number` name it together, as `FormIssued` keeps them.

    `copies` are the labels of the copies (liên) in the order of printing; `sizes` the papers it
    may be printed on, the first as default. A form without either is one copy on A4 portrait.
    `serial` ends the number that is written by hand where the form has no dossier code.
    """

    regime: str
    number: str
    title: str
    copies: tuple[str, ...] = ()
    sizes: tuple[PaperSize, ...] = ()
    serial: str = ""
    basis: str

    @property
    def parts(self) -> int:
        """How many copies one document of it holds."""
        return len(self.copies) or 1


RECEIPT_TT03_2025 = FormTemplate(
    regime=REGIME,
    number=FORM,
    title="Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    copies=("Liên 1: Lưu", "Liên 2: Giao khách hàng"),
    sizes=(PaperSize.A5, PaperSize.A4_TWO_UP),
    basis="Mẫu số 01, Thông tư 03/2025/TT-VPCP; Điều 17 Nghị định 118/2025/NĐ-CP",
)

SUPPLEMENT = "02"
DECLINE = "03"

SUPPLEMENT_TT03_2025 = FormTemplate(
    regime=REGIME,
    number=SUPPLEMENT,
    title="Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    serial="/HDHS",
    basis="Mẫu số 02, Thông tư 03/2025/TT-VPCP",
)

DECLINE_TT03_2025 = FormTemplate(
    regime=REGIME,
    number=DECLINE,
    title="Phiếu từ chối tiếp nhận giải quyết hồ sơ",
    basis="Mẫu số 03, Thông tư 03/2025/TT-VPCP",
)
