"""How an answer looks: HTML for page and browser, text for the shell, JSON for programs."""
