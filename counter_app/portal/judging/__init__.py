"""What an event that arrived does: applied, held, deferred or refused, and with which notices."""
