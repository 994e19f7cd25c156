"""The portal over HTTP: a shell around its functions, docs/decisions/0080-portal-http.md."""
