"""Forms 02 and 03, notices to the citizen."""
