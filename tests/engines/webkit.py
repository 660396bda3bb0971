"""WebKit, the engine of Safari, by classic WebDriver: WebKitGTK's small browser, at a screen that nobody sees."""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from tests.engines.reader import PATIENCE, PageError
from tests.engines.webdriver_actions import keyboard, mouse

LONGEST_SCRIPT = 300  # seconds; it paints without a graphics card: a chapter takes half a minute, two on a busy machine
NAME, MISSING = "WebKit", "install webkit2gtk-driver and xvfb (Linux only)"


def find():
    """The path of WebKit's driver on this computer, or None if it or the screen for it is missing."""
    return shutil.which("Xvfb") and shutil.which("WebKitWebDriver")


class WebKit:
    def __init__(self, port):
        self.port = port
        self.session = "/session"
        wanted = {"webkitgtk:browserOptions": {"args": ["--automation"]}, "timeouts": {"script": 1000 * LONGEST_SCRIPT}}
        self.session += "/" + self.ask("", capabilities={"alwaysMatch": wanted})["sessionId"]

    def ask(self, command, method="POST", **body):
        request = Request(
            f"http://127.0.0.1:{self.port}{self.session}{command}",
            method=method,
            data=json.dumps(body).encode() if method == "POST" else None,
            headers={"Content-Type": "application/json"},
        )
        try:
            with urlopen(request, timeout=LONGEST_SCRIPT + PATIENCE) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            raise PageError(f"{command}: {json.load(error)['value']['message']}") from error

    def open(self, url):
        self.ask("/url", url=url)

    def run(self, expression):
        script = f"""const done = arguments[0];
          (async () => done(JSON.stringify({{ value: await ({expression}) }})))().catch(
            (error) => done(JSON.stringify({{ error: String(error) }})));"""
        found = json.loads(self.ask("/execute/async", script=script, args=[]))
        if "error" in found:
            raise PageError(found["error"])
        return found.get("value")

    def drag(self, points):
        self.ask("/actions", actions=mouse(points))

    def press(self, *keys):
        self.ask("/actions", actions=keyboard(keys))

    def resize(self, width, height):
        """The window's frame is larger than the page by as much as it is now."""
        have = self.ask("/window/rect", method="GET")
        page_width, page_height = self.run("[innerWidth, innerHeight]")
        self.ask("/window/rect", width=width + have["width"] - page_width, height=height + have["height"] - page_height)

    def picture(self, path):
        Path(path).write_bytes(base64.b64decode(self.ask("/screenshot", method="GET")))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def unseen_screen():
    """The name of a screen that nobody sees."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as name:
                yield f":{name.readline().strip()}"
        finally:
            server.terminate()


@contextmanager
def launched():
    """A WebKit at an empty page."""
    port = free_port()
    with unseen_screen() as screen:
        command = [find(), f"--port={port}"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, env=os.environ | {"DISPLAY": screen}, **quiet) as driver:
            try:
                webkit = WebKit(listening(port))
                yield webkit
                webkit.ask("", method="DELETE")
            finally:
                driver.terminate()


def listening(port):
    """The port, when the driver answers there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(f"http://127.0.0.1:{port}/status", timeout=PATIENCE):
                return port
        except (URLError, ConnectionError):
            pass
    raise RuntimeError("WebKitWebDriver did not start")
