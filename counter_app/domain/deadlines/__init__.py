"""The appointed day: a time rule counted over an office's calendar, with each of its steps."""
