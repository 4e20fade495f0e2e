"""What a change does: two states of the project compared, for the person who decides on it."""
