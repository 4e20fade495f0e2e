"""The cache for what the rows of a list repeat: cells, kinds of task, amounts."""

from functools import lru_cache

#: LRU size; unbounded, an unusual list could exhaust memory.
CACHE_SIZE = 20_000

#: Decorator: caches the results of a function by its arguments.
cached = lru_cache(CACHE_SIZE)
