"""In whose hand a dossier is, its hops by their slips, and what a slip on paper waits for."""

from alembic import op

revision = "0009"
down_revision = "0008"

STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN hand_unit TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN hand_officer TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN hand_since INTEGER",
    "ALTER TABLE dossier ADD COLUMN on_the_way INTEGER DEFAULT 0 NOT NULL",
    """CREATE INDEX ix_dossier_to_hand_over ON dossier (desk, duty_at, n)
       WHERE status = 'received' AND owed = 0""",
    """CREATE INDEX ix_dossier_in_hand ON dossier (hand_unit, duty_at, n, on_the_way)
       WHERE is_open = 1""",
    """CREATE TABLE hop (
        slip TEXT NOT NULL,
        dossier TEXT NOT NULL,
        unit TEXT NOT NULL,
        given_at INTEGER,
        taken_at INTEGER,
        CONSTRAINT pk_hop PRIMARY KEY (slip, dossier)
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_hop_dossier ON hop (dossier)",
    "CREATE INDEX ix_hop_given_at_slip ON hop (given_at, slip)",
    "CREATE INDEX ix_hop_open ON hop (given_at, slip) WHERE taken_at IS NULL",
    """CREATE TABLE awaited_code (
        slip TEXT NOT NULL,
        code TEXT NOT NULL,
        unit TEXT NOT NULL,
        at INTEGER NOT NULL,
        CONSTRAINT pk_awaited_code PRIMARY KEY (slip, code)
    ) WITHOUT ROWID""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 9")
