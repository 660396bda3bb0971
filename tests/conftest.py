"""Settings of every test."""

from hypothesis import settings

pytest_plugins = ["tests.support.browser"]

settings.register_profile("course", derandomize=True, deadline=None, database=None)
settings.load_profile("course")
