"""What people ask: fields, the codec between words and values, each calculator's question."""
