"""Sentences of the portal's commands: what is, then what to do."""

from __future__ import annotations

from counter_app.cli.sentences import sentence as of_desk
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import DomainError
from counter_app.portal.backups import UnusableBackupError
from counter_app.portal.database import DatabaseError
from counter_app.portal.store import OtherVersionError

SENTENCES = {
    "no_extra": "Máy này chưa cài phần cổng. Cài thêm gói counter-app[portal] rồi chạy lại.",
    "no_portal": "Chưa có cổng trong thư mục này. Lập cổng bằng lệnh portal init.",
    "no_tls": "Cổng chỉ mở ra mạng khi có TLS. Thêm --certificate và --key, hoặc bỏ --host.",
    "bad_certificate": "Chứng thư hoặc khóa không dùng được. Kiểm tra hai tệp PEM có cùng cặp.",
    "short_password": "Mật khẩu ngắn quá. Dùng ít nhất 10 ký tự.",
    "postgres_backup": "PostgreSQL sao lưu bằng công cụ của nó (pg_dump, pg_restore).",
    "unusable_backup": "Bản sao lưu không dùng được. Chọn bản sao lưu khác.",
    "other_version": "Cơ sở dữ liệu thuộc phiên bản khác của cổng. Dùng đúng phiên bản đã lập nó.",
    "database": "Không mở được cơ sở dữ liệu. Kiểm tra địa chỉ, quyền và chỗ trống trên đĩa.",
    "unknown_desk": "Cổng không có quầy này. Xem các quầy bằng lệnh portal init.",
    "address_taken": "Địa chỉ này đang dùng hoặc không mở được. Chọn cổng khác bằng --port.",
    "login_taken": "Tên đăng nhập này đã có cán bộ khác dùng. Chọn tên khác.",
    "office_unreadable": "Tệp bộ phận không đọc được. Kiểm tra nội dung JSON của tệp.",
}


def sentence(error: BaseException) -> str:
    """One Vietnamese sentence, two at most, for an expected trouble."""
    if isinstance(error, ProblemError):
        return SENTENCES["unknown_desk"] if error.code == "not_found" else error.problem().title
    if isinstance(error, UnusableBackupError):
        return SENTENCES["unusable_backup"]
    if isinstance(error, OtherVersionError):
        return SENTENCES["other_version"]
    if isinstance(error, DatabaseError):
        return SENTENCES["database"]
    if isinstance(error, DomainError) and error.code in SENTENCES:
        return SENTENCES[error.code]
    if isinstance(error, FileNotFoundError) and error.strerror == SENTENCES["no_portal"]:
        return SENTENCES["no_portal"]
    if isinstance(error, OSError) and not error.filename:
        return SENTENCES["address_taken"]
    return of_desk(error)
