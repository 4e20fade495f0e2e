"""The command line: the same words and the same rules, as text or JSON."""
