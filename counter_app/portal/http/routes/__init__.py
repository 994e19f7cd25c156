"""The addresses of the portal, each a shell around a function."""
