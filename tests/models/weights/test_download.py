import socket

import pytest

from models.errors import ModelError
from models.weights.download import fetch
from tests.models.server import CONTENT, DIGEST, remote


def test_a_file_is_fetched_once(serve, tmp_path):
    address, asked = serve()
    seen = []
    path = fetch(remote(address), tmp_path / "new", lambda *done: seen.append(done))
    assert path.read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert fetch(remote(address, DIGEST[:8]), tmp_path / "new") == path
    assert asked == [None]


@pytest.mark.parametrize("ranges", [True, False])
def test_a_cut_off_download_goes_on(serve, tmp_path, ranges):
    address, _ = serve(cut=100_000)
    with pytest.raises(ModelError, match=r"check the connection.*continue"):
        fetch(remote(address), tmp_path)
    part = tmp_path / "file.bin.part"
    assert part.read_bytes() == CONTENT[:100_000]
    address, asked = serve(ranges=ranges)
    assert fetch(remote(address), tmp_path).read_bytes() == CONTENT
    assert asked == ["bytes=100000-"]
    assert not part.exists()


def test_all_of_it_but_never_checked(serve, tmp_path):
    (tmp_path / "file.bin.part").write_bytes(CONTENT)
    address, _ = serve()
    assert fetch(remote(address), tmp_path).read_bytes() == CONTENT


def test_another_file_is_deleted(serve, tmp_path):
    address, _ = serve(b"something else")
    with pytest.raises(ModelError, match="not the expected file"):
        fetch(remote(address), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_network(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    with pytest.raises(ModelError, match="check the connection"):
        fetch(remote(f"http://127.0.0.1:{free}"), tmp_path)
