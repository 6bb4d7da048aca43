"""The online voice: requests, answers and their faults."""
