"""The kit of widgets from which all pages are made."""
