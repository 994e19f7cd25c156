"""Files of rows from outside: whatever a spreadsheet program, a school or a script wrote, as text.

What is in a file is not believed: sizes are asked before it is read, parts are read piece by piece,
and each failure says what and where.
"""
