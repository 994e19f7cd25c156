"""Đồng bộ: what the portal has, what waits, and how the link stands."""
