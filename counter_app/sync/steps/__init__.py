"""The steps of one cycle: handshake, push, pull, and what else is renewed."""
