"""A zip in a zip in a zip, each with many of the next."""

import io
import zipfile

REJECTED = True
SAYS = "zip in a zip"


def hand_in(folder, honest):
    (folder / "mallory").mkdir()
    content = honest
    for name in ("01-tiny.ipynb", "inner.zip", "middle.zip"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(5):
                archive.writestr(zipfile.ZipInfo(f"{number}{name}"), content)
        content = packed.getvalue()
    (folder / "mallory" / "work.zip").write_bytes(content)
