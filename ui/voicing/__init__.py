"""The window speaks: what has the focus, what changes there, and what is typed, for those who do not see it."""
