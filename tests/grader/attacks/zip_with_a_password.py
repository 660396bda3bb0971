"""A zip whose entries say that they are encrypted."""

import io
import zipfile

REJECTED = True
SAYS = "it is encrypted"


def hand_in(folder, honest):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("01-tiny.ipynb"), honest)
    content = bytearray(packed.getvalue())
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    (folder / "mallory").mkdir()
    (folder / "mallory" / "work.zip").write_bytes(content)
