"""Serial leases and the codes that come from them."""
