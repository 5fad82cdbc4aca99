"""Hypothesis judges what the code does; how long it takes is for the benchmarks."""

from hypothesis import HealthCheck, settings

# A busy machine is no failure: nothing here is timed.
settings.register_profile("mtaudit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("mtaudit")
