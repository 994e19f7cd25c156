"""Letters to a citizen: forms 04 and 05."""
