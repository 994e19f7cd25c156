"""The result on its way to the counter, and more time for it."""
