"""Firefox by WebDriver BiDi, which it speaks itself: neither geckodriver nor a browser of one's own is needed."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path

from websocket import create_connection

from tests.engines.reader import PATIENCE, PageError
from tests.engines.webdriver_actions import keyboard, mouse

NAME, MISSING = "Firefox", "install firefox-esr or firefox"
LISTENING = re.compile(r"WebDriver BiDi listening on (\S+)")


def find():
    """The path of a Firefox on this computer, or None."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    def __init__(self, socket):
        self.socket = socket
        self.asked = 0
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method, **params):
        """The result of a command; what else Firefox says meanwhile is passed over."""
        self.asked += 1
        self.socket.send(json.dumps({"id": self.asked, "method": method, "params": params}))
        while (reply := json.loads(self.socket.recv())).get("id") != self.asked:
            pass
        if "error" in reply:
            raise PageError(f"{method}: {reply['error']}: {reply['message']}")
        return reply["result"]

    def open(self, url):
        self.ask("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def run(self, expression):
        found = self.ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify({{ value: await ({expression}) }}))()",
            target={"context": self.context},
            awaitPromise=True,
        )
        if found["type"] == "exception":
            raise PageError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"]).get("value")

    def drag(self, points):
        self.ask("input.performActions", context=self.context, actions=mouse(points))

    def press(self, *keys):
        self.ask("input.performActions", context=self.context, actions=keyboard(keys))

    def resize(self, width, height):
        self.ask("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def picture(self, path):
        shot = self.ask("browsingContext.captureScreenshot", context=self.context)
        Path(path).write_bytes(base64.b64decode(shot["data"]))


@contextmanager
def launched():
    """A headless Firefox with a new profile, at an empty page."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [find(), "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
            said = []
            for line in process.stderr:
                said.append(line)
                if found := LISTENING.search(line):
                    break
            else:
                raise RuntimeError("Firefox did not start:\n" + "".join(said))
            try:
                with closing(
                    create_connection(f"{found[1]}/session", timeout=2 * PATIENCE, suppress_origin=True)
                ) as socket:
                    yield Firefox(socket)
            finally:
                process.terminate()
