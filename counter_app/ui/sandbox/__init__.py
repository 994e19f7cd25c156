"""Files from outside are opened in a process of its own, with limits of time and of memory."""
