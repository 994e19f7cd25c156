"""What travels between a desk and the portal, named once for both: docs/contract/."""
