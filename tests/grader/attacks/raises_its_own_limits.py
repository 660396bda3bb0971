"""Takes its own limits away."""

ANSWER = """
import resource
def weighted_sum(w, a, b):
    found = []
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC,
        resource.RLIMIT_NOFILE):
        try:
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            found.append(kind)
        except (OSError, ValueError):
            pass
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
