"""The commands of the reference portal; a desk without the extra `portal` does without them."""

from __future__ import annotations

import argparse
import getpass
import ipaddress
import ssl
import sys
import time
from collections.abc import Callable
from contextlib import closing
from random import SystemRandom

from counter_app import logs, paths
from counter_app.cli.demo_clock import NotADemoError
from counter_app.cli.portal_sentences import INCIDENTS, SENTENCES, of_ledger, sentence
from counter_app.clock import new_id
from counter_app.contract.problems import ProblemError
from counter_app.domain.errors import DomainError
from counter_app.portal.demo import seed
from counter_app.portal.files import files
from counter_app.portal.journal import incidents, operator
from counter_app.portal.journal.high_water_mark import run_and_mark
from counter_app.portal.judging import rejudging
from counter_app.portal.office import accounts, enrol, offices, packs
from counter_app.portal.office.accounts import Account, AccountRole
from counter_app.portal.office.office_file import read_office
from counter_app.portal.store import meta
from counter_app.portal.store.damage import DamagedPortalError
from counter_app.portal.store.database import DatabaseError
from counter_app.portal.store.store import PortalStore, open_portal
from counter_app.portal.upkeep import backups, reprojection, verify
from counter_app.portal.upkeep.backups import UnusableBackupError
from counter_app.portal.upkeep.migrate import MigrationError

DATABASE = "portal.db"
_EXTRA = ("litestar", "uvicorn", "psycopg")


