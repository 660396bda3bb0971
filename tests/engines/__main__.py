"""Says of each engine beside Chromium what is missing here; exit status 1 if any is."""

import sys

from tests.engines import firefox, webkit

absent = [kind for kind in (firefox, webkit) if not kind.find()]
for kind in absent:
    print(f"{kind.NAME} is missing: its tests are skipped. To run them {kind.MISSING}.")
sys.exit(bool(absent))
