"""Hypothesis judges what the code does; how long it takes is for the benchmarks."""

import os

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure: nothing here is timed.
settings.register_profile("mtaudit", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("mtaudit")


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep the cache of rule packs out of the home of whoever runs the tests."""
    os.environ["MTAUDIT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
