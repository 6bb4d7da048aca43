"""German: sentences, words, and how a printed sentence is said, with a two-way map between print and speech."""
