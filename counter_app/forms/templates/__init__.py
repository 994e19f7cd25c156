"""What the law fixes about each form, as data files: read, checked, chosen by day of reception."""