def run(options: argparse.Namespace) -> int:
    """Do what was asked; expected troubles become one sentence on stderr and 2."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "init": _init,
        "serve": _serve,
        "enrol": _enrol,
        "revoke": _revoke,
        "let-in": _let_in,
        "incidents": _incidents,
        "deferred": _deferred,
        "settle": _settle,
        "account": _account,
        "seed-online": _seed_online,
        "backup": _backup,
        "restore": _restore,
        "verify": _verify,
        "migrate": _migrate,
    }
    try:
        return actions[options.action](options)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        _say(SENTENCES["no_extra"])
    except (
        ProblemError,
        DomainError,
        UnusableBackupError,
        MigrationError,
        DatabaseError,
        DamagedPortalError,
        OSError,
    ) as error:
        _say(sentence(error))
    except KeyboardInterrupt:
        return 130
    return 2


def _open(options: argparse.Namespace) -> PortalStore:
    if options.action != "init" and not (options.folder / "secret").exists():
        raise FileNotFoundError(2, SENTENCES["no_portal"], str(options.folder))
    where = options.database_url or options.folder / DATABASE
    clock = options.clock
    store = open_portal(
        where,
        options.folder,
        now=clock.now,
        ids=new_id,
        backed_up=options.action == "migrate" and options.backed_up,
    )
    if options.demo_offset and not (options.action == "init" and options.demo):
        with store.read() as connection:
            is_demo = packs.is_demo(connection)
        if not is_demo:
            store.close()
            raise NotADemoError
    for line in of_ledger(store.findings):
        _say(line)
    return store


def _init(options: argparse.Namespace) -> int:
    read = [read_office(path) for path in options.office]
    for item in read:
        for word in item.unknown_words:
            _say(SENTENCES["unknown_word"].format(word=word))
    with closing(_open(options)) as store:
        for path in sorted((paths.resources() / "catalogue").glob("*.json")):
            data = path.read_bytes()
            store.run(lambda c, data=data: packs.put_pack(c, store.context, data))  # type: ignore[misc]
        if options.name:
            store.run(lambda c: meta.put(c, "name", options.name.encode()))
        if options.demo:
            seed.make_demo(store)
            seed.record_office(store)
        for item in read:
            store.run(lambda c, one=item: one.put(c, store.context))  # type: ignore[misc]
        with store.read() as connection:
            desks = offices.desks(connection)
    sys.stdout.write(f"Đã lập cổng\t{options.folder}\n")
    for desk, office in desks:
        sys.stdout.write(f"{desk.id}\t{desk.name}, {office}\n")
    return 0


def _serve(options: argparse.Namespace) -> int:
    if not _is_loopback(options.host) and not (options.certificate and options.key):
        _say(SENTENCES["no_tls"])
        return 2
    from counter_app.portal.http.app import make_app  # noqa: PLC0415 - of the extra
    from counter_app.portal.http.connections.serving import Server  # noqa: PLC0415

    with closing(_open(options)) as store:
        logs.configure(options.folder / "logs")
        try:
            server = Server(
                make_app(store, proxies=options.trusted_proxy),
                options.host,
                options.port,
                certificate=options.certificate,
                key=options.key,
                ready=lambda: _tell(f"Cổng chạy tại {server.address}, dừng bằng Ctrl+C"),
            )
        except ssl.SSLError:
            _say(SENTENCES["bad_certificate"])
            return 2
        server.run()
    return 0


def _enrol(options: argparse.Namespace) -> int:
    with closing(_open(options)) as store:
        code = store.run(lambda c: enrol.invite(c, store.context, options.desk))
    sys.stdout.write(f"Mã đăng ký của quầy {options.desk}, dùng một lần trong 7 ngày:\n{code}\n")
    return 0


def _revoke(options: argparse.Namespace) -> int:
    with closing(_open(options)) as store:
        count = store.run(lambda c: enrol.revoke(c, store.context, options.desk))
    sys.stdout.write(f"Đã thu hồi {count} máy ở quầy {options.desk}\n")
    return 0


def _let_in(options: argparse.Namespace) -> int:
    with closing(_open(options)) as store:
        count = run_and_mark(store, lambda c: rejudging.let_in(c, store.context, options.desk))
    sys.stdout.write(f"Đã nhận {count} thay đổi của máy đã thu hồi ở quầy {options.desk}\n")
    return 0


def _incidents(options: argparse.Namespace) -> int:
    """One line for each kind, day and pair of desks; nothing where nothing was noted."""
    with closing(_open(options)) as store, store.read() as connection:
        result = incidents.noted(connection, store.context)
    for item in result:
        text = INCIDENTS.get(item.incident.kind, item.incident.kind.value).format(
            desk=item.incident.desk, other=item.incident.other, code=item.incident.code
        )
        times = f"\t{item.times} lần" if item.times > 1 else ""
        sys.stdout.write(f"{item.at:%d/%m/%Y %H:%M}\t{text}{times}\n")
    return 0


def _deferred(options: argparse.Namespace) -> int:
    with closing(_open(options)) as store, store.read() as connection:
        for item in operator.deferred(connection):
            _tell(f"{item.event}\t{item.kind}\t{item.office}\t{item.desk}\t{item.dossier or '-'}")
    return 0


def _settle(options: argparse.Namespace) -> int:
    with closing(_open(options)) as store:
        run_and_mark(
            store,
            lambda c: operator.settle(
                c, store.context, options.event, options.choice.replace("-", "_"), options.reason
            ),
        )
    sys.stdout.write(f"Đã ghi quyết định về thay đổi {options.event}\n")
    return 0


def _account(options: argparse.Namespace) -> int:
    created = Account(options.login, AccountRole(options.role), options.office)
    with closing(_open(options)) as store:
        if sys.stdin.isatty():
            password = getpass.getpass("Mật khẩu: ")
        else:
            password = sys.stdin.readline().rstrip("\r\n")
        if len(password) < accounts.SHORTEST_PASSWORD:
            _say(SENTENCES["short_password"])
            return 2
        store.run(lambda c: accounts.put_account(c, created, password))
    sys.stdout.write(f"Tài khoản {options.login} đã có mật khẩu mới\n")
    return 0


def _seed_online(options: argparse.Namespace) -> int:
    first = SystemRandom().randrange(10**9) if options.seed is None else options.seed
    with closing(_open(options)) as store:

        def file(count: int, number: int) -> None:
            put = lambda data, mime: files.put(store, data, mime, seed.ONLINE.key)  # noqa: E731
            for state in seed.seed_online(store, count, number, put):
                _tell(f"{state.code}")

        if not options.every:
            file(options.count, first)
            return 0
        for number in range(options.count):
            file(1, first + number)
            if number + 1 < options.count:
                time.sleep(options.every)
    return 0


def _backup(options: argparse.Namespace) -> int:
    if options.database_url:
        _say(SENTENCES["postgres_backup"])
        return 2
    with closing(_open(options)) as store:
        progress = backups.backup(store, options.path)
    sys.stdout.write(
        f"Đã sao lưu và kiểm tra: {len(progress.devices)} nhật ký, "
        f"{len(progress.offices)} bộ phận\t{options.path}\n"
    )
    return 0


def _restore(options: argparse.Namespace) -> int:
    if options.database_url:
        _say(SENTENCES["postgres_backup"])
        return 2
    backups.restore(options.folder, options.path, options.folder / DATABASE)
    sys.stdout.write(f"Đã khôi phục từ {options.path}; các quầy sẽ gửi lại phần còn thiếu\n")
    return 0


def _verify(options: argparse.Namespace) -> int:
    where = options.database_url or options.folder / DATABASE
    if not (options.folder / "secret").exists():
        raise FileNotFoundError(2, SENTENCES["no_portal"], str(options.folder))
    faults = list(verify.verify(where, options.folder))
    sys.stdout.write(f"sai lệch {len(faults)}\n")
    for fault in faults:
        sys.stdout.write(f"  {fault}\n")
    return 1 if faults else 0


def _migrate(options: argparse.Namespace) -> int:
    """Opening migrates, also for every other command; PostgreSQL waits for this one. What a
    running portal does behind its answers, projecting dossiers anew, is done to its end here.
    """
    with closing(_open(options)) as store:
        done = reprojection.project_all(store)
        with store.read() as connection:
            version = meta.version(connection)
    sys.stdout.write(
        f"Cơ sở dữ liệu ở phiên bản {version}\n"
        f"Đã dựng lại {done.looked_at} hồ sơ: {done.changed} đổi nội dung, {done.left} giữ như cũ\n"
    )
    return 0


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
