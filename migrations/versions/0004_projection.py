"""The promised moment under its own name, and what the portal's bytes are known by.

The column `due_at` held `promised_at`; that name is reserved for the moment that is counted again.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    "ALTER TABLE dossier RENAME COLUMN due_at TO promised_at",
    "ALTER TABLE portal_copy ADD COLUMN state_hash TEXT DEFAULT '' NOT NULL",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 4")
