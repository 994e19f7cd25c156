"""The link to a portal: HTTP, its limits, and its errors by what to do about them."""
