"""How long a reader waits in the browser for each first result, and how much is loaded until then.

    python benchmarks/lite_start.py

One notebook with a cell for each kind of result, opened by its page's button in a browser that has nothing kept.
Seconds count from the click. MB are what came in that stage: as the files lie on the server, and gzipped where a host
would do that.
"""

import json
import os
import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from lite_site import ROOT, code_cell, open_notebook, run_all, site_with

from book.lite.contents import FOLDERS
from book.tools.chromium import FLAGS, find_chromium
from book.tools.serve import served
from book.tools.wire import sent_size


NAME = "03-weighted-sums"
COMPRESSED = {".whl", ".zip", ".npz", ".woff2", ".woff", ".png"}
STAGES = {
    "numpy": "import numpy as np\nnp.arange(10).sum()",
    "plot": "from nnlib import load_trained, plots\nplots.weight_grids(load_trained().layers[0].W)",
    "widget": "from nnwidgets import LayerExplorer\nLayerExplorer(load_trained())",
    "1,000 digits": "from nnlib import load_digits\nlen(load_digits().train[:1000].images)",
    "all digits": "len(load_digits().train.images)",
    "exercise": "from nnlib import check\nwith check.question('first') as q:\n    q.expect(abs, -1, gives=1)",
}


def main():
    """Print the table."""
    from playwright.sync_api import sync_playwright

    notebook = json.loads((ROOT / "chapters" / f"{NAME}.ipynb").read_text("utf8"))
    notebook["cells"] = [code_cell(re.sub(r"\W+", "-", name), source) for name, source in STAGES.items()]
    print(f"load {os.getloadavg()[0]:.1f}\n\n| first | s | MB raw | MB gzipped |\n|---|--:|--:|--:|")
    with (
        TemporaryDirectory() as place,
        sync_playwright() as playwright,
        served(site_with({f"{folder}/{NAME}.ipynb": notebook for folder in FOLDERS}, Path(place))) as address,
    ):
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        page = chromium.new_page()
        came, known = Counter(), set()  # the service worker asks again for what a page asks it

        def weigh(request):
            if request.url.startswith(f"{address}lite/") and request.url not in known:
                known.add(request.url)
                path = Path(place, "site", request.url.removeprefix(address).split("?")[0])
                content = path.read_bytes() if path.is_file() else b""
                came.update(raw=len(content), sent=sent_size(content, path.suffix in COMPRESSED))

        page.context.on("requestfinished", weigh)
        pressed = open_notebook(page, f"{address}chapters/{NAME}.html")
        total = Counter()
        for stage, (moment, _) in zip(["kernel", *STAGES], run_all(page)):
            total.update(came)
            print(
                f"| {stage} | {moment - pressed:.1f} | {came['raw'] / 1e6:.1f} | {came['sent'] / 1e6:.1f} |",
                flush=True,
            )
            came.clear()
        print(f"| all | | {total['raw'] / 1e6:.1f} | {total['sent'] / 1e6:.1f} |")
        chromium.close()


if __name__ == "__main__":
    main()
