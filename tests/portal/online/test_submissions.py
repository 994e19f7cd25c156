"""Citizens' dossiers, payments and supplements enter the portal once, whole, and in order."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from counter_app.contract.feed import Item
from counter_app.contract.problems import ProblemError
from counter_app.contract.submission import (
    Faults,
    OnlineDossier,
    OnlineFee,
    OnlinePayment,
    OnlineState,
    OnlineSupplement,
)
from counter_app.domain.catalogue.procedure import Channel
from counter_app.domain.dossier.dossier import Dossier, Status
from counter_app.domain.dossier.dossier_code import parse
from counter_app.domain.dossier.online import FormField, SupplementItem
from counter_app.domain.dossier.paper import Paper, Source
from counter_app.domain.events import decode
from counter_app.domain.kinds.declined import Declined
from counter_app.domain.kinds.supplement_requested import SupplementRequested
from counter_app.domain.people.applicant import (
    Authority,
    IdentityKind,
    Organisation,
    Person,
    Sex,
    Submission,
)
from counter_app.portal.journal.feed import changes
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.online import submissions
from counter_app.portal.store import schema
from counter_app.portal.store.store import PortalStore
from tests.support.online_filing import (
    GATE,
    answer,
    dossier,
    file,
    put_blob,
    put_catalogue,
    submit,
)
from tests.support.portal_offices import DESK_1, OFFICE, OTHER_DESK, POLICE, furnish


@pytest.fixture
def store(offices_store: PortalStore) -> PortalStore:
    put_catalogue(offices_store)
    return offices_store


def pay(store: PortalStore, question: OnlinePayment) -> OnlineState:
    return store.run(lambda c: submissions.pay(c, store.context, GATE, question))


def add(store: PortalStore, question: OnlineSupplement) -> OnlineState:
    return store.run(lambda c: submissions.supplement(c, store.context, GATE, question))


def kept(store: PortalStore, id: str) -> Dossier:
    with store.read() as connection:
        table = schema.dossier
        data = connection.scalar(select(table.c.state).where(table.c.id == id))
    assert data is not None
    return msgspec.json.decode(data, type=Dossier)


def count(store: PortalStore) -> int:
    with store.read() as connection:
        return connection.scalar(select(func.count()).select_from(schema.event)) or 0


def wrong(store: PortalStore, question: OnlineDossier) -> list[tuple[str, str]]:
    with pytest.raises(ProblemError) as caught:
        submit(store, question)
    assert caught.value.code == "submission_invalid"
    assert isinstance(caught.value.extension, Faults)
    assert count(store) == 0
    return [(fault.code, fault.about) for fault in caught.value.extension.faults]


def ask_to_supplement(store: PortalStore, filed: OnlineState) -> None:
    items = (SupplementItem(name="Giấy tờ chứng minh chỗ ở hợp pháp"),)
    body = SupplementRequested(desk=DESK_1.desk, items=items, reason="Bản chụp bị mờ")
    answer(store, body, filed)


def test_a_dossier_enters_with_an_official_code_and_all_that_was_filed(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    code = parse(filed.code)
    assert (code.agency, code.day, code.serial) == (POLICE.code, store.context.today(), 1)
    assert (filed.status, filed.rev, filed.fees_due) == (1, 1, 7_000)
    state = kept(store, filed.dossier)
    assert state.status is Status.SUBMITTED
    assert state.channel is Channel.ONLINE
    assert (state.agency.code, state.office.code) == (POLICE.code, OFFICE.code)
    assert state.reference == "G22.99-261123-000041"
    assert [field.label for field in state.form] == ["Họ và tên", "Địa chỉ"]
    assert {paper.requirement for paper in state.papers} == {f.paper for f in state.attachments}
    assert state.submitted_at == store.context.office_now()


def test_it_stands_in_the_feed_of_its_office_only(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    with store.read() as connection:
        here = changes(connection, store.context, DESK_1, "", most_bytes=100_000)
        there = changes(connection, store.context, OTHER_DESK, "", most_bytes=100_000)
    assert here is not None
    (item,) = (msgspec.json.decode(raw, type=Item) for raw in here.items)
    assert item.id == filed.dossier
    assert decode(bytes(item.events[0])).officer == "portal"
    assert there is None or there.items == []


def test_numbers_and_text_are_kept_as_a_desk_would_write_them(store: PortalStore) -> None:
    asked = dossier(store)
    owner = replace(asked.owner, name="Gia\u0300ng  A\u200b Pa\u0301o\x00 ")
    form = (FormField(label="Ghi chú", value="dòng một\r\ndòng\ttwo\u202e"),)
    filed = submit(store, replace(asked, owner=owner, form=form))
    state = kept(store, filed.dossier)
    assert isinstance(state.owner, Person)
    assert state.owner.name == "Giàng A Páo"
    assert state.owner.identity_number == "010094006218"
    assert state.owner.identity_kind is IdentityKind.CITIZEN
    assert state.owner.phone == "0386214705"
    assert state.form[0].value == "dòng một\ndòng two"


def test_the_same_request_is_done_once_and_another_content_is_told(store: PortalStore) -> None:
    asked = dossier(store)
    first = submit(store, asked)
    assert submit(store, asked) == first
    assert count(store) == 1
    with pytest.raises(ProblemError, match="id_reused"):
        submit(store, replace(asked, content="Khác"))
    other = Account(login="cong-tinh", role=AccountRole.ONLINE)
    dossier(store, account=other)
    assert submit(store, asked, other).dossier != first.dossier


def test_the_same_request_sent_ten_times_at_once_is_done_once(store: PortalStore) -> None:
    asked = dossier(store)
    with ThreadPoolExecutor(5) as pool:
        answers = set(pool.map(lambda _: submit(store, asked).code, range(10)))
    assert len(answers) == 1
    assert count(store) == 1


@pytest.mark.campaign
def test_many_dossiers_at_once_all_enter_with_codes_of_their_own(store: PortalStore) -> None:
    asked = [dossier(store, f"hs-{number}") for number in range(16)]
    with ThreadPoolExecutor(4) as pool:
        filed = list(pool.map(lambda question: submit(store, question), asked))
    assert sorted(parse(one.code).serial for one in filed) == list(range(1, 17))


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_kept(store: PortalStore) -> None:
    asked = dossier(store)
    missing = file("", b"never uploaded")
    assert wrong(
        store,
        replace(
            asked,
            owner=Organisation(name=" "),
            form=(FormField(label="", value="x"),),
            files=(missing, file("khong-co")),
            fees=(OnlineFee(rule="khong-co"),),
        ),
    ) == [
        ("owner_name", ""),
        ("owner_number", ""),
        ("form_label", "1"),
        ("file_missing", missing.name),
        ("unknown_paper", "khong-co"),
        ("paper_missing", asked.files[0].paper),
        ("unknown_fee", "khong-co"),
    ]


def test_a_word_that_is_in_no_list_of_this_portal_enters_nothing(store: PortalStore) -> None:
    asked = dossier(store)
    owner = replace(asked.owner, sex=Sex("of_tomorrow"))
    assert wrong(store, replace(asked, owner=owner)) == [("unknown_word", "of_tomorrow")]
    assert count(store) == 0


def test_what_it_is_filed_under_must_exist_and_be_online(store: PortalStore) -> None:
    asked = dossier(store)
    assert wrong(store, replace(asked, procedure="9.999999"))[0][0] == "unknown_procedure"
    assert wrong(store, replace(asked, version="0" * 64))[0][0] == "unknown_procedure"
    assert wrong(store, replace(asked, case="khong-co"))[0][0] == "unknown_case"
    assert wrong(store, replace(asked, office="H38.999"))[0][0] == "unknown_office"
    tax = replace(asked, procedure="1.008498", case="ca-nhan-truc-tiep")
    assert wrong(store, tax)[0][0] in {"not_online", "no_resolver"}


def test_what_is_too_large_is_refused_by_name(store: PortalStore) -> None:
    asked = dossier(store)
    fields = tuple(FormField(label=f"Mục {n}", value="ă" * 3_900) for n in range(20))
    assert wrong(store, replace(asked, form=fields)) == [("event_too_large", "")]
    many = tuple(FormField(label=f"Mục {n}", value="") for n in range(201))
    assert wrong(store, replace(asked, form=many)) == [("too_many_fields", "")]
    assert wrong(store, replace(asked, content="x" * 5_000)) == [("text_too_long", "")]
    assert wrong(store, replace(asked, request="")) == [("request", "")]
    large = [replace(one, size=21 * 1024 * 1024) for one in asked.files]
    assert ("file_too_large", large[0].name) in wrong(store, replace(asked, files=tuple(large)))
    script = replace(asked.files[0], mime="text/html")
    found = wrong(store, replace(asked, files=(script, *asked.files[1:])))
    assert found == [("file_kind", script.name)]


def test_a_paper_met_by_a_database_needs_no_file(store: PortalStore) -> None:
    asked = dossier(store)
    met = Paper(requirement=asked.files[1].paper, name="CSDL quốc gia", source=Source.DATABASE)
    filed = submit(store, replace(asked, files=asked.files[:1], papers=(met,)))
    assert [paper.source for paper in kept(store, filed.dossier).papers] == [
        Source.HANDED_IN,
        Source.DATABASE,
    ]


def test_one_who_files_for_another_is_kept_beside_the_owner(store: PortalStore) -> None:
    by = Submission(person=Person(name="Sùng Thị Mỷ"), authority=Authority.RELATIVE)
    filed = submit(store, replace(dossier(store), submission=by))
    assert kept(store, filed.dossier).submitter_name == "Sùng Thị Mỷ"


def test_only_accounts_of_the_online_service_and_of_the_office_may_file(
    store: PortalStore,
) -> None:
    asked = dossier(store)
    elsewhere = Account(login="x", role=AccountRole.ONLINE, office="H38.152.01")
    operator = Account(login="y", role=AccountRole.OPERATOR)
    filed = submit(store, asked)
    for account, code in ((elsewhere, "not_found"), (operator, "forbidden")):
        with pytest.raises(ProblemError, match="forbidden"):
            submit(store, replace(asked, request="z"), account)
        with store.read() as connection, pytest.raises(ProblemError, match=code):
            submissions.state(connection, store.context, account, filed.dossier)


def test_a_payment_is_recorded_once_with_its_number(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    line = filed.fees[0].id
    paid = OnlinePayment(
        request="tt-1", dossier=filed.dossier, lines=(line,), amount=7_000, reference="NAPAS 77"
    )
    for _ in range(2):
        state = pay(store, paid)
    assert (state.rev, state.fees_due) == (2, 0)
    assert [(p.amount, p.method.value) for p in kept(store, filed.dossier).payments] == [
        (7_000, "online")
    ]
    pay(store, replace(paid, request="tt-2"))
    assert len(kept(store, filed.dossier).payments) == 2


def test_a_payment_that_does_not_fit_the_fees_is_told(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    line = filed.fees[0].id
    good = OnlinePayment(
        request="tt", dossier=filed.dossier, lines=(line,), amount=7_000, reference="r"
    )
    for question in (
        replace(good, amount=6_999),
        replace(good, amount=-7_000),
        replace(good, lines=()),
        replace(good, lines=(line, line), amount=14_000),
        replace(good, lines=("khong-co",)),
    ):
        with pytest.raises(ProblemError, match="submission_invalid"):
            pay(store, question)
    with pytest.raises(ProblemError, match="not_found"):
        pay(store, replace(good, dossier="khong-co"))
    assert count(store) == 1


def test_a_supplement_is_taken_when_it_was_asked_for(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    new = b"%PDF-1.7\nanother\n%%EOF\n"
    put_blob(store, new)
    given = OnlineSupplement(
        request="bs-1",
        dossier=filed.dossier,
        files=(file("", new),),
        form=(FormField(group="Nơi tạm trú", label="Địa chỉ", value="Thôn Phú Hợp 1"),),
        text="Tôi gửi lại bản rõ hơn",
    )
    with pytest.raises(ProblemError, match="not_awaited"):
        add(store, given)
    ask_to_supplement(store, filed)
    with store.read() as connection:
        asked = submissions.state(connection, store.context, GATE, filed.dossier)
    assert asked.status == Status.SUPPLEMENT.number
    assert asked.supplement is not None
    assert asked.supplement.reason == "Bản chụp bị mờ"
    with pytest.raises(ProblemError, match="submission_invalid"):
        add(store, OnlineSupplement(request="bs-0", dossier=filed.dossier))
    state = add(store, given)
    assert add(store, given) == state
    assert (state.status, state.rev, state.supplement) == (1, 3, None)
    after = kept(store, filed.dossier)
    assert after.form[1].value == "Thôn Phú Hợp 1"
    assert len(after.attachments) == 3
    assert after.supplements[0].answered_at is not None


def test_a_citizen_reads_why_a_dossier_was_not_received(store: PortalStore) -> None:
    filed = submit(store, dossier(store))
    answer(store, Declined(desk=DESK_1.desk, reason="Không thuộc thẩm quyền"), filed)
    with store.read() as connection:
        state = submissions.state(connection, store.context, GATE, filed.dossier)
    assert state.status == Status.DECLINED.number
    assert state.decline is not None
    assert state.decline.reason == "Không thuộc thẩm quyền"


def test_what_a_restored_database_lost_of_all_that_is_back_once(
    open_again: Callable[[], PortalStore],
) -> None:
    store = furnish(open_again())
    put_catalogue(store)
    asked = dossier(store)
    filed = submit(store, asked)
    paid = OnlinePayment(
        request="tt-1",
        dossier=filed.dossier,
        lines=(filed.fees[0].id,),
        amount=7_000,
        reference="NAPAS 77",
    )
    state = pay(store, paid)
    before = kept(store, filed.dossier)
    with store.transaction() as connection:
        for name in ("event", "entry", "device", "dossier", "code", "feed", "feed_event", "serial"):
            connection.execute(schema.metadata.tables[name].delete())
        connection.execute(schema.submission.delete())
        connection.execute(schema.office.update().values(feed=0))
    store.close()

    store = open_again()
    assert kept(store, filed.dossier) == before
    assert submit(store, asked) == state
    assert pay(store, paid) == state
    assert count(store) == 2
    other = submit(store, replace(asked, request="hs-2"))
    assert parse(other.code).serial == parse(filed.code).serial + 1
    history = store.context.history
    store.close()
    again = open_again()
    assert again.context.history == history
    again.close()
