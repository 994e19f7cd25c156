"""What is to be done next with a dossier, and when its citizen is to be told something."""

from alembic import op

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    "ALTER TABLE dossier ADD COLUMN duty TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE dossier ADD COLUMN tell_at INTEGER",
    "ALTER TABLE dossier ADD COLUMN tell_until INTEGER",
    "ALTER TABLE dossier ADD COLUMN missed INTEGER DEFAULT 0 NOT NULL",
    """UPDATE dossier SET duty = CASE WHEN status = 'submitted' THEN 'review'
       WHEN owed > 0 THEN 'ask_owed' ELSE 'hand_over' END
       WHERE status IN ('submitted', 'received')""",
    "DROP INDEX ix_dossier_owed",
    "DROP INDEX ix_dossier_open_due",
    "DROP INDEX ix_dossier_to_hand_over",
    """CREATE INDEX ix_dossier_open_due ON dossier (duty_at, n, due_at, waits, duty, desk,
       hand_unit, hand_officer, unprinted, tell_at, tell_until) WHERE is_open = 1""",
    """CREATE INDEX ix_dossier_to_resolve ON dossier (duty_at, n, due_at, waits, duty, hand_unit,
       hand_officer) WHERE duty IN ('take_up', 'resolve')""",
    """CREATE INDEX ix_dossier_to_sign ON dossier (duty_at, n, due_at, waits, hand_unit)
       WHERE duty IN ('sign', 'sign_extension')""",
    """CREATE INDEX ix_dossier_to_return ON dossier (duty_at, n, due_at, waits)
       WHERE duty IN ('receive_result', 'hand_out', 'post', 'release')""",
    """CREATE INDEX ix_dossier_to_tell ON dossier (duty_at, n, due_at, waits, tell_at, tell_until,
       missed) WHERE tell_at IS NOT NULL""",
    """CREATE INDEX ix_dossier_to_hand_over ON dossier (desk, duty_at, n, due_at, waits)
       WHERE status = 'received' AND owed = 0""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 10")
