"""How dates, money, numbers and errors read on the screen."""
