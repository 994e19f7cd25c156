"""The sentinel sweep: the people of a whole day, a crash included, stand nowhere in clear.

Each step is a process of its own with its own home and temporary folder. What a desk hands out
(receipts, the batch that came in) lies outside; everything else is looked through.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import os
import signal
import subprocess
import sys
import unicodedata
import zlib
from pathlib import Path
from zoneinfo import ZoneInfo

from counter_app.cli import demo
from counter_app.domain.people.applicant import Address, IdentityKind, Person
from counter_app.services.desk import sign_in, upkeep
from counter_app.services.desk.open_desk import OpenDesk
from counter_app.services.intake import keep_draft, receive
from counter_app.services.lists import find
from counter_app.storage.files import files
from tests.faults.clear_text import Find, sweep
from tests.faults.outcome import Outcome, Watch, scratch
from tests.faults.work import Worker
from tests.support import clocks, desks
from tests.support.desks import Crowd, Place

PEOPLE = (
    ("Thào Quyện Sắn", "010399417263", "0399417263"),
    ("Lùng Ửng Phìn Khuỷu", "010288530417", "0388530417"),
    ("Sề Xoáng Ngoẻn", "010177246095", "0377246095"),
)
WORDS = tuple(word for person in PEOPLE for word in person)
PASSWORD = "mật khẩu của Quầy Ngoằng"
ROOT = Path(__file__).resolve().parents[2]


def campaign() -> list[Outcome]:
    watch = Watch()
    with scratch() as folder:
        place, outside = Place(folder / "desk"), folder / "outside"
        outside.mkdir()
        looked = [folder / "desk", folder / "home", folder / "temporary"]
        _first_half(place)
        crashed = sweep(looked, [*WORDS, PASSWORD])
        _second_half(place, outside)
        ended = sweep(looked, [*WORDS, PASSWORD])
        finds = crashed[2] + ended[2]
        receipts = sweep([outside], WORDS)[2]
        planted, missed = _control(folder / "temporary")
    broken = [f"{find.word!r} as {find.form} in {find.path.name}" for find in finds]
    if not receipts:
        broken.append("not even the batch that came in holds a sentinel: the run did nothing")
    return [
        Outcome(
            "sentinels",
            f"{crashed[0]} files after the kill and {ended[0]} at the end looked through for"
            f" {len(WORDS) + 1} words, {crashed[1] + ended[1]} compressed streams opened:"
            f" {len(finds)} in clear",
            tuple(broken),
            watch.seconds,
        ),
        Outcome(
            "sentinels: control",
            f"planted in a temporary file in {planted} forms: {planted - len(missed)} found",
            tuple(f"not found: {form}" for form in missed),
        ),
    ]


def _first_half(place: Place) -> None:
    enrolment = str(ROOT / "resources" / "demo" / "enrolment.json")
    _run(place, "counter_app", "enrol", enrolment, *_options(place))
    killed = _run(place, "tests.faults.sentinels", str(place.folder), "work", check=False)
    if killed != -signal.SIGKILL:
        raise RuntimeError(f"the worker ended by itself: {killed}")


def _second_half(place: Place, outside: Path) -> None:
    _run(place, "tests.faults.sentinels", str(place.folder), "search")
    batch = outside / "batch.jsonl"
    name, number, phone = PEOPLE[2]
    row = {"thu tuc": desks.BIRTH, "ho ten": name, "so dinh danh": number, "dien thoai": phone}
    batch.write_text(json.dumps(row | {"giay to": "đủ"}, ensure_ascii=False), "utf-8")
    receipts = ["--receipts", str(outside)]
    day = f"{clocks.now().astimezone(ZoneInfo('Asia/Ho_Chi_Minh')):%d/%m/%Y}"
    signing = ["--officer", "mai", "--password-fd", "0", "--day", day]
    asked = ["intake", str(batch), *receipts, *signing, *_options(place)]
    _run(place, "tests.support.command", *asked, said=demo.PASSWORD)
    _run(place, "counter_app", "verify", *_options(place))


def _options(place: Place) -> list[str]:
    return ["--profile", str(place.profile), "--keys", str(place.keys)]


def _run(place: Place, module: str, *arguments: str, check: bool = True, said: str = "") -> int:
    """One process with a home and a temporary folder of its own; `said` is its input."""
    top = place.folder.parent
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(top / "home")
    for name in ("TMPDIR", "TMP", "TEMP", "SQLITE_TMPDIR"):
        environment[name] = str(top / "temporary")
    environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    for folder in ("home", "temporary", "desk"):
        (top / folder).mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=environment,
        input=f"{said}\n".encode(),
        capture_output=True,
        check=False,
    )
    if check and done.returncode:
        raise RuntimeError(done.stderr.decode())
    for stream, data in (("out", done.stdout), ("err", done.stderr)):
        log = top / "home" / f"{stream}.log"
        shown = data if stream == "err" or module != "counter_app" else b""
        log.write_bytes((log.read_bytes() if log.exists() else b"") + shown)
    return done.returncode


def _person(number: int) -> Person:
    name, identity, phone = PEOPLE[number]
    return Person(
        name=name,
        identity_number=identity,
        identity_kind=IdentityKind.CITIZEN,
        phone=phone,
        address=Address(line="Thôn Tả Lèng", unit="02728", unit_name="xã Mường Hum"),
    )


def _work(desk: OpenDesk) -> None:
    """Everything that an officer does in a day, ended by a kill in the middle of a reception."""
    mai = desks.officer(desk)
    try:
        sign_in.check_password(desk, mai, PASSWORD)
    except sign_in.WrongPasswordError:
        sign_in.sign_in(desk, mai, day_confirmed=True)
    dossier = receive.receive(desk, mai, desks.intake(desk, _person(0))).dossier
    out = desk.store.profile.temporary
    worker = Worker(desk, out, lambda _: None, Crowd(), in_print=_on_paper)
    worker.print(dossier)
    scan = f"{PEOPLE[0]}".encode() * 9000
    with desk.store.database.write() as connection:
        files.put(connection, desk.store.profile.files, scan, "image/png")
    upkeep.back_up(desk)
    second = desks.intake(desk, _person(1), content=" ".join(PEOPLE[1]))
    keep_draft.keep(desk, mai, "d1", f"Khai sinh {PEOPLE[1][0]}", second)
    receive.receive(desk, mai, second, draft="d1")
    with desk.store.database.write() as connection:
        files.put(connection, desk.store.profile.files, scan + scan, "image/png", _die)


def _on_paper(_path: Path, _data: bytes) -> None:
    """The receipt goes to a printer, not into a file of the program."""


def _die(done: int, _all: int) -> bool:
    if done:
        os.kill(os.getpid(), signal.SIGKILL)
    return True


def _search(desk: OpenDesk) -> None:
    for person in PEOPLE[:2]:
        for word in person:
            if not find.find(desk, word).found:
                raise LookupError("a sentinel was received and is not found by search")


def _control(folder: Path) -> tuple[int, list[str]]:
    """Plant each form in a temporary file; how many, and those that the sweep passes over."""
    name = PEOPLE[0][0]
    clear = f"họ tên {name} số".encode()
    planted = {
        "utf-8": clear,
        "utf-16": clear.decode().encode("utf-16"),
        "utf-16-be": clear.decode().encode("utf-16-be"),
        "nfd": unicodedata.normalize("NFD", clear.decode()).encode(),
        "base64 0": base64.b64encode(clear),
        "base64 1": base64.b64encode(b"x" + clear),
        "base64 2": base64.b64encode(b"xx" + clear),
        "gzip": b"head" + gzip.compress(clear),
        "zlib": b"head" + zlib.compress(clear),
        "hex": clear.hex().encode(),
    }
    missed = []
    for form, data in planted.items():
        path = folder / "planted"
        path.write_bytes(os.urandom(500) + data + os.urandom(500))
        found: list[Find] = sweep([folder], [name])[2]
        if not any(find.path == path for find in found):
            missed.append(form)
        path.unlink()
    (folder / f"{name}.txt").touch()
    if not sweep([folder], [name])[2]:
        missed.append("a file's name")
    return len(planted) + 1, missed


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("step", choices=("work", "search"))
    options = parser.parse_args()
    desk = Place(options.folder).desk(now=clocks.now)
    {"work": _work, "search": _search}[options.step](desk)
    desk.close()


if __name__ == "__main__":
    main()
