"""What is wrong with files that came from the portal, as their bytes say."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """
    CREATE TABLE file_remark (
        sha256 TEXT NOT NULL,
        code TEXT NOT NULL,
        CONSTRAINT pk_file_remark PRIMARY KEY (sha256)
    )
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("PRAGMA user_version = 5")
