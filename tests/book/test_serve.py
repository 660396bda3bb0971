"""The server of `make serve`, and the page it answers with where there is none."""

import socket
import struct
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from book.tools.serve import served, server_for
from tests.support.browser import HTML


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "index.html").write_text("front")
    (tmp_path / "404.html").write_text("no such page")
    return tmp_path


def test_serves_a_file(folder):
    with served(folder) as address, urlopen(address + "index.html") as reply:
        assert reply.read() == b"front"


@pytest.mark.parametrize("path", ["nothing.html", "a/b/c/nothing"])
def test_answers_404_with_the_page_for_it(folder, path):
    with served(folder) as address:
        with pytest.raises(HTTPError) as error:
            urlopen(address + path)
        with error.value as reply:
            assert (reply.code, reply.read()) == (404, b"no such page")


def test_below_a_prefix_only(folder):
    with served(folder, prefix="/course") as address:
        with urlopen(address + "index.html") as reply:
            assert reply.read() == b"front"
        with pytest.raises(HTTPError) as error:
            urlopen(address.replace("/course", "") + "index.html")
        error.value.close()


def test_takes_the_next_port_when_one_is_in_use(folder):
    with server_for(folder, 0) as first, server_for(folder, first.server_port) as second:
        assert second.server_port > first.server_port


def test_is_reachable_from_this_computer_only(folder):
    with server_for(folder, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_reader_who_leaves_while_a_page_loads_is_no_error(folder, capfd):
    (folder / "large.bin").write_bytes(bytes(50_000_000))
    with server_for(folder, 0) as server:
        server.daemon_threads = False  # its end waits for the answer that was broken off
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        with socket.create_connection(server.server_address) as reader:
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # leaves at once
            reader.sendall(b"GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert reader.recv(100).startswith(b"HTTP/1.0 200")
        server.shutdown()
        thread.join()
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("wrong", ["nothing.html", "chapters/12-nothing.html", "a/b/c/d"])
@pytest.mark.parametrize("prefix", ["", "/course"])
def test_the_404_page_finds_home_from_any_depth(chromium, site, prefix, wrong):
    with served(HTML, prefix) as address:
        page = chromium.new_page()
        page.goto(address + wrong)
        page.get_by_role("link", name="front page").click()
        page.wait_for_url(address + "book/intro.html")
        assert page.locator("article h1").inner_text().startswith("How a neural network works")
        page.close()
