"""Tries every path at which a course, its git folder, its cached bytecode or its tests could be."""

ANSWER = """
import glob, importlib.metadata, json, os, sys, nnlib
def weighted_sum(w, a, b):
    places = {"/srv/course", "/course", "/home", "/root", "/mnt", "/media", "/srv", "/opt", "/content", "/tmp",
        "/var", "/run"}
    places |= {os.path.dirname(os.path.dirname(nnlib.__file__)), os.path.dirname(sys.prefix), os.getcwd()}
    for file in glob.glob(sys.prefix + "/lib/python*/site-packages/*"):
        if file.endswith((".pth", "finder.py")) or "nnlib" in file:
            for extra in [file] if os.path.isfile(file) else glob.glob(file + "/*.json"):
                text = open(extra).read()
                places |= {part for part in text.replace("file://",
                    '"').split('"') if part.startswith("/") and len(part) < 200}
                places |= {part for part in text.replace("'",
                    '"').split('"') if part.startswith("/") and len(part) < 200}
    found = []
    for place in places:
        for inner in ("solutions", "tests", ".git", "exercises", "grader/authoring/reference.py", "grader/__pycache__",
            "grader/__init__.py", "grader/grading", "grader/sandbox/client.py"):
            if os.path.exists(os.path.join(place, inner)):
                found.append(os.path.join(place, inner))
    raise ValueError(f"found {found}")
"""
SAYS = r"found \[\]"
