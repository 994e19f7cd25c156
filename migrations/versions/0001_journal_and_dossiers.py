"""The journal, dossiers, leases, officers, catalogue, drafts, fees and search."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE calendar (
        id TEXT NOT NULL,
        effective_from TEXT NOT NULL,
        document BLOB NOT NULL,
        CONSTRAINT pk_calendar PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE dossier (
        n INTEGER NOT NULL,
        id TEXT NOT NULL,
        code TEXT NOT NULL,
        procedure TEXT NOT NULL,
        status TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        owner_name TEXT NOT NULL,
        identity TEXT NOT NULL,
        phone TEXT NOT NULL,
        officer TEXT NOT NULL,
        desk TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        received_day TEXT NOT NULL,
        due_at INTEGER,
        owed INTEGER NOT NULL,
        unprinted INTEGER NOT NULL,
        ref TEXT,
        events INTEGER NOT NULL,
        state BLOB NOT NULL,
        CONSTRAINT pk_dossier PRIMARY KEY (n),
        CONSTRAINT uq_dossier_id UNIQUE (id)
    )
    """,
    """
    CREATE INDEX ix_dossier_code ON dossier (code)
    """,
    """
    CREATE INDEX ix_dossier_identity_n ON dossier (identity, n) WHERE identity <> ''
    """,
    """
    CREATE INDEX ix_dossier_open_due ON dossier (due_at, n) WHERE is_open = 1
    """,
    """
    CREATE INDEX ix_dossier_owed ON dossier (due_at, n, is_open, owed) WHERE owed > 0
    """,
    """
    CREATE INDEX ix_dossier_received_day_n ON dossier (received_day, n)
    """,
    """
    CREATE UNIQUE INDEX ix_dossier_ref ON dossier (ref) WHERE ref IS NOT NULL
    """,
    """
    CREATE INDEX ix_dossier_unprinted ON dossier (due_at, n) WHERE unprinted = 1
    """,
    """
    CREATE TABLE draft (
        id TEXT NOT NULL,
        officer TEXT NOT NULL,
        title TEXT NOT NULL,
        updated_at INTEGER NOT NULL,
        document BLOB NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_draft_officer_updated_at ON draft (officer, updated_at)
    """,
    """
    CREATE TABLE entry (
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        event TEXT NOT NULL,
        hash BLOB NOT NULL,
        CONSTRAINT pk_entry PRIMARY KEY (device, seq),
        CONSTRAINT uq_entry_event_device UNIQUE (event, device)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE event (
        n INTEGER NOT NULL,
        id TEXT NOT NULL,
        dossier TEXT,
        kind TEXT NOT NULL,
        bytes BLOB NOT NULL,
        CONSTRAINT pk_event PRIMARY KEY (n),
        CONSTRAINT uq_event_id UNIQUE (id)
    )
    """,
    """
    CREATE INDEX ix_event_dossier_n ON event (dossier, n)
    """,
    """
    CREATE TABLE fee_entry (
        event TEXT NOT NULL,
        dossier TEXT NOT NULL,
        day TEXT NOT NULL,
        officer TEXT NOT NULL,
        method TEXT NOT NULL,
        amount INTEGER NOT NULL,
        CONSTRAINT pk_fee_entry PRIMARY KEY (event)
    )
    """,
    """
    CREATE INDEX ix_fee_entry_day ON fee_entry (day)
    """,
    """
    CREATE TABLE file_key (
        sha256 TEXT NOT NULL,
        "key" BLOB NOT NULL,
        size INTEGER NOT NULL,
        mime TEXT NOT NULL,
        CONSTRAINT pk_file_key PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TABLE lease (
        id TEXT NOT NULL,
        agency TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        document BLOB NOT NULL,
        CONSTRAINT pk_lease PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE meta (
        name TEXT NOT NULL,
        value BLOB NOT NULL,
        CONSTRAINT pk_meta PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE officer (
        id TEXT NOT NULL,
        document BLOB NOT NULL,
        failures INTEGER DEFAULT 0 NOT NULL,
        blocked_until INTEGER DEFAULT 0 NOT NULL,
        CONSTRAINT pk_officer PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE procedure_version (
        id TEXT NOT NULL,
        code TEXT NOT NULL,
        effective_from TEXT NOT NULL,
        effective_to TEXT,
        document BLOB NOT NULL,
        CONSTRAINT pk_procedure_version PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE serial_mark (
        agency TEXT NOT NULL,
        day TEXT NOT NULL,
        serial INTEGER NOT NULL,
        CONSTRAINT pk_serial_mark PRIMARY KEY (agency, day)
    )
     WITHOUT ROWID
    """,
    """
    CREATE VIRTUAL TABLE dossier_words USING fts5(
        words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6', tokenize='ascii'
    )
    """,
    """
    CREATE TABLE dossier_entry (
        n INTEGER NOT NULL PRIMARY KEY,
        names TEXT NOT NULL,
        days TEXT NOT NULL,
        codes TEXT NOT NULL,
        contacts TEXT NOT NULL
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 1")
