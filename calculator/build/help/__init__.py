"""What the help center around the articles consists of: topics, questions, terms, ways to go on."""
