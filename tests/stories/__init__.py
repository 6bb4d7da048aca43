"""Stories: the real program on a desktop, used by keys and listened to."""
