"""The two runs of the chapter "Memory or structure?", as recorded: what LabelsShuffled shows when it is given none."""

import numpy as np

__all__ = ["SHUFFLED_CURVE", "SHUFFLED_TEST", "TRUE_CURVE", "TRUE_TEST"]

N_IMAGES = 2000

# How many of the training images are named as labelled after each epoch: 784-128-128-10, ReLU, softmax, seed 0.
TRUE_COUNTS = """
1694 1829 1882 1868 1908 1934 1961 1971 1967 1957 1990 1989 1972 1998 1999 1999 1999 2000
"""
SHUFFLED_COUNTS = """
368 442 479 557 645 682 629 754 828 864 934 954 973 923 1097 1199
1229 1299 1415 1338 1372 1499 1349 1390 1376 1686 1451 1263 1484 1761 1410 1827
1757 1863 1910 1750 1923 1925 1875 1920 1911 1955 1951 1986 1988 1975 1938 1982
1995 1996 1991 1993 1999 1997 1995 1996 2000
"""
TRUE_CURVE, SHUFFLED_CURVE = (np.array(counts.split(), float) / N_IMAGES for counts in (TRUE_COUNTS, SHUFFLED_COUNTS))
# The share of test images read right at the end.
TRUE_TEST, SHUFFLED_TEST = 0.905, 0.107
