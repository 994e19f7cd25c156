"""Results that wait to be returned: in which way each goes and how far it is, and since when; and
the two kinds of events that are asked for by themselves.

Every dossier is projected anew, so that those which are here already have both.
"""

from alembic import op

revision = "0011"
down_revision = "0010"

STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN result_step TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN result_since INTEGER",
    """CREATE INDEX ix_dossier_waiting_result ON dossier (result_step, result_since, n)
       WHERE result_step <> ''""",
    "DROP INDEX ix_dossier_unprinted",
    """CREATE INDEX ix_dossier_unprinted ON dossier (duty_at, n, due_at, waits)
       WHERE unprinted = 1""",
    "CREATE INDEX ix_event_notice_settled ON event (n) WHERE kind = 'notice_settled'",
    "CREATE INDEX ix_event_signed_in ON event (n) WHERE kind = 'signed_in'",
    "DELETE FROM meta WHERE name = 'projection'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 11")
