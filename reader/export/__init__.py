"""Sections of an article become finished MP3 files."""
