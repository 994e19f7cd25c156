"""Printed forms, one module each, drawn as PDF."""
