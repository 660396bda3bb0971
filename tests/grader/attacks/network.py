"""Calls home: by address, by name, over loopback, through sockets of this machine with and without a file."""

ANSWER = r"""
import socket, urllib.request
def weighted_sum(w, a, b):
    found = []
    def unix(path):
        socket.socket(socket.AF_UNIX).connect(path)
    for ask in (lambda: socket.create_connection(("192.0.2.1", 80), 1),
        lambda: socket.create_connection(("127.0.0.1", 22), 1),
                lambda: socket.getaddrinfo("example.org", 80),
                    lambda: urllib.request.urlopen("http://example.org", timeout=1),
                lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"w", ("192.0.2.1", 53)),
                lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
                    lambda: socket.create_server(("127.0.0.1", 0)),
                lambda: unix("\0/tmp/.X11-unix/X0"), lambda: unix("/run/dbus/system_bus_socket"),
                    lambda: unix("/var/run/docker.sock")):
        try:
            ask()
            found.append("an answer")
        except OSError:
            pass
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
