"""The calculator in the browser: what Python answers there, and the runtime that carries it."""
