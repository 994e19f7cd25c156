"""Offices, desks, officers and accounts: enrolled, posted, and distributed as packs."""
