"""Questions about what is read, and what is said to answer them."""
