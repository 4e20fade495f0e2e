"""Checking a list of tasks: a CSV file in, a finding for every row out.

Nothing else in the package imports this one, so that only who checks a list pays for it.
"""
