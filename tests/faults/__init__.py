"""A service that misbehaves as asked, and stories told with it."""
