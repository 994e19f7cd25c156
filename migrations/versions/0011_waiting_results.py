"""Results that wait to be returned: in which way each goes and how far it is, and since when; and
what is asked for by itself: two kinds of events, dossiers of one status, procedure or officer.

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
    "CREATE INDEX ix_dossier_status_n ON dossier (status, n) WHERE n > 0",
    "CREATE INDEX ix_dossier_procedure_n ON dossier (procedure, n) WHERE n > 0",
    "CREATE INDEX ix_dossier_officer_n ON dossier (officer, n) WHERE n > 0",
    "CREATE INDEX ix_event_notice_settled ON event (n) WHERE kind = 'notice_settled'",
    "CREATE INDEX ix_event_signed_in ON event (n) WHERE kind = 'signed_in'",
    "DELETE FROM meta WHERE name = 'projection'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 11")
