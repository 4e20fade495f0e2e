"""Run the command line: ``python -m calculator``."""

import sys

from calculator.command_line.program import main

sys.exit(main())
