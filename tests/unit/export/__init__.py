"""Tests of the files that are made of an article, and of the sound that goes into them."""
