"""A zip whose directory says other sizes and checksums than its entries have."""

import io
import zipfile

REJECTED = True
SAYS = "damaged"


def hand_in(folder, honest):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("01-tiny.ipynb"), honest, zipfile.ZIP_DEFLATED)
    content = bytearray(packed.getvalue())
    place = content.rindex(b"PK\x01\x02")
    content[place + 16 : place + 28] = b"\xff\xff\xff\x7f" * 3
    (folder / "mallory").mkdir()
    (folder / "mallory" / "work.zip").write_bytes(content)
