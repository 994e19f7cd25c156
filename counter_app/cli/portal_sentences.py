"""Sentences of the portal's commands: what is, then what to do."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.cli.sentences import sentence as of_desk
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import DomainError
from counter_app.portal.journal.incidents import IncidentKind
from counter_app.portal.ledger.ledger_damage import LedgerFindings
from counter_app.portal.store.damage import is_damage
from counter_app.portal.store.database import DatabaseError
from counter_app.portal.upkeep.backups import UnusableBackupError
from counter_app.portal.upkeep.migrate import MigrationError
from counter_app.sentences.sentences import fill

SENTENCES = {
    "no_extra": "Máy này chưa cài phần cổng. Cài thêm gói counter-app[portal] rồi chạy lại.",
    "no_portal": "Chưa có cổng trong thư mục này. Lập cổng bằng lệnh portal init.",
    "no_tls": "Cổng chỉ mở ra mạng khi có TLS. Thêm --certificate và --key, hoặc bỏ --host.",
    "bad_certificate": "Chứng thư hoặc khóa không dùng được. Kiểm tra hai tệp PEM có cùng cặp.",
    "short_password": "Mật khẩu ngắn quá. Dùng ít nhất 10 ký tự.",
    "postgres_backup": "PostgreSQL sao lưu bằng công cụ của nó (pg_dump, pg_restore).",
    "unusable_backup": "Bản sao lưu không dùng được. Chọn bản sao lưu khác.",
    "damaged": "Cơ sở dữ liệu của cổng bị hỏng. Tắt cổng, khôi phục bản sao lưu gần nhất bằng "
    "portal restore; các quầy gửi lại phần thiếu.",
    "ledger_mended": "Sổ ngoài cơ sở dữ liệu có {count} dòng hỏng một byte, đã sửa đúng. Nên kiểm "
    "tra ổ đĩa.",
    "ledger_damaged": "Sổ ngoài cơ sở dữ liệu có dòng không đọc được: {lines}. Các dòng khác vẫn "
    "dùng.",
    "locked_out": "Dòng hỏng có thể là lệnh thu hồi nên máy của {desks} bị khóa. Đăng ký lại bằng "
    "portal enrol.",
    "newer_database": "Cơ sở dữ liệu do phiên bản cổng mới hơn ghi. Cập nhật cổng rồi chạy lại.",
    "backup_needed": "Cơ sở dữ liệu PostgreSQL thuộc phiên bản cũ. Sao lưu bằng pg_dump, thử khôi "
    "phục bản sao, rồi chạy portal migrate --backed-up.",
    "backup_failed": "Chưa sao lưu được cơ sở dữ liệu cũ nên chưa đổi gì. Kiểm tra chỗ trống trên "
    "đĩa rồi chạy lại.",
    "database": "Không mở được cơ sở dữ liệu. Kiểm tra địa chỉ, quyền và chỗ trống trên đĩa.",
    "unknown_desk": "Cổng không có quầy này. Xem các quầy bằng lệnh portal init.",
    "unknown_event": "Không có thay đổi nào đang chờ với mã này. Xem lệnh portal deferred.",
    "reason_missing": "Chưa ghi lý do. Thêm --reason rồi chạy lại.",
    "office_decides": "Bộ phận của hồ sơ có người quyết định: {officers}. Họ xem ở Cần xử lý.",
    "address_taken": "Địa chỉ này đang dùng hoặc không mở được. Chọn cổng khác bằng --port.",
    "login_taken": "Tên đăng nhập này đã có cán bộ khác dùng. Chọn tên khác.",
    "unknown_word": "Bản này chưa biết từ “{word}” trong tệp bộ phận; từ được giữ nguyên. Xem lại.",
    "office_unreadable": "Tệp bộ phận không đọc được. Kiểm tra nội dung JSON của tệp.",
}

INCIDENTS: dict[IncidentKind, str] = {
    IncidentKind.FOREIGN_CODE: "Quầy {desk} dùng mã {code} thuộc dãy mã của quầy {other}.",
    IncidentKind.CODE_TWICE: "Mã {code} có ở hai hồ sơ; hồ sơ của quầy {desk} được cấp mã mới.",
    IncidentKind.LEASE_TWICE: "Dãy mã {code} của quầy {desk} mất trong sổ và đã cấp cho "
    "quầy {other}; quầy {desk} thôi dùng từ ngày mai.",
    IncidentKind.LEASE_UNKNOWN: "Quầy {desk} giữ dãy mã {code} mà cổng chưa từng cấp; "
    "quầy thôi dùng.",
    IncidentKind.FOREIGN_RECEPTION: "Quầy {desk} gửi hồ sơ {code} của bộ phận khác; cổng giữ lại, "
    "xem bằng lệnh deferred.",
}
"""What each kind says, of the last one of its row."""


def of_ledger(findings: LedgerFindings) -> Iterator[str]:
    """What opening found damaged in the ledger, and what it made of it."""
    if findings.mended:
        yield SENTENCES["ledger_mended"].format(count=findings.mended)
    if findings.damaged:
        lines = ", ".join(map(str, findings.damaged))
        yield SENTENCES["ledger_damaged"].format(lines=lines)
    if findings.locked_out:
        yield SENTENCES["locked_out"].format(desks=", ".join(findings.locked_out))


def sentence(error: BaseException) -> str:
    """One Vietnamese sentence, two at most, for an expected trouble."""
    if isinstance(error, ProblemError):
        return SENTENCES["unknown_desk"] if error.code == "not_found" else error.problem().title
    if isinstance(error, UnusableBackupError):
        return SENTENCES["unusable_backup"]
    if is_damage(error):
        return SENTENCES["damaged"]
    if isinstance(error, MigrationError):
        return SENTENCES[error.code]
    if isinstance(error, DatabaseError):
        return SENTENCES["database"]
    if isinstance(error, DomainError) and error.code in SENTENCES:
        return fill(SENTENCES[error.code], error.params)
    if isinstance(error, FileNotFoundError) and error.strerror == SENTENCES["no_portal"]:
        return SENTENCES["no_portal"]
    if isinstance(error, OSError) and not error.filename:
        return SENTENCES["address_taken"]
    return of_desk(error)
