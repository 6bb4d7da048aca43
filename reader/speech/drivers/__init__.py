"""Our own drivers in pyttsx3's terms."""
