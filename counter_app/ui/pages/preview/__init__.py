"""The page that shows a form before it is printed."""
