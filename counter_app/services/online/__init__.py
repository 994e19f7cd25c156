"""Reviewing what citizens filed online, and the office's answer."""
