"""What the site says of its figures: their page, their news, and the same as data."""
