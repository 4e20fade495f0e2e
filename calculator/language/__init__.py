"""German: sentences, numbers, dates, and the templates of texts."""
