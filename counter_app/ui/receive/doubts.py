"""What an officer should look at again in a number, as sentences. Warnings, never bars."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def sentence(doubt: str) -> str:
    """The sentence of a stable code of `domain.identity` or `domain.citizen_card`."""
    sentences = {
        "number_length": translate("doubts", "Số định danh cần 12 chữ số (hoặc 9 của CMND cũ)"),
        "number_characters": translate("doubts", "Số định danh có ký tự lạ. So lại với thẻ"),
        "number_province": translate("doubts", "Ba chữ số đầu chưa phải mã tỉnh. So lại với thẻ"),
        "number_birth_mismatch": translate("doubts", "Số định danh chưa khớp năm sinh. So với thẻ"),
        "number_sex_mismatch": translate("doubts", "Số định danh chưa khớp giới tính. So với thẻ"),
        "tax_code_length": translate("doubts", "Mã số thuế cần 10 hoặc 13 chữ số"),
        "tax_code_check": translate("doubts", "Mã số thuế chưa đúng chữ số kiểm tra. Xem lại"),
        "phone_characters": translate("doubts", "Số điện thoại chỉ gồm chữ số, gõ lại từng số"),
        "phone_length": translate("doubts", "Số điện thoại cần 10 chữ số (cố định 11)"),
        "phone_unknown": translate("doubts", "Đầu số điện thoại chưa quen. Hỏi lại công dân"),
    }
    return sentences.get(doubt, translate("doubts", "Có chi tiết trên thẻ cần so lại"))
