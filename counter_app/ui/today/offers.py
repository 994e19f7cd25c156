"""What a crash or a closed window left undone, offered as banners."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from counter_app.services.worklist import Listing, Pile
from counter_app.ui.page import Banner
from counter_app.ui.today.piles import shown

translate = QCoreApplication.translate


def after_a_break(
    listing: Listing, continue_draft: Callable[[], object], show_unprinted: Callable[[], object]
) -> list[Banner]:
    """Receipts that never reached a printer first: their citizens may still be here."""
    banners: list[Banner] = []
    unprinted = listing.counts[Pile.UNPRINTED]
    if unprinted:
        banners.append(
            Banner(
                translate("today", "Có {count} hồ sơ đã lưu mà giấy hẹn chưa in xong").format(
                    count=shown(unprinted)
                ),
                translate("today", "Xem và in"),
                show_unprinted,
            )
        )
    drafts = listing.drafts
    if len(drafts) == 1:
        text = translate("today", "Có 1 nháp chưa xong: {title}")
        banners.append(
            Banner(
                text.format(title=drafts[0].title),
                translate("today", "Mở nháp"),
                continue_draft,
            )
        )
    elif drafts:
        text = translate("today", "Có {count} nháp chưa xong").format(count=len(drafts))
        banners.append(Banner(text, translate("today", "Xem nháp"), continue_draft))
    return banners
