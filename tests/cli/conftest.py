"""Embeddings of the command line's tests are kept apart from the user's own."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("CHECKER_CACHE", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()
