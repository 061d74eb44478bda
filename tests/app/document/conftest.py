"""A document, what it asks for, and a finished result."""

import pytest

from app.document.session import Session
from app.threads import file_jobs as jobs
from tests.app.document.documents import answer


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def requests(session):
    seen = []
    session.run_requested.connect(seen.append)
    return seen


@pytest.fixture
def shown(qtbot, session, requests, pipeline, photo_path):
    """The session with a finished result."""
    session.open(jobs.open_file(photo_path))
    qtbot.waitUntil(lambda: len(requests) == 1)
    answer(session, pipeline, requests[0])
    return session
