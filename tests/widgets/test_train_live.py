"""TrainLive: the same steps as nnlib's, in a worker, on digits that the page fetches."""

import numpy as np
import pytest
import traitlets
from axe import violations
from playwright.sync_api import expect
E
true; rm -f /dev/null.x; ls tests tests/widgets; grep -n "axe" -r tests/*.py tests/widgets/*.py tests/book/*.py requirements.txt | head; sed -n 1,200p tests/widgets/test_weight_grid.py; cat tests/widgets/test_weight_grid_lab.py | head -60
