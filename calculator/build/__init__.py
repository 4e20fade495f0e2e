"""What only builds: pages, tables, the runtime for browsers. None of it ships."""
