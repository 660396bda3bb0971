"""Other arguments for a call: turned round, of one example, of another size."""

import numpy as np

from nnrepair import changed_arguments
from nnrepair.probes import LARGE

BATCH = np.array([[1.0, 2, 3], [4, 5, 6]])


def as_lists(arguments):
    return [[np.asarray(part).tolist() for part in changed] for changed in changed_arguments(arguments)]


def test_rows_and_what_goes_with_each_row_change_together():
    turned, first, more = as_lists((BATCH, np.array([7, 8])))
    assert turned == [[[6, 5, 4], [3, 2, 1]], [8, 7]]
    assert first == [[[1, 2, 3]], [7]]
    assert more == [[[1, 2, 3], [4, 5, 6], [4, 5, 6], [1, 2, 3]], [7, 8, 8, 7]]


def test_lists_are_turned_and_shortened_and_numbers_grow():
    assert as_lists(([2, -1, 3], [0.5, 1, 4], 3)) == [
        [[3, -1, 2], [4, 1, 0.5], 3],
        [[2, -1], [0.5, 1], 3],
        [[2, -1, 3], [0.5, 1, 4], 4],
    ]
    assert as_lists((10.0, 0.5)) == [[7.5, 0.375]]


def test_texts_functions_and_layers_stay_and_much_data_is_left_alone():
    layers = [(np.ones((2, 3)), np.ones(2))]
    assert not list(changed_arguments((layers, "word", abs, None, True)))
    assert not list(changed_arguments((np.ones((LARGE, 2)), 3)))
