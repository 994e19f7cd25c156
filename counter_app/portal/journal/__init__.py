"""Events in and out: a run of a desk's journal taken, the portal's own, the feed of an office."""
