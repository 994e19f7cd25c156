"""A dossier looked up that the asking desk does not hold: limited, logged, told to its office."""
