"""The two tables of the search, for tests without the migrations that make them."""

from __future__ import annotations

DDL = (
    """
CREATE VIRTUAL TABLE dossier_words USING fts5(
    words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6', tokenize='ascii'
)""",
    """
CREATE TABLE dossier_entry (
    n INTEGER NOT NULL PRIMARY KEY,
    names TEXT NOT NULL,
    days TEXT NOT NULL,
    codes TEXT NOT NULL,
    contacts TEXT NOT NULL
)""",
)
