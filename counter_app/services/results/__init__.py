"""Results until they are in the citizen's hand: what waits, and how it is given, sent, released."""
