"""From the rows of a file to dossiers: what a column is, what a row says, whether it was there."""
