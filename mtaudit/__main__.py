"""`python -m mtaudit` is the command `mtaudit`."""

from mtaudit.cli import main

main()
