"""The portal's database and folder opened, and what every function of the portal works with."""
