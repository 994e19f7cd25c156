"""What dossiers are looked up by beside names and numbers, in one narrow index; and
the days for which results are promised."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.execute("CREATE INDEX ix_dossier_found ON dossier (n, status, procedure, officer)")
    op.execute("CREATE INDEX ix_dossier_promised_at ON dossier (promised_at)")
    op.execute("PRAGMA user_version = 8")
