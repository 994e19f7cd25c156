"""Form 01, the receipt."""
