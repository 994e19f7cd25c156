"""The state of a link that all its connections share: toxics in force, up or down, what struck."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Protocol, TypeVar

from tests.support import toxics
from tests.support.toxics import (
    AnyToxic,
    Bandwidth,
    Drip,
    Flapping,
    Latency,
    Partition,
    Toxic,
    Way,
)

_PACKET = 1400
_T = TypeVar("_T", bound=Toxic)
_P = TypeVar("_P", Latency, Bandwidth, Drip)


@dataclass(slots=True)
class Counts:
    """Bytes that were passed on each way, and how often each toxic really struck.

    `struck` counts connections, of HTTP toxics requests. `again` holds the statuses that requests
    got which were delivered once more.
    """

    connections: int = 0
    unreachable: int = 0
    up: int = 0
    down: int = 0
    requests: int = 0
    answers: int = 0
    downs: int = 0
    struck: Counter[str] = field(default_factory=Counter)
    again: list[int] = field(default_factory=list)


class Resettable(Protocol):
    number: int

    def reset(self) -> None: ...


class Link:
    """Lives in the proxy's event loop; nothing of it is called from another thread."""

    def __init__(self, seed: int) -> None:
        self.counts = Counts()
        self.connections: set[Resettable] = set()
        self.toxics: tuple[AnyToxic, ...] = ()
        self.down: Partition | Flapping | None = None
        self._seed = seed
        self._jitter = self.random("jitter")
        self._struck: Counter[Toxic] = Counter()
        self._reserved: Counter[Toxic] = Counter()
        self._once: set[tuple[object, ...]] = set()
        self._free_at: defaultdict[tuple[Toxic, Way], float] = defaultdict(float)
        self._changed = asyncio.Event()
        self._flapping: tuple[Flapping, asyncio.Task[None]] | None = None

    def put(self, wanted: Iterable[AnyToxic]) -> None:
        """From now on exactly these."""
        self.toxics = tuple(wanted)
        flapping = next(self.of(Flapping), None)
        if self._flapping and self._flapping[0] != flapping:
            self._flapping[1].cancel()
            self._flapping = None
            self._go(None)
        if flapping and not self._flapping:
            self._flapping = flapping, asyncio.create_task(self._flap(flapping))
        if not flapping:
            self._go(next(self.of(Partition), None))
        self._tell()

    def of(self, kind: type[_T]) -> Iterator[_T]:
        return (toxic for toxic in self.toxics if isinstance(toxic, kind))

    def random(self, *whom: object) -> Random:
        """The same numbers for the same seed and the same connection or request."""
        return Random("/".join(map(str, (self._seed, *whom))))

    def meets(self, toxic: Toxic, *whom: object) -> bool:
        """Whether chance lets this toxic have this connection or request; always the same."""
        return toxic.chance >= 1 or self.random(toxic, *whom).random() < toxic.chance

    def strikes(self, toxic: Toxic, *once: object) -> bool:
        """Counts a strike, with `once` at most one of it; False where the toxic is used up."""
        if once and (toxic, *once) in self._once:
            return True
        if toxic.times is not None and self._struck[toxic] >= toxic.times:
            return False
        self._once.add((toxic, *once))
        self._struck[toxic] += 1
        self.counts.struck[toxics.name(toxic)] += 1
        return True

    def reserves(self, toxic: Toxic) -> bool:
        """A strike that comes later; False where all that `times` allows are taken."""
        if toxic.times is not None and self._reserved[toxic] >= toxic.times:
            return False
        self._reserved[toxic] += 1
        return True

    def gives_back(self, toxic: Toxic) -> None:
        self._reserved[toxic] -= 1

    async def until_change(self) -> None:
        await self._changed.wait()

    async def until_up(self, number: int) -> None:
        while self.down:
            self.strikes(self.down, number, self.counts.downs)
            await self.until_change()

    def latency(self, way: Way, number: int) -> float:
        """Seconds that a byte of this connection needs now."""
        return sum(
            max(0.0, toxic.seconds + self._jitter.uniform(-toxic.jitter, toxic.jitter))
            for toxic in self._striking(Latency, way, number)
        )

    def packet(self, way: Way) -> int:
        """How many bytes are passed on in one go."""
        if any(toxics.goes(toxic, way) for toxic in self.of(Drip)):
            return 1
        return _PACKET if any(toxics.goes(toxic, way) for toxic in self.of(Bandwidth)) else 65_536

    async def pace(self, way: Way, size: int, number: int) -> None:
        now = asyncio.get_running_loop().time()
        due = now
        for toxic in self._striking(Bandwidth, way, number):
            start = max(now, self._free_at[toxic, way])
            self._free_at[toxic, way] = start + size / toxic.bytes_per_second
            due = max(due, self._free_at[toxic, way])
        for drip in self._striking(Drip, way, number):
            due = max(due, now + drip.seconds * size)
        if due > now:
            await asyncio.sleep(due - now)

    def _striking(self, kind: type[_P], way: Way, number: int) -> Iterator[_P]:
        for toxic in self.of(kind):
            if (
                toxics.goes(toxic, way)
                and self.meets(toxic, number)
                and self.strikes(toxic, number)
            ):
                yield toxic

    def stop(self) -> None:
        self.put(())

    async def _flap(self, toxic: Flapping) -> None:
        random = self.random("flapping")
        while True:
            await asyncio.sleep(random.uniform(toxic.shortest, toxic.longest))
            self._go(toxic)
            await asyncio.sleep(random.uniform(toxic.shortest, toxic.longest))
            self._go(None)

    def _go(self, down: Partition | Flapping | None) -> None:
        if down == self.down:
            return
        self.down = down
        if down:
            self.counts.downs += 1
        if down and down.how == "reset":
            for connection in list(self.connections):
                self.strikes(down, connection.number, self.counts.downs)
                connection.reset()
        self._tell()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()
