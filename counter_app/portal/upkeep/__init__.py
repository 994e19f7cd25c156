"""What keeps a portal's data whole: migrations, backups, re-projection, files nobody names."""
