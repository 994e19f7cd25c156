"""Applicants, their numbers, their days of birth and where they live."""
