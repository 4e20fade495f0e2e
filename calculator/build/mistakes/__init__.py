"""What people who edit get wrong: refused in one line with file, place, problem and remedy."""
