"""What travels between a desk and the portal, named once for both sides: docs/portal-contract.md."""
