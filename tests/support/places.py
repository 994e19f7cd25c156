"""A place of each page that needs nothing to be opened with, or next to nothing."""

from __future__ import annotations

from counter_app.ui.frame.places import (
    OpenAttention,
    OpenBatch,
    OpenDossier,
    OpenOnline,
    OpenReceive,
    OpenSearch,
    OpenSettings,
    OpenSync,
    OpenToday,
    Place,
)

PLACES: dict[str, Place] = {
    place.page: place
    for place in (
        OpenToday(),
        OpenSearch(),
        OpenReceive(),
        OpenDossier("not-here"),
        OpenOnline("not-here"),
        OpenBatch(),
        OpenAttention(),
        OpenSync(),
        OpenSettings(),
    )
}
