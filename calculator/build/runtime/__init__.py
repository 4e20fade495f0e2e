"""What builds the Python runtime that the calculator pages load."""
