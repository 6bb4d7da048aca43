"""The desktop as the running program meets it: media keys, sleep, the session bus."""
