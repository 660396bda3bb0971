"""The Python half of a page's cells, in Pyodide: runs them, shows their values. The other half is ../worker.js.

It stands in for ipykernel and IPython, which cost more than Python itself to load.
"""

from page_kernel.stand_in_for_ipython import stand_in

stand_in()  # before nnlib.check asks for IPython

from page_kernel.cells_above import needed_above  # noqa: E402
from page_kernel.late_packages import load_late  # noqa: E402

load_late()

import nnlib.check  # noqa: E402, F401 - ready when the first cell is run
from page_kernel.run_cell import run  # noqa: E402
from page_kernel.widget_messages import hear_widget  # noqa: E402

__all__ = ["hear_widget", "needed_above", "run"]
