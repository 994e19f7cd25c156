"""The due date: a time rule counted over an office's calendar, with each of its steps."""
