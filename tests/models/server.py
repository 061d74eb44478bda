"""A server on this machine for what is downloaded, that can cut off, and notes what it is asked."""

import functools
import hashlib
import http.server
import threading
from contextlib import contextmanager

from models.weights.download import Remote

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


@contextmanager
def serving():
    """A function that serves files, and returns the address and what will be asked for."""
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
