"""What waits to be returned: tiles, the tables of people and of parcels."""
