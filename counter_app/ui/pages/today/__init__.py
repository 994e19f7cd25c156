"""The page Hôm nay: what is to be done, most urgent first."""
