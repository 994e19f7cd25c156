"""Slips that go with papers and results from hand to hand."""
