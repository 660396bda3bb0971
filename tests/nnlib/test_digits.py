from hashlib import md5

import numpy as np
import pytest

import nnlib.digits
from nnlib import load_digits, one_hot

# The checksums of MNIST's four files as they were published, uncompressed.
IDX_MD5 = {
    ("train", "images"): "6bbc9ace898e44ae57da46a324031adb",
    ("train", "labels"): "a25bea736e30d166cdddb491f175f624",
    ("test", "images"): "2646ac647ad5339dbf082846283269ea",
    ("test", "labels"): "27ae3e4e09519cfbb04c329615203637",
}


def idx_bytes(array):
    """MNIST's own file format: 0, 0, 8 (bytes), the number of axes, their lengths, the values."""
    return bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes() + array.astype(np.uint8).tobytes()


@pytest.mark.parametrize("split, part", IDX_MD5)
def test_the_digits_are_mnist_to_the_last_byte(split, part):
    values = getattr(getattr(load_digits(), split), part)
    if part == "images":
        values = np.rint(values * 255).reshape(-1, 28, 28)
    assert md5(idx_bytes(values)).hexdigest() == IDX_MD5[split, part]


def test_shapes_and_types():
    digits = load_digits()
    for split, count in [(digits.train, 60_000), (digits.test, 10_000)]:
        assert len(split) == count
        assert (split.images.shape, split.images.dtype) == ((count, 784), np.float32)
        assert (split.labels.shape, split.labels.dtype) == ((count,), np.int64)


def test_loading_twice_reads_once():
    assert load_digits() is load_digits()


def test_the_shared_arrays_are_locked():
    train = load_digits().train
    for array in (train.images, train.labels, train[:5].images):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_a_slice_takes_images_with_their_labels():
    test = load_digits().test
    np.testing.assert_array_equal(test[3:6].images, test.images[3:6])
    np.testing.assert_array_equal(test[3:6].labels, test.labels[3:6])
    sevens = test[test.labels == 7]
    assert set(sevens.labels.tolist()) == {7} and len(sevens) == 1028


def test_a_single_index_is_refused_with_the_slice_to_take():
    with pytest.raises(TypeError, match=r"take a slice .* split\[5:6\], not a single index"):
        load_digits().test[5]


def test_targets_are_one_hot():
    test = load_digits().test
    assert test.targets.shape == (10_000, 10)
    np.testing.assert_array_equal(test.targets.argmax(axis=1), test.labels)
    assert (test.targets.sum(axis=1) == 1).all() and test.targets.max() == 1


def test_one_hot_is_a_single_1_at_the_digit():
    assert one_hot([2, 0], n_classes=3).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert one_hot([9]).dtype == np.float32


@pytest.mark.parametrize(
    "labels, message",
    [
        ([3, 10], r"labels must be 0\.\.9; got 10 at position 1"),
        ([-1], r"labels must be 0\.\.9; got -1 at position 0"),
        (3, r"labels must have the shape \(batch,\), one digit an image; got the shape \(\)"),
        ([[3]], r"labels must have the shape \(batch,\), one digit an image; got the shape \(1, 1\)"),
        ([3.0], r"labels must be whole numbers 0\.\.9; got the type float64"),
        (["3"], r"labels must be whole numbers 0\.\.9; got the type <U1"),
    ],
)
def test_one_hot_refuses(labels, message):
    with pytest.raises(ValueError, match=message):
        one_hot(labels)


@pytest.fixture
def data_file(tmp_path, monkeypatch):
    """A path that nnlib takes for its data file, and the true file's content."""
    content = nnlib.digits.DATA_FILE.read_bytes()
    path = tmp_path / "mnist.npz"
    monkeypatch.setattr(nnlib.digits, "DATA_FILE", path)
    return path, content


def test_a_missing_data_file_is_named(data_file):
    path, _ = data_file
    with pytest.raises(FileNotFoundError, match=r"the digits are missing: no file .*mnist\.npz; install nnlib again"):
        load_digits.__wrapped__()
    assert not path.exists()


def test_one_flipped_bit_is_found(data_file):
    path, content = data_file
    middle = len(content) // 2
    path.write_bytes(content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])
    with pytest.raises(ValueError, match=f"mnist.npz is damaged: {len(content):,} bytes with sha256 .*, expected 39b9"):
        load_digits.__wrapped__()


def test_a_truncated_file_is_found_and_its_size_told(data_file):
    path, content = data_file
    path.write_bytes(content[:1000])
    with pytest.raises(ValueError, match=r"mnist\.npz is damaged: 1,000 bytes .*restore it with git checkout"):
        load_digits.__wrapped__()


def test_an_undamaged_file_elsewhere_loads(data_file):
    path, content = data_file
    path.write_bytes(content)
    np.testing.assert_array_equal(load_digits.__wrapped__().test.labels, load_digits().test.labels)
