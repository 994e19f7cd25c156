"""What the portal has: copies of its dossiers, own events on top, verdicts, files on the way."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    """
    CREATE INDEX ix_dossier_new ON dossier (received_at, n) WHERE status = 'submitted'
    """,
    """
    CREATE TABLE portal_copy (
        dossier TEXT NOT NULL,
        rev INTEGER NOT NULL,
        feed INTEGER NOT NULL,
        state BLOB NOT NULL,
        CONSTRAINT pk_portal_copy PRIMARY KEY (dossier)
    )
    """,
    """
    CREATE TABLE overlay (
        event TEXT NOT NULL,
        dossier TEXT NOT NULL,
        CONSTRAINT pk_overlay PRIMARY KEY (event)
    )
    """,
    """
    CREATE INDEX ix_overlay_dossier ON overlay (dossier)
    """,
    """
    CREATE TABLE verdict (
        event TEXT NOT NULL,
        dossier TEXT,
        verdict TEXT NOT NULL,
        code TEXT NOT NULL,
        title TEXT NOT NULL,
        params BLOB NOT NULL,
        since INTEGER NOT NULL,
        settled INTEGER DEFAULT 0 NOT NULL,
        CONSTRAINT pk_verdict PRIMARY KEY (event)
    )
    """,
    """
    CREATE INDEX ix_verdict_dossier ON verdict (dossier)
    """,
    """
    CREATE INDEX ix_verdict_open ON verdict (since) WHERE settled = 0
    """,
    """
    CREATE TABLE journal_mark (
        device TEXT NOT NULL,
        acked INTEGER DEFAULT 0 NOT NULL,
        durable INTEGER DEFAULT 0 NOT NULL,
        failures INTEGER DEFAULT 0 NOT NULL,
        closed INTEGER DEFAULT 0 NOT NULL,
        CONSTRAINT pk_journal_mark PRIMARY KEY (device)
    )
    """,
    """
    CREATE TABLE withheld (
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        CONSTRAINT pk_withheld PRIMARY KEY (device, seq)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE unread (
        dossier TEXT NOT NULL,
        rev INTEGER NOT NULL,
        since INTEGER NOT NULL,
        item BLOB NOT NULL,
        CONSTRAINT pk_unread PRIMARY KEY (dossier)
    )
    """,
    """
    CREATE TABLE open_notice (
        id TEXT NOT NULL,
        dossier TEXT NOT NULL,
        at INTEGER NOT NULL,
        CONSTRAINT pk_open_notice PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX ix_open_notice_at ON open_notice (at)
    """,
    """
    CREATE INDEX ix_open_notice_dossier ON open_notice (dossier)
    """,
    """
    CREATE TABLE former_code (
        code TEXT NOT NULL,
        dossier TEXT NOT NULL,
        CONSTRAINT pk_former_code PRIMARY KEY (code, dossier)
    )
     WITHOUT ROWID
    """,
    """
    CREATE TABLE file_transfer (
        sha256 TEXT NOT NULL,
        dossier TEXT NOT NULL,
        is_up INTEGER NOT NULL,
        state TEXT NOT NULL,
        url TEXT DEFAULT '' NOT NULL,
        size INTEGER NOT NULL,
        mime TEXT NOT NULL,
        "offset" INTEGER DEFAULT 0 NOT NULL,
        failures INTEGER DEFAULT 0 NOT NULL,
        since INTEGER NOT NULL,
        CONSTRAINT pk_file_transfer PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE INDEX ix_file_transfer_dossier ON file_transfer (dossier)
    """,
    """
    CREATE INDEX ix_file_transfer_open ON file_transfer (since) WHERE state <> 'done'
    """,
    """
    CREATE TABLE incident (
        n INTEGER NOT NULL,
        at INTEGER NOT NULL,
        code TEXT NOT NULL,
        params BLOB NOT NULL,
        CONSTRAINT pk_incident PRIMARY KEY (n)
    )
    """,
    """
    INSERT INTO overlay (event, dossier) SELECT id, dossier FROM event WHERE dossier IS NOT NULL
    """,
    """
    INSERT INTO journal_mark (device) SELECT DISTINCT device FROM entry
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 2")
