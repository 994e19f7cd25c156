"""The number that each event has in the office's feed."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
    CREATE TABLE feed_number (
        event INTEGER NOT NULL,
        n INTEGER NOT NULL,
        CONSTRAINT pk_feed_number PRIMARY KEY (event)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 3")
