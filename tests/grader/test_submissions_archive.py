"""Zips that students make: what is wrong with an entry costs only its author, and nothing is written outside."""

import io
import random
import stat
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.submissions import archive
from grader.submissions.archive import unpack

GOOD = b'{"cells": []}'


def zipped(entries, tmp_path=None, **options):
    """A zip of (name or ZipInfo, content); its bytes, or its path below tmp_path."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in entries:
            file.writestr(name, content, **options)
    if tmp_path is None:
        return packed.getvalue()
    (tmp_path / "class.zip").write_bytes(packed.getvalue())
    return tmp_path / "class.zip"


def info(name, **changes):
    entry = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
    for key, value in changes.items():
        setattr(entry, key, value)
    return entry


def unpacked(tmp_path, entries, **options):
    """By name, the content, or the sentence that says why there is none."""
    found = unpack(zipped(entries, tmp_path), tmp_path / "out", **options)
    outside = [path for path in tmp_path.rglob("*") if path.is_file() and "out" not in path.relative_to(tmp_path).parts]
    assert outside == [tmp_path / "class.zip"]
    return {item.name: item.path.read_bytes() if item.path else item.problem for item in found}


def test_notebooks_are_unpacked_and_what_no_student_writes_is_left_out(tmp_path):
    skipped = ["__MACOSX/anna/._a.ipynb", "anna/.ipynb_checkpoints/a.ipynb", "anna/.git/a.ipynb", "anna/.DS_Store"]
    found = unpacked(tmp_path, [("anna/a.ipynb", GOOD), ("bert/ä.IPYNB", b"b"), *((name, b"") for name in skipped)])
    assert found == {"anna/a.ipynb": GOOD, "bert/ä.IPYNB": b"b"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../evil.ipynb", "evil.ipynb"),
        ("anna/../../evil.ipynb", "anna/evil.ipynb"),
        ("/etc/evil.ipynb", "etc/evil.ipynb"),
        ("C:\\evil.ipynb", "evil.ipynb"),
        ("anna\\..\\evil.ipynb", "anna/evil.ipynb"),
    ],
)
def test_paths_that_lead_out_are_refused(tmp_path, name, shown):
    found = unpacked(tmp_path, [(name, GOOD), ("bert/b.ipynb", GOOD)])
    assert found == {shown: "its path leads out of the archive", "bert/b.ipynb": GOOD}


def test_links_and_devices_are_refused(tmp_path):
    link = info("anna/a.ipynb", external_attr=(stat.S_IFLNK | 0o777) << 16)
    device = info("anna/b.ipynb", external_attr=(stat.S_IFCHR | 0o777) << 16)
    plain = info("anna/c.ipynb", external_attr=(stat.S_IFREG | 0o600) << 16)
    found = unpacked(tmp_path, [(link, b"/etc/passwd"), (device, b""), (plain, GOOD)])
    assert found == {
        "anna/a.ipynb": "it is a symbolic link, not a file",
        "anna/b.ipynb": "it is not a regular file",
        "anna/c.ipynb": GOOD,
    }


def test_encrypted_and_strangely_packed_entries_are_refused(tmp_path):
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("anna/a.ipynb", GOOD, zipfile.ZIP_LZMA)
        file.writestr("bert/b.ipynb", GOOD)
        file.writestr("carl/c.ipynb", GOOD)
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.index(b"bert") - (30 if signature == b"PK\x03\x04" else 46)
        at = at if signature == b"PK\x03\x04" else content.rindex(b"bert") - 46
        content[at + offset] |= 1
    path.write_bytes(content)
    found = {item.name: item.problem for item in unpack(path, tmp_path / "out")}
    assert found == {
        "anna/a.ipynb": "it is packed in a way that is not read: use an ordinary zip",
        "bert/b.ipynb": "it is encrypted: hand it in without a password",
        "carl/c.ipynb": "",
    }


def test_bombs_cost_only_their_author(tmp_path):
    bomb, large = bytes(3 << 20), random.Random(0).randbytes((5 << 20) + 1)
    found = unpacked(tmp_path, [("anna/a.ipynb", bomb), ("bert/b.ipynb", large), ("carl/c.ipynb", GOOD)])
    assert found["anna/a.ipynb"] == "it unpacks to more than 100 times its size"
    assert found["bert/b.ipynb"] == "it unpacks to more than 5 MB"
    assert found["carl/c.ipynb"] == GOOD


def test_size_that_an_entry_claims_is_not_believed(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 1000)
    content = bytearray(zipped([("anna/a.ipynb", b"x" * 5000), ("bert/b.ipynb", GOOD)], compress_type=0))
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 7)  # of the central directory, which zipfile reads
    (tmp_path / "class.zip").write_bytes(content)
    found = {item.name: item for item in unpack(tmp_path / "class.zip", tmp_path / "out")}
    assert found["bert/b.ipynb"].problem == ""
    assert found["anna/a.ipynb"].problem or found["anna/a.ipynb"].path.stat().st_size <= 1000


@pytest.mark.parametrize("what", ["files", "bytes"])
def test_one_author_cannot_use_up_the_class(tmp_path, monkeypatch, what):
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3 if what == "files" else 100)
    monkeypatch.setattr(archive, "MOST_BYTES", 1000 if what == "files" else 3 * len(GOOD))
    flood = [(f"class/anna/{i}.ipynb", GOOD) for i in range(10)]
    found = unpacked(tmp_path, [*flood, ("class/bert/b.ipynb", GOOD)])
    kept = [name for name, content in found.items() if content == GOOD]
    assert kept == ["class/anna/0.ipynb", "class/anna/1.ipynb", "class/anna/2.ipynb", "class/bert/b.ipynb"]
    assert "the rest is not read" in found["class/anna/3.ipynb"]


def test_zip_in_a_zip_is_unpacked_once(tmp_path):
    inmost = zipped([("c.ipynb", GOOD)])
    inner = zipped([("b.ipynb", GOOD), ("d.zip", inmost), ("../e.ipynb", GOOD)])
    found = unpacked(tmp_path, [("anna/hw.zip", inner), ("bert/b.ipynb", GOOD)])
    assert found == {
        "anna/hw.zip/b.ipynb": GOOD,
        "anna/hw.zip/d.zip": "it is a zip in a zip in a zip: hand in the notebook itself",
        "anna/hw.zip/e.ipynb": "its path leads out of the archive",
        "bert/b.ipynb": GOOD,
    }


def test_same_name_twice_keeps_the_last_with_a_note(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped([("anna/a.ipynb", b"first"), ("anna/a.ipynb", GOOD)], tmp_path)
    [item] = unpack(path, tmp_path / "out")
    assert item.path.read_bytes() == GOOD
    assert item.notes == ("the archive holds this file more than once; the last one counts",)


def test_names_in_odd_encodings_are_read(tmp_path):
    content = zipped([("anna/XX.ipynb", GOOD), ("bert/YY.ipynb", GOOD)])
    content = content.replace(b"XX", "ü".encode()).replace(b"YY", b"\x81\x07")
    (tmp_path / "class.zip").write_bytes(content)
    assert [item.name for item in unpack(tmp_path / "class.zip", tmp_path / "out")] == [
        "anna/ü.ipynb",
        "bert/ü�.ipynb",
    ]


def test_damaged_entry_costs_only_itself(tmp_path):
    content = bytearray(zipped([("anna/a.ipynb", b"x" * 300), ("bert/b.ipynb", GOOD)], compress_type=0))
    content[60] ^= 1
    (tmp_path / "class.zip").write_bytes(content)
    found = {item.name: item.problem for item in unpack(tmp_path / "class.zip", tmp_path / "out")}
    assert found == {"anna/a.ipynb": "it is damaged in the archive", "bert/b.ipynb": ""}


def test_what_is_no_zip_is_said(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"Rar!")
    [item] = unpack(tmp_path / "a.zip", tmp_path / "out", one_author=True, inside="anna/a.zip/")
    assert (item.name, item.path, item.problem) == ("anna/a.zip", None, "it is not a zip, or it is damaged")


TWO = zipped([("anna/a.ipynb", GOOD * 9), (info("bert/b.ipynb"), b"x"), ("carl/c.zip", zipped([("c.ipynb", GOOD)]))])


@given(changes=st.lists(st.tuples(st.integers(0, len(TWO) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_any_damage_raises_nothing(tmp_path_factory, changes):
    content = bytearray(TWO)
    for at, byte in changes:
        content[at] = byte
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "a.zip").write_bytes(content)
    for item in unpack(folder / "a.zip", folder / "out"):
        assert (item.path is None) == bool(item.problem)
        assert item.path is None or item.path.is_relative_to(folder / "out")


@given(names=st.lists(st.text(max_size=20).map(lambda name: f"{name}.ipynb"), max_size=4, unique=True))
def test_any_name_is_shown_and_stays_inside(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("named")
    with zipfile.ZipFile(folder / "a.zip", "w") as file:
        for name in names:
            file.writestr(info(name.encode("utf-8", "replace").decode()), GOOD)
    for item in unpack(folder / "a.zip", folder / "out"):
        assert item.name.isprintable() and not {"..", ""} & set(item.name.split("/"))
    assert {path.name for path in folder.iterdir()} <= {"a.zip", "out"}


def test_all_zips_of_an_author_have_one_budget(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    inner = zipped([("a.ipynb", random.Random(1).randbytes(600))])
    entries = [(f"anna/{number}.zip", inner) for number in range(5)] + [("bert/b.ipynb", GOOD)]
    found = unpacked(tmp_path, entries)
    read = [name for name, content in found.items() if isinstance(content, bytes)]
    assert read == ["anna/0.zip/a.ipynb", "bert/b.ipynb"]


def test_what_is_refused_counts_as_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 3 * archive.LARGEST)
    noise = random.Random(1).randbytes(archive.LARGEST // 8) * 8 + b"more"
    found = unpacked(tmp_path, [(f"{number}.ipynb", noise) for number in range(5)], one_author=True)
    assert [problem[:16] for problem in found.values()] == ["it unpacks to mo"] * 3 + ["more than 2000 f"]


@pytest.mark.parametrize(("one_author", "entries"), [(True, 30), (False, 300)])
def test_list_of_entries_is_not_read_where_it_is_far_too_long(tmp_path, monkeypatch, one_author, entries):
    monkeypatch.setattr(archive, "LARGEST_LIST", (10_000, 1_000))
    good = unpacked(tmp_path, [("anna/a.ipynb", GOOD)], one_author=one_author)
    assert good == {"anna/a.ipynb": GOOD}
    found = unpacked(tmp_path, [(f"{number}", b"") for number in range(entries)], one_author=one_author)
    assert found == {"class.zip": "it is a zip of far too many entries"}
