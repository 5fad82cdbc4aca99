"""The version of mtaudit."""

__version__ = "0.1.0"
