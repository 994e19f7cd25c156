"""The two dossiers of which the examples of the kinds tell; people invented."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from counter_app.domain.dossier.references import AgencyRef

OFFICE_TIME = timezone(timedelta(hours=7))
OFFICER = "officer-mai"
DESK = "desk-1"
AGENCY = AgencyRef(code="H38.151", name="Ủy ban nhân dân xã Bảo Thắng")
OFFICE = AgencyRef(code="H38.151.01", name="Trung tâm Phục vụ hành chính công xã Bảo Thắng")
WALK_IN = "019ab0a1-7c40-7d21-8f5e-2b9d6c0a4e11"
RECEIVED_AT = datetime(2026, 11, 23, 8, 5, 41, tzinfo=OFFICE_TIME)
ONLINE = "019ab0a4-1180-7e55-9c37-60d2f41b8ac3"
SUBMITTED_AT = datetime(2026, 11, 22, 21, 14, 8, tzinfo=OFFICE_TIME)
UNIT = AgencyRef(code="H38.151.VP", name="Văn phòng HĐND và UBND xã Bảo Thắng")
"""The resolving unit of the commune."""
SLIP = "BG-261123-01"
