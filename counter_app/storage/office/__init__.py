"""What the desk was given: office, officers, leases, procedures and calendars."""
