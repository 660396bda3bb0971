"""A zip whose entries say that they are links, devices, pipes and folders with content."""

import zipfile

REJECTED = True
SAYS = "it is a symbolic link|not a regular file"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with zipfile.ZipFile(folder / "mallory" / "work.zip", "w") as archive:
        for kind in (0o120777, 0o060666, 0o020666, 0o010666):
            entry = zipfile.ZipInfo(f"{kind:o}/01-tiny.ipynb")
            entry.create_system, entry.external_attr = 3, kind << 16
            archive.writestr(entry, b"/etc/passwd")
