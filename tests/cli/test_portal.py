"""The portal's commands, as an administrator types them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection, func, select

from counter_app import paths
from counter_app.cli import demo_clock
from counter_app.cli.main import main
from counter_app.contract.enrolment import EnrolQuestion
from counter_app.domain.office.office import Enrolment
from counter_app.portal.journal import incidents
from counter_app.portal.journal.incidents import Incident, IncidentKind
from counter_app.portal.journal.push import push
from counter_app.portal.office import enrol as enrolling
from counter_app.portal.store import meta, schema
from counter_app.portal.store.context import Asker
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.sync.link.http import Http
from counter_app.sync.link.http_portal import HttpPortal
from tests.support import clocks, desks, released
from tests.support.opened import enrolment_of
from tests.support.portal_journal import Journal, reception

Run = Callable[..., tuple[int, str, str]]
DESK = "H38.145.01/2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "portal"


@pytest.fixture
def portal(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the portal in `folder`: exit code, what it says, what it complains of."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["portal", *arguments, "--folder", str(folder)], clocks.CLOCK)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], PortalStore]]:
    stores: list[PortalStore] = []

    def once_more() -> PortalStore:
        ids = (f"019ab0a1-7c40-7000-8000-{number:012x}" for number in range(10**6))
        store = open_portal(folder / "portal.db", folder, now=clocks.now, ids=ids.__next__)
        stores.append(store)
        return store

    yield once_more
    for store in stores:
        store.close()


def events(store: PortalStore, verdict: str) -> int:
    with store.read() as connection:
        query = select(func.count()).where(schema.event.c.verdict == verdict)
        return connection.scalar(query) or 0


def test_a_portal_is_made_with_the_demo_office_and_a_second_time_stays_as_it_is(
    portal: Run,
) -> None:
    first = portal("init", "--demo")
    assert first[0] == 0
    assert "H38.145.01/1\tQuầy 1" in first[1]
    assert portal("init", "--demo") == first


def test_an_office_of_ones_own_comes_from_a_file(portal: Run, tmp_path: Path) -> None:
    demo = (paths.resources() / "demo" / "enrolment.json").read_bytes()
    enrolment = msgspec.json.decode(demo, type=Enrolment)
    file = tmp_path / "office.json"
    file.write_bytes(
        msgspec.json.encode(
            {
                "office": enrolment.office,
                "desks": [{"id": "ban-1", "name": "Quầy hộ tịch"}],
                "officers": enrolment.officers,
            }
        )
    )
    code, said, _ = portal("init", "--office", str(file))
    assert (code, "ban-1\tQuầy hộ tịch" in said) == (0, True)
    assert portal("enrol", "ban-1")[0] == 0
    file.write_text('{"office": 1}')
    code, said, complaint = portal("init", "--office", str(file))
    assert (code, said) == (2, "")
    assert "Tệp bộ phận không đọc được" in complaint


def test_a_code_is_given_for_a_desk_that_there_is(portal: Run) -> None:
    portal("init", "--demo")
    code, said, _ = portal("enrol", DESK)
    assert code == 0
    assert re.search(r"^[0-9A-Z]{5}-[0-9A-Z]{5}$", said, re.MULTILINE)
    code, said, complaint = portal("enrol", "quay-9")
    assert (code, said) == (2, "")
    assert "không có quầy này" in complaint


@pytest.mark.parametrize(
    "action", [("enrol", "x"), ("serve",), ("backup", "b"), ("seed-online", "1")]
)
def test_nothing_is_made_by_a_mistyped_folder(
    portal: Run, folder: Path, action: tuple[str, ...]
) -> None:
    code, _, complaint = portal(*action)
    assert code == 2
    assert "Lập cổng bằng lệnh portal init" in complaint
    assert not folder.exists()


def test_citizens_file_as_many_dossiers_as_wanted_with_files_that_can_be_fetched(
    portal: Run, folder: Path, opened: Callable[[], PortalStore]
) -> None:
    portal("init", "--demo")
    code, said, _ = portal("seed-online", "3", "--seed", "7")
    codes = said.split()
    assert (code, len(codes), len(set(codes))) == (0, 3, 3)
    assert portal("seed-online", "3", "--seed", "7")[1].split() == codes
    assert events(opened(), "applied") >= 3
    assert any((folder / "blobs").glob("??/*"))


@pytest.mark.campaign
def test_a_served_portal_answers_a_desk_that_enrols_while_it_runs(
    portal: Run, folder: Path
) -> None:
    portal("init", "--demo")
    command = [sys.executable, "-m", "counter_app", "portal", "serve", "--port", "0"]
    server = subprocess.Popen(
        [*command, "--folder", str(folder), *demo_clock.arguments(clocks.CLOCK)],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    with server:
        try:
            assert server.stdout is not None
            line = server.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert address, line
            code = portal("enrol", DESK)[1].split()[-1]
            http = Http(address.group())
            there = HttpPortal(http)
            there.enrol(EnrolQuestion(code=code, device="d" * 32, request="r"))
            assert enrolment_of(there.packs().enrolment).desk.id == DESK
            http.close()
        finally:
            server.terminate()
            server.communicate(timeout=30)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "cong.example"])
def test_no_port_is_opened_beyond_this_machine_without_tls(portal: Run, host: str) -> None:
    portal("init")
    code, _, complaint = portal("serve", "--host", host)
    assert code == 2
    assert "khi có TLS" in complaint


def test_a_certificate_that_is_none_is_said(portal: Run, tmp_path: Path) -> None:
    portal("init")
    file = tmp_path / "not.pem"
    file.write_text("xin chào")
    code, _, complaint = portal(
        "serve", "--port", "0", "--certificate", str(file), "--key", str(file)
    )
    assert code == 2
    assert "Chứng thư" in complaint


def test_a_desk_without_the_extra_is_told_what_to_install(
    portal: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal("init")
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "counter_app.portal.http.connections.serving", raising=False)
    code, _, complaint = portal("serve")
    assert code == 2
    assert "counter-app[portal]" in complaint


def test_the_command_line_loads_no_web_server_and_no_portal() -> None:
    code = (
        "import json, sys\nfrom counter_app.cli import main\nmain._parser()\n"
        "print(json.dumps([name for name in sys.modules if name.startswith("
        "('litestar', 'uvicorn', 'psycopg', 'counter_app.portal', 'sqlalchemy'))]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


def test_a_backup_is_put_back_and_the_portal_has_another_history(
    portal: Run, tmp_path: Path, opened: Callable[[], PortalStore]
) -> None:
    portal("init", "--demo")
    first = opened()
    history = first.context.history
    first.close()
    file = tmp_path / "copy" / "portal.db"
    assert portal("backup", str(file))[0] == 0
    portal("seed-online", "1")
    assert portal("restore", str(file))[0] == 0
    second = opened()
    assert second.context.history != history
    assert events(second, "applied") >= 1  # the ledger gives back what the portal itself wrote
    second.close()
    file.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    code, _, complaint = portal("restore", str(file))
    assert code == 2
    assert "Bản sao lưu không dùng được" in complaint


def test_what_a_revoked_machine_sent_is_judged_when_it_is_let_in(
    portal: Run, opened: Callable[[], PortalStore]
) -> None:
    portal("init", "--demo")
    code = portal("enrol", DESK)[1].split()[-1]
    store = opened()

    def come_in(connection: Connection) -> str:
        question = EnrolQuestion(code=code, device="d" * 32, request="r")
        return enrolling.enrol(connection, store.context, question).token

    token = store.run(come_in)
    assert portal("revoke", DESK)[1] == f"Đã thu hồi 1 máy ở quầy {DESK}\n"
    journal = Journal("d" * 32)
    office = desks.enrolment().office
    made = [reception(number, office=office, officer="mai.ht") for number in (1, 2)]

    def send(connection: Connection) -> None:
        asker = enrolling.asker(connection, token)
        assert asker == Asker(DESK, "H38.145.01", revoked=True)
        push(connection, store.context, asker, journal.run(*made))

    store.run(send)
    assert events(store, "held") == 2
    code_, said, _ = portal("let-in", DESK)
    assert (code_, said) == (0, f"Đã nhận 2 thay đổi của máy đã thu hồi ở quầy {DESK}\n")
    assert (events(store, "held"), events(store, "applied")) == (0, 2)
    assert portal("let-in", DESK)[1].startswith("Đã nhận 0")


def test_the_operator_lists_what_was_wrong_with_codes(
    portal: Run, opened: Callable[[], PortalStore]
) -> None:
    portal("init", "--demo")
    assert portal("incidents") == (0, "", "")
    store = opened()
    forged = Incident(IncidentKind.FOREIGN_CODE, "quay-2", DESK, "H38.145-261123-0601")
    twice = Incident(IncidentKind.CODE_TWICE, "quay-2", DESK, "H38.145-261123-0601")
    later = Incident(IncidentKind("of_tomorrow"), "quay-2", DESK, "")
    store.run(lambda c: incidents.note(c, store.context, [forged, forged, twice, later]))
    code, said, _ = portal("incidents")
    lines = [line.split("\t")[1:] for line in said.splitlines()]
    assert (code, sorted(lines)) == (
        0,
        [
            ["Mã H38.145-261123-0601 có ở hai hồ sơ; hồ sơ của quầy quay-2 được cấp mã mới."],
            [f"Quầy quay-2 dùng mã H38.145-261123-0601 thuộc dãy mã của quầy {DESK}.", "2 lần"],
            ["of_tomorrow"],
        ],
    )


def test_an_account_has_its_password_from_the_keyboard_and_a_long_one(
    portal: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal("init")
    for typed, code in (("ngắn\n", 2), ("một mật khẩu dài\n", 0)):
        monkeypatch.setattr(sys, "stdin", _Typed(typed))
        assert portal("account", "dich-vu-cong")[0] == code


class _Typed:
    def __init__(self, text: str) -> None:
        self._text = text

    def isatty(self) -> bool:
        return False

    def readline(self) -> str:
        return self._text


def test_a_portal_of_release_0_1_is_migrated_by_any_command_and_says_where_it_stands(
    portal: Run, folder: Path, tmp_path: Path
) -> None:
    released.portal("0.1", "sqlite", tmp_path)
    said = f"Cơ sở dữ liệu ở phiên bản {schema.VERSION}\nĐã dựng lại "
    assert portal("migrate") == (0, f"{said}32 hồ sơ: 32 đổi nội dung, 0 giữ như cũ\n", "")
    assert portal("migrate") == (0, f"{said}0 hồ sơ: 0 đổi nội dung, 0 giữ như cũ\n", "")
    assert (folder / "backups" / f"before-{schema.VERSION}.db").exists()


def test_a_database_of_another_version_is_told_with_what_to_do(
    portal: Run, folder: Path, opened: Callable[[], PortalStore]
) -> None:
    portal("init")
    store = opened()
    store.run(lambda c: meta.put_version(c, schema.VERSION + 1))
    code, said, complaint = portal("migrate")
    assert (code, said) == (2, "")
    assert "phiên bản cổng mới hơn" in complaint
    store.run(lambda c: meta.put_version(c, 1))
    store.close()
    (folder / "backups").write_text("no folder")
    code, said, complaint = portal("migrate")
    assert (code, said) == (2, "")
    assert "Chưa sao lưu được" in complaint
