"""What the user is told about each kind of error, in German and English: what happened, and what to do."""
