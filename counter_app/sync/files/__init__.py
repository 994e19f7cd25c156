"""Files between desk and portal, piece by piece."""
