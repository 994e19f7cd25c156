"""What officers call the ten statuses when they look for dossiers, folded; the official name of
each (TrangThaiHoSo) comes first.
"""

from __future__ import annotations

from typing import Final

from counter_app.domain.dossier.dossier import Status

_NAMES: Final = {
    Status.SUBMITTED: ("moi dang ky", "moi nop", "cho tiep nhan"),
    Status.RECEIVED: ("da tiep nhan",),
    Status.DECLINED: ("khong duoc tiep nhan", "tu choi tiep nhan"),
    Status.PROCESSING: ("dang xu ly", "dang giai quyet"),
    Status.SUPPLEMENT: ("cho bo sung giay to", "cho bo sung", "dang bo sung"),
    Status.OBLIGATION: ("cho nghia vu tai chinh", "nghia vu tai chinh"),
    Status.WITHDRAWN: ("cong dan da rut", "da rut"),
    Status.STOPPED: ("dung xu ly", "da dung"),
    Status.RESOLVED: ("da xu ly xong", "xu ly xong", "da co ket qua"),
    Status.RETURNED: ("da tra ket qua", "da tra"),
}
STATUS_WORDS: Final = {name: status for status, names in _NAMES.items() for name in names}
