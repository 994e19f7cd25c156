"""When a dossier is due: what its clock makes of the moment on its receipt."""

from alembic import op

revision = "0007"
down_revision = "0006"

STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN due_at INTEGER",
    "UPDATE dossier SET due_at = promised_at WHERE is_open = 1",
    "DROP INDEX ix_dossier_open_due",
    """CREATE INDEX ix_dossier_open_due ON dossier (duty_at, n, due_at, waits, owed_until)
       WHERE is_open = 1""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 7")
