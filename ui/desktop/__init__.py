"""What the desktop knows of Vorleser while it runs: media keys, what is playing, and that nobody wants to sleep."""
