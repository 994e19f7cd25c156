"""The page Nhận theo lô: many dossiers from one file."""
