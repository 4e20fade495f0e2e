"""The check of a list of tasks: reads a CSV file and writes a finding for each row.

Import it only where a list is checked: no calculator page and no other command needs its modules.
"""
