"""Giving the portal procedure versions that it lacks and this desk has."""

from __future__ import annotations

from counter_app.contract.problems import ProblemError
from counter_app.contract.push import MOST_LACKING
from counter_app.domain.catalogue.procedure import version_id
from counter_app.storage.office import catalogue
from counter_app.sync.link.link_errors import LinkError
from counter_app.sync.steps.desk_side import DeskSide

_REFUSED = frozenset({400, 413})
_NOT_WANTED = 404


def give_versions(side: DeskSide) -> None:
    """Answer what pushes of this round were asked for; what this desk lacks it passes over.

    Nothing waits for this: where the link or the portal fails, the rest is asked for again with a
    later push. What the portal refuses is not given again by this run of the program.
    """
    requested = sorted(side.versions_lacking - side.versions_refused)[:MOST_LACKING]
    side.versions_lacking.clear()
    for key in requested:
        if not side.go_on():
            return
        with side.store.database.read() as connection:
            content = catalogue.document(connection, key)
        if content is None or version_id(content) != key:
            continue
        try:
            side.portal.give_version(key, content)
        except ProblemError as error:
            if error.status in _REFUSED:
                side.versions_refused.add(key)
            elif error.status != _NOT_WANTED:
                return
        except LinkError:
            return
