"""The demo's office and citizens at the portal. All invented."""
