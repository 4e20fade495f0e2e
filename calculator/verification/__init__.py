"""The check of an answer that somebody kept: the same question, asked of today's figures.

Imported lazily; no calculator imports it.
"""
