"""The reference portal: plain functions over a database session, HTTP a shell around them."""
