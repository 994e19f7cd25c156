"""Problems by RFC 9457: a stable type, a Vietnamese title, and what the desk is to do about it."""

from __future__ import annotations

import msgspec

API = 1
"""The version of the contract that this program speaks, as a desk and as a portal."""
SERVED = (max(1, API - 2), API)
API_HEADER = "Api"
"""Names the version with every question; without it a question counts as one of version 1."""
TYPE = "urn:counter-app:problem:"


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`type` is `TYPE` and a code of the table in docs/portal-contract.md."""

    type: str
    title: str
    status: int
    detail: str = ""

    @property
    def code(self) -> str:
        return self.type.removeprefix(TYPE)


class Served(msgspec.Struct, frozen=True, kw_only=True):
    """Extension of `version` and `portal_version`: oldest and newest version that is served."""

    api: tuple[int, int]


class ProblemError(Exception):
    """The portal's answer to a question that it does not fulfil; `extension` is more of the
    problem's members (a `Fork`), `retry_after` seconds.
    """

    def __init__(
        self,
        code: str,
        status: int,
        detail: str = "",
        *,
        extension: msgspec.Struct | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.detail = detail
        self.extension = extension
        self.retry_after = retry_after

    def problem(self) -> Problem:
        return Problem(
            type=TYPE + self.code,
            title=TITLES.get(self.code, TITLES["fault"]),
            status=self.status,
            detail=self.detail,
        )


TITLES: dict[str, str] = {
    "unreadable": "Cổng không đọc được yêu cầu.",
    "unauthorised": "Máy này chưa đăng ký hoặc đã bị thu hồi.",
    "forbidden": "Quầy này không được làm việc đó.",
    "not_found": "Cổng không có nội dung này.",
    "chain_fork": "Nhật ký của quầy đã tách làm hai.",
    "history_changed": "Cổng đã được khôi phục từ bản sao lưu.",
    "too_large": "Yêu cầu lớn hơn mức cổng nhận.",
    "version": "Chương trình cũ hơn mức cổng nhận.",
    "portal_version": "Cổng cũ hơn chương trình này.",
    "busy": "Cổng đang bận, quầy sẽ gửi lại sau.",
    "enrolment_code": "Mã đăng ký sai, đã dùng hoặc hết hạn.",
    "other_desk": "Mã đăng ký là của quầy khác.",
    "checksum": "Tệp nhận được khác với tệp đã gửi.",
    "offset": "Tệp đang gửi dở ở chỗ khác.",
    "quota": "Đã gửi quá nhiều tệp, cổng nhận tiếp sau.",
    "look_pace": "Đã tra quá nhiều lần trong một phút.",
    "look_limit": "Hôm nay đã tra đủ số lần, cần lãnh đạo bộ phận mở thêm.",
    "supervisor": "Tên hoặc mật khẩu của lãnh đạo chưa đúng.",
    "serials_full": "Cơ quan giải quyết đã hết số hồ sơ trong thời gian này.",
    "submission_invalid": "Nội dung hồ sơ trực tuyến chưa đúng.",
    "not_awaited": "Hồ sơ không chờ công dân bổ sung.",
    "fault": "Cổng gặp trục trặc.",
    # why a recorded event waits
    "unknown_kind": "Cổng chưa biết loại thay đổi này.",
    "unknown_dossier": "Cổng chưa có hồ sơ này.",
    "judging_failed": "Cổng chưa xét được thay đổi này.",
    "withheld": "Cổng chưa nhận được nội dung của thay đổi này.",
    "device_revoked": "Máy đã bị thu hồi, chờ lãnh đạo bộ phận cho phép.",
    "foreign_office": "Hồ sơ không thuộc bộ phận này; chờ bộ phận của hồ sơ cho nhận.",
    "officer_unknown": "Cán bộ chưa từng được phân công ở bộ phận này; chờ phụ trách cho nhận.",
    "behind_held": "Chờ việc trước của cùng hồ sơ được xét.",
    "unknown_notice": "Cổng chưa có việc cần xử lý này.",
    # why a request is refused
    "unreadable_event": "Thay đổi này không đọc được.",
    "event_too_large": "Thay đổi này quá lớn.",
    "id_reused": "Mã định danh của thay đổi này đã dùng cho nội dung khác.",
    "other_office": "Hồ sơ do bộ phận khác giữ.",
    "dossier_deleted": "Hồ sơ đã bị gỡ khỏi cổng.",
    "portal_only": "Chỉ cổng được ghi việc này.",
    "kept_out": "Bộ phận của hồ sơ không nhận việc này.",
    "own_fact": "Không ai tự xác nhận việc của chính mình.",
    "already_settled": "Việc này đã có người quyết định.",
    "choice_gone": "Không giải quyết được theo cách này.",
    "officer_inactive": "Lúc đó cán bộ không được phân công ở bộ phận này.",
    "role_missing": "Cán bộ chưa được giao quyền này.",
    "already_answered": "Hồ sơ đã được trả lời trước đó.",
    "awaits_supplement": "Hồ sơ đang chờ công dân bổ sung.",
    "supplement_once": "Hồ sơ đã được yêu cầu bổ sung một lần.",
    "supplement_items": "Phiếu bổ sung chưa ghi giấy tờ nào.",
    "supplement_reason": "Phiếu bổ sung chưa ghi lý do.",
    "decline_reason": "Phiếu từ chối chưa ghi lý do.",
    "note_too_long": "Lý do dài hơn mức cho phép.",
    "implausible": "Thay đổi này có giá trị khó tin.",
    "dossier_closed": "Hồ sơ đã kết thúc.",
    "no_dossier": "Không có hồ sơ này.",
}
