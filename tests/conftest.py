"""Hypothesis judges what the code does; how long it takes is for the benchmarks."""

from hypothesis import settings

settings.register_profile("mtaudit", deadline=None)
settings.load_profile("mtaudit")
