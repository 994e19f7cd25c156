"""The clock of a dossier's whole life: what runs, what stands still, what is due and since when."""
