"""What a crash or a closed window left undone, and a slip that came, offered as banners."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from counter_app.services.intake.drafts import DraftKind, IdleDraft
from counter_app.services.intake.keep_draft import KeptDraft
from counter_app.services.lists.worklist import Listing, Pile
from counter_app.services.passing.slips import PassingSlip
from counter_app.ui.dossier_parts.due_chips import short_agency
from counter_app.ui.frame.page import Banner
from counter_app.ui.pages.today.piles import shown, size
from counter_app.ui.texts import formatting

translate = QCoreApplication.translate


def fresh(listing: Listing) -> list[KeptDraft]:
    """The drafts that somebody may still go on with."""
    idle = {draft.id for draft in listing.idle}
    return [draft for draft in listing.drafts if draft.id not in idle]


def after_a_break(
    listing: Listing,
    continue_draft: Callable[[], object],
    show_unprinted: Callable[[], object],
    throw_idle: Callable[[], object],
) -> list[Banner]:
    """Receipts that never reached a printer first: their citizens may still be here. Last what
    has lain so long that nobody may want it.
    """
    banners: list[Banner] = []
    unprinted = size(listing.counts, Pile.UNPRINTED) if Pile.NEW in listing.counts else 0
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
    drafts = fresh(listing)
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
    if listing.idle:
        banners.append(_of_idle(listing.idle, throw_idle))
    return banners


def of_slip(slip: PassingSlip, giver: str, take_up: Callable[[], object]) -> Banner:
    text = translate("today", "Phiếu bàn giao {slip} từ {source}: {count} hồ sơ chờ nhận, gửi {at}")
    source = short_agency(giver) or translate("today", "đơn vị khác")
    return Banner(
        text.format(
            slip=slip.number,
            source=source,
            count=len(slip.missing),
            at=formatting.timestamp(slip.at),
        ),
        translate("today", "Nhận bàn giao"),
        take_up,
    )


def _of_idle(idle: Sequence[IdleDraft], throw_away: Callable[[], object]) -> Banner:
    counts = Counter(draft.kind for draft in idle)
    names = ((kind, words) for kind, words in _kinds().items() if counts[kind])
    named = ", ".join(words.format(count=counts[kind]) for kind, words in names)
    text = translate("today", "Để yên hơn 30 ngày: {named}").format(named=named)
    button = translate("today", "Bỏ {count} nháp cũ").format(count=len(idle))
    return Banner(text, button, throw_away)


def _kinds() -> dict[DraftKind, str]:
    return {
        DraftKind.INTAKE: translate("today", "{count} nháp hồ sơ"),
        DraftKind.NOTE: translate("today", "{count} ghi chú gõ dở"),
        DraftKind.ANSWER: translate("today", "{count} trả lời trực tuyến gõ dở"),
        DraftKind.BROUGHT: translate("today", "{count} ghi chú nhận giấy gõ dở"),
        DraftKind.REASON: translate("today", "{count} lý do gõ dở"),
        DraftKind.STEP: translate("today", "{count} bước xử lý gõ dở"),
    }
