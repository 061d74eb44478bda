import functools
import hashlib
import http.server
import socket
import threading

import pytest
import torch

from models.errors import ModelError
from models.evaluation.measures.perceptual import fetch_lpips, joined, lpips_path
from models.weights.download import Remote, fetch

CONTENT = bytes(range(256)) * 1024
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Handler(http.server.BaseHTTPRequestHandler):
    def __init__(self, asked, *args, ranges=True, cut=None, files=None):
        self.asked, self.ranges, self.cut, self.files = asked, ranges, cut, files
        super().__init__(*args)

    def do_GET(self):
        wanted = self.headers.get("Range")
        self.asked.append(wanted)
        content = self.files[self.path.lstrip("/")]
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.ranges else 0
        if start >= len(content):
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        self.wfile.write(content[start : self.cut])

    def log_message(self, *args):
        pass


@pytest.fixture
def serve():
    running = []

    def start(content=CONTENT, **how):
        asked = []
        files = content if isinstance(content, dict) else {"file.bin": content}
        handler = functools.partial(Handler, asked, files=files, **how)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        running.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}", asked

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


def remote(address, digest=DIGEST, name="file.bin"):
    return Remote(url=f"{address}/{name}", sha256=digest, licence="MIT")


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


def shapes():
    """Names and shapes of what `Lpips` reads."""
    fires = ((3, 64, 16, 64), (4, 128, 16, 64), (6, 128, 32, 128), (7, 256, 32, 128))
    fires += ((9, 256, 48, 192), (10, 384, 48, 192), (11, 384, 64, 256), (12, 512, 64, 256))
    found = {"features.0.weight": (64, 3, 3, 3), "features.0.bias": (64,)}
    for index, channels, squeezed, expanded in fires:
        parts = (
            ("squeeze", (squeezed, channels, 1, 1)),
            ("expand1x1", (expanded, squeezed, 1, 1)),
            ("expand3x3", (expanded, squeezed, 3, 3)),
        )
        for part, shape in parts:
            found[f"features.{index}.{part}.weight"] = shape
            found[f"features.{index}.{part}.bias"] = shape[:1]
    widths = (64, 128, 256, 384, 384, 512, 512)
    return [*found.items(), *((f"lin.{n}.weight", (1, w, 1, 1)) for n, w in enumerate(widths))]


def saved(content, path):
    torch.save(content, path)
    return path.read_bytes()


def test_weights_that_measure_wrongly_are_not_stored(serve, tmp_path):
    lpips_shapes = shapes()
    features = {name: torch.zeros(shape) for name, shape in lpips_shapes if name[0] == "f"}
    linear = {
        f"lin{level}.model.1.weight": torch.zeros(shape)
        for level, (_, shape) in enumerate(each for each in lpips_shapes if each[0][0] == "l")
    }
    files = {
        "features.pth": saved(features, tmp_path / "a"),
        "linear.pth": saved(linear, tmp_path / "b"),
    }
    address, _ = serve(files)
    remotes = {
        name: remote(address, hashlib.sha256(files[f"{name}.pth"]).hexdigest(), f"{name}.pth")
        for name in ("features", "linear")
    }
    with pytest.raises(ModelError, match="give wrong distances"):
        fetch_lpips(folder=tmp_path, **remotes)
    assert not lpips_path(tmp_path).exists()


def test_a_missing_tensor():
    with pytest.raises(ModelError, match="tensor is missing"):
        joined({}, {})
