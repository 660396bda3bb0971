"""A tar with links and devices in it, which nobody unpacks."""

import io
import tarfile

REJECTED = True
SAYS = "there is no notebook"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    with tarfile.open(folder / "mallory" / "work.tar.gz", "w:gz") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE):
            entry = tarfile.TarInfo("../../01-tiny.ipynb")
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry, io.BytesIO())
