"""Telephone numbers: reading a line, and what follows from it."""
