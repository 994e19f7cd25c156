"""What is typed is kept: drafts under every form, on their way to the disk."""
