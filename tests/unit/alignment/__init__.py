"""Times for sounds whose engine tells none."""
