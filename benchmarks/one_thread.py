"""Import this first: one thread for every library, and one core where the system can pin it.

At the sizes of this network a second BLAS thread has nothing to do but wait for the first: with two, numpy
and its users are several times slower. The libraries read these settings when they are loaded.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
os.environ["JAX_PLATFORMS"] = "cpu"
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
