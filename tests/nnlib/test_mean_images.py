"""The mean images that are shipped are those of the training images that are shipped."""

import numpy as np

from nnlib import load_digits, load_mean_images


def test_row_k_is_the_mean_of_all_training_images_of_the_digit_k():
    train = load_digits().train
    means = [train.images[train.labels == digit].mean(axis=0, dtype=np.float64) for digit in range(10)]
    np.testing.assert_array_equal(load_mean_images(), np.stack(means).astype(np.float32))


def test_a_reader_may_change_his_own_copy():
    load_mean_images()[0] = 1
    assert load_mean_images()[0].max() < 1
