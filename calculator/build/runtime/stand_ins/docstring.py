"""Stands in for what describes Pyodide's functions to people."""


def get_cmeth_docstring(function: object) -> str:
    """Return no description; Pyodide's program asks for one of each of its functions."""
    return ""
