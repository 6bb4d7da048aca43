"""Articles to judge the opening by, and the layouts to print them in."""
