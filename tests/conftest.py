"""What holds for all tests."""

from hypothesis import settings

# A test never times: a slow machine is no fault of the code. The same cases come on every run.
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")
