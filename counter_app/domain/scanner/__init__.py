"""What a scanner sent: told from typing, freed of the keyboard's layout and read."""
