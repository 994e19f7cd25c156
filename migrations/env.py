"""Run by counter_app.storage.engine.migrate, which gives the connection."""

from alembic import context


def _check_keys(ctx, **_):
    """Foreign keys are off while a step runs, so it is judged as a whole before its commit."""
    broken = ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the step leaves {len(broken)} rows without what they refer to")


connection = context.config.attributes["connection"]
context.configure(
    connection=connection, transaction_per_migration=True, on_version_apply=[_check_keys]
)
with context.begin_transaction():
    context.run_migrations()
