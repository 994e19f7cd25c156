"""When the next owed paper is brought, whether the appointed moment waits for one, and by which
moment lists are ordered: that of the next thing to do.
"""

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN owed_until TEXT",
    "ALTER TABLE dossier ADD COLUMN waits INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE dossier ADD COLUMN duty_at INTEGER",
    "UPDATE dossier SET duty_at = promised_at",
    "DROP INDEX ix_dossier_open_due",
    "DROP INDEX ix_dossier_owed",
    "DROP INDEX ix_dossier_unprinted",
    """CREATE INDEX ix_dossier_open_due ON dossier (duty_at, n, promised_at, waits, owed_until)
       WHERE is_open = 1""",
    "CREATE INDEX ix_dossier_owed ON dossier (duty_at, n, is_open, owed) WHERE owed > 0",
    "CREATE INDEX ix_dossier_unprinted ON dossier (duty_at, n) WHERE unprinted = 1",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 6")
