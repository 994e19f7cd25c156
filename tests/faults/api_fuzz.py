"""The portal's OpenAPI, fuzzed by schemathesis: `python -m tests.faults.api_fuzz`.

Every operation is asked with what fits its schema and with what does not, as a desk or as an
account. Pushes begin a journal of their own, so that their events are judged, some about
dossiers that there are. No answer may be a server error, every refusal must be a problem.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any
from unittest import SkipTest

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode

from counter_app.clock import new_id
from counter_app.portal.files import files
from counter_app.portal.files.file_rights import DESK_FILES
from counter_app.portal.http.connections.limits import Rate, RequestLimits
from counter_app.portal.office import accounts, enrol
from counter_app.portal.office.enrol import EnrolQuestion
from counter_app.portal.store.store import PortalStore, open_portal
from tests.faults.outcome import Outcome, Watch, say, scratch
from tests.support import clocks, portal_backends
from tests.support.online_filing import GATE, dossier, put_catalogue, submit
from tests.support.portal_offices import DESK_1, furnish
from tests.support.portal_server import running

_WIDE = Rate(10**9, 1e9)
WIDE = RequestLimits(address=_WIDE, desk=_WIDE, sign_ins=_WIDE, enrolments=_WIDE)
MODES = {"fits": GenerationMode.POSITIVE, "does not": GenerationMode.NEGATIVE}
_PASSWORD = "mat khau cua cong"


class Fuzzed:
    """A served portal with a desk, an account and a citizen's dossier; what was asked of it."""

    def __init__(self, address: str, store: PortalStore) -> None:
        self.address = address
        code = store.run(lambda c: enrol.invite(c, store.context, DESK_1.desk))
        question = EnrolQuestion(code=code, device="d" * 32, request="r")
        self.desk = store.run(lambda c: enrol.enrol(c, store.context, question)).token
        store.run(lambda c: accounts.put_account(c, GATE, _PASSWORD))
        with store.read() as connection:
            self.account = accounts.sign_in(connection, store.context, GATE.login, _PASSWORD)
        filed = dossier(store)
        self.filed = {
            name: getattr(filed, name) for name in ("procedure", "case", "office", "version")
        }
        self.known = submit(store, filed).dossier
        told = {"size": 1000, "sha256": "ab" * 32, "mime": "image/png"}
        self.upload = files.begin(store, DESK_1.desk, quota=DESK_FILES, **told).id
        self.asked: Counter[str] = Counter()
        self.answered: Counter[int] = Counter()
        self.broken: list[str] = []
        self._devices = count(1)
        self._turns = count()

    def headers(self, path: str) -> dict[str, str]:
        token = self.account if "/submissions" in path else self.desk
        return {"Authorization": f"Bearer {token}", "Tus-Resumable": "1.0.0"}

    def steered(self, body: Any) -> Any:
        """A push that continues nothing, every other event of it about the citizen's dossier."""
        if not isinstance(body, dict) or not isinstance(body.get("events"), list):
            return body
        number = next(self._devices)
        events = [
            {**one, "id": new_id(), "officer": "mai", "dossier_id": self.known}
            if isinstance(one, dict) and "dossier_id" in one and (place + number) % 2
            else one
            for place, one in enumerate(body["events"])
        ]
        begins = {"device": f"{number:032x}", "first_seq": 1, "before": "0" * 64}
        return {**body, **begins, "events": events}

    def led(self, case: Any) -> None:
        """Every other question is about what there is: dossier, desk, officer, upload."""
        if next(self._turns) % 2:
            return
        if case.operation.path == "/v1/sync/push":
            case.body = self.steered(case.body)
            return
        if isinstance(case.body, dict):
            given = {"dossier": self.known, "desk": DESK_1.desk, **self.filed}
            case.body |= {name: given[name] for name in given.keys() & case.body.keys()}
        if case.path_parameters:
            real = {"dossier": self.known, "name": self.upload}
            case.path_parameters |= {n: real[n] for n in real.keys() & case.path_parameters.keys()}
        if case.query and "officer" in case.query:
            case.query |= {"officer": "mai"}

    def note(self, name: str, answer: Any) -> None:
        self.asked[name] += 1
        status = answer.status_code
        self.answered[status] += 1
        kind = str(answer.headers.get("content-type", "")).strip("[]'\"")
        if status >= 500:
            self.broken.append(f"{name}: {status} {answer.content[:200]!r}")
        elif status >= 400 and "problem+json" not in kind and status != 416 and "HEAD" not in name:
            self.broken.append(f"{name}: {status} is no problem but {kind}")


@contextmanager
def portal(backend: str, folder: Path) -> Iterator[Fuzzed]:
    where = portal_backends.new_database() if backend == "postgresql" else str(folder / "portal.db")
    store = open_portal(where, folder / backend, now=clocks.now, ids=new_id)
    try:
        put_catalogue(furnish(store))
        with running(store, WIDE) as address:
            yield Fuzzed(address, store)
    finally:
        store.close()


def fuzz(there: Fuzzed, examples: int, start: int) -> None:
    """Ask every operation `examples` times in each mode."""
    schema = schemathesis.openapi.from_url(f"{there.address}/v1/openapi.json")
    with requests.Session() as session:
        for found in schema.get_all_operations():
            operation = found.ok()
            name = f"{operation.method.upper()} {operation.path}"
            for mode in MODES.values():
                strategy = operation.as_strategy(generation_mode=mode)
                _ask(strategy, _caller(there, name, session), examples, start)


def _caller(there: Fuzzed, name: str, session: requests.Session) -> Callable[[Any], None]:
    def call(case: Any) -> None:
        there.led(case)
        headers = {**dict(case.headers or {}), **there.headers(case.operation.path)}
        answer = case.call(base_url=there.address, session=session, headers=headers)
        there.note(name, answer)

    return call


@schemathesis.serializer("application/offset+octet-stream")
def _piece(_: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


def _ask(strategy: Any, call: Callable[[Any], None], examples: int, start: int) -> None:
    @seed(start)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def each(case: Any) -> None:
        call(case)

    with suppress(Unsatisfiable, SkipTest):
        each()


def campaign(examples: int = 200, start: int = 1, backends: tuple[str, ...] = ()) -> list[Outcome]:
    outcomes = []
    for backend in backends or portal_backends.NAMES:
        watch = Watch()
        with scratch() as folder, portal(backend, folder) as there:
            fuzz(there, examples, start)
            asked = ", ".join(f"{name} {number}" for name, number in sorted(there.asked.items()))
            statuses = ", ".join(f"{key}: {there.answered[key]}" for key in sorted(there.answered))
            errors = sum(number for key, number in there.answered.items() if key >= 500)
            counted = f"{errors} server errors; requests {asked}; answers {statuses}"
            outcomes.append(
                Outcome(f"API fuzzed, {backend}", counted, tuple(there.broken), watch.seconds)
            )
    return outcomes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=200, help="of an operation in each mode")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    outcomes = campaign(options.examples, options.seed)
    for outcome in outcomes:
        say(f"{outcome.name}, {outcome.seconds:.0f} s: {outcome.counted}")
        for line in outcome.broken[:20]:
            say(f"  ! {line}")
    return int(any(not one.is_kept for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
