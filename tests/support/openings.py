"""All that an officer opens and waits for: each page with its lists, searches, a dossier.

Each is asked with the number of a turn, about another dossier every time, and for at most so many
rows where its list is read in pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any

from sqlalchemy import text

from counter_app.services.attention import attention
from counter_app.services.desk import sign_in
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import drafts
from counter_app.services.intake.drafts import DraftKind
from counter_app.services.lists import find, seats, unsigned
from counter_app.services.lists.find import SearchResult
from counter_app.services.lists.unsigned import SigningQueue
from counter_app.services.lists.worklist import Pile
from counter_app.services.portal_state import sync_state
from counter_app.services.results import return_file, waiting_results
from counter_app.services.results.waiting_results import ResultPile, WaitingListing
from counter_app.ui.pages.dossier import reading as of_dossier
from counter_app.ui.pages.passing import reading as of_passing
from counter_app.ui.pages.passing.reading import GivingReading, TakingReading
from counter_app.ui.pages.today import reading as of_today
from counter_app.ui.pages.today.reading import TodayReading
from tests.support import desks

Opening = Callable[[OpenDesk, int, int], object]
LOGINS = ("mai", "dung", "pham", "thang")
"""Who receives, supervises, resolves and signs."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Dossiers that are asked for, by id, code and owner's name, and what they have in common with
    others: the day of reception as it is typed, and the procedure's code.
    """

    ids: Sequence[str]
    codes: Sequence[str]
    names: Sequence[str]
    days: Sequence[str]
    procedures: Sequence[str]


def sample(desk: OpenDesk, size: int) -> Sample:
    """Dossiers in equal distances through the whole archive."""
    query = text("SELECT id, code, owner_name, received_day, procedure FROM dossier WHERE n = :n")
    with desk.store.database.read() as connection:
        count = connection.scalar(text("SELECT count(*) FROM dossier")) or 0
        wanted = [1 + place * count // (size + 1) for place in range(size)]
        rows = [connection.execute(query, {"n": n}).one() for n in wanted]
    ids, codes, names, days, procedures = zip(*rows, strict=True)
    typed = ["/".join(reversed(day.split("-"))) for day in days]
    return Sample(ids, codes, names, typed, procedures)


def openings(asked: Sample) -> dict[str, Opening]:
    size = len(asked.ids)

    def each(values: Sequence[str]) -> Callable[[int], str]:
        return lambda turn: values[turn % size]

    one, code = each(asked.ids), each(asked.codes)
    typed = {
        "nothing": lambda _: "",
        "code": code,
        "name": each(asked.names),
        "day": each(asked.days),
        "procedure": each(asked.procedures),
        "officer": lambda _: "can bo mai",
        "state": lambda _: "da tra ket qua",
        "rare state": lambda _: "khong duoc tiep nhan",
    }
    return {
        **{f"today of {login}": partial(_today, login, Pile.MINE) for login in LOGINS},
        **{f"today {pile.value}": partial(_today, "", pile) for pile in Pile},
        "hand over": lambda desk, _, _most: of_passing.read_giving(desk, ()),
        "take up": lambda desk, _, _most: of_passing.read_taking(desk, ()),
        "sign": lambda desk, _, most: _sign(desk, most),
        **{f"results {pile.value}": partial(_results, pile) for pile in ResultPile},
        "return": lambda desk, turn, _: return_file.open_return(
            desk, return_file.by_receipt(desk, code(turn))[0].id
        ),
        "dossier": lambda desk, turn, _: of_dossier.reading(_session(desk), one(turn))(),
        "sign in": lambda desk, _, _most: (sign_in.today(desk), sign_in.last_officer(desk)),
        "attention": lambda desk, _, _most: attention.list_problems(desk),
        "portal": lambda desk, _, _most: sync_state.overview(desk),
        **{f"search {name}": partial(_find, words) for name, words in typed.items()},
    }


def shown(result: object) -> int:
    """How many rows of a list were read, 0 of what is no list."""
    match result:
        case TodayReading():
            return len(result.listing.work)
        case GivingReading():
            return len(result.listing.items)
        case TakingReading():
            return sum(len(each.slip.rows) for each in result.choices if each.slip)
        case SigningQueue():
            return len(result.papers)
        case WaitingListing():
            return len(result.rows)
        case SearchResult():
            return len(result.found)
    return 0


def _today(login: str, pile: Pile, desk: OpenDesk, _turn: int, most: int) -> object:
    """Of an officer, or of whoever has the pile."""
    now = desk.office_now()
    for each in (login,) if login else LOGINS:
        actor = desks.officer(desk, each)
        if login or pile in seats.piles_of(seats.seat_of(desk, actor, now)):
            return of_today.read(desk, actor, pile, most)
    return of_today.read(desk, desks.officer(desk), pile, most)


def _sign(desk: OpenDesk, most: int) -> object:
    actor = desks.officer(desk, "thang")
    drafts.all_of(desk, actor, DraftKind.STEP)
    return unsigned.signing_queue(desk, actor, most)


def _results(pile: ResultPile, desk: OpenDesk, _turn: int, most: int) -> object:
    return waiting_results.look(desk, pile, most)


def _session(desk: OpenDesk) -> Any:
    return SimpleNamespace(desk=desk, officer=desks.officer(desk))


def _find(words: Callable[[int], str], desk: OpenDesk, turn: int, most: int) -> object:
    return find.find(desk, words(turn), most)
