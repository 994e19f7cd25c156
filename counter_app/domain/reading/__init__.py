"""What people type, scan and import, read in one way: raw text to a value, doubts, or a refusal.

Every door gives its text to these functions: the page, the card, the batch, the command line, and
what a citizen filed online when it is reviewed.
"""
