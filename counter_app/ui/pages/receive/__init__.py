"""Tiếp nhận: one page from the citizen card to the printed receipt."""
