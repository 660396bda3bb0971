import pickle
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest

from nnlib import Network
from nnlib.network_file import load_network, save_network


@pytest.fixture
def net():
    return Network([784, 16, 16, 10], rng=np.random.default_rng(0))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "network.npz"


def good_arrays(**changes):
    arrays = {"sizes": np.array([3, 2]), "activation": np.array("sigmoid"), "parameters": np.zeros(8, np.float32)}
    return arrays | changes


@pytest.mark.parametrize("activation", ["sigmoid", "relu"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_network_comes_back_bit_for_bit(path, activation, dtype):
    net = Network([12, 7, 4], activation=activation, rng=np.random.default_rng(0), dtype=dtype)
    net.parameters[:3] = [0.1, -0.0, np.finfo(dtype).tiny]
    save_network(net, path)
    loaded = load_network(path)
    assert (loaded.sizes, loaded.activation) == (net.sizes, net.activation)
    assert loaded.parameters.dtype == dtype
    assert loaded.parameters.tobytes() == net.parameters.tobytes()


def test_a_loaded_network_can_be_changed(net, path):
    save_network(net, path)
    loaded = load_network(path)
    loaded.parameters += 1
    assert loaded.layers[0].b[0] == net.layers[0].b[0] + 1


def test_the_same_network_gives_the_same_bytes(net, tmp_path):
    save_network(net, tmp_path / "one.npz")
    save_network(net.copy(), str(tmp_path / "two.npz"))
    content = (tmp_path / "one.npz").read_bytes()
    assert content == (tmp_path / "two.npz").read_bytes()
    with ZipFile(BytesIO(content)) as archive:
        assert {(entry.date_time, entry.create_system) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_numpy_reads_it_without_us(net, path):
    save_network(net, path)
    with np.load(path, allow_pickle=False) as arrays:
        assert arrays["sizes"].tolist() == [784, 16, 16, 10]
        assert arrays["activation"] == "sigmoid"
        np.testing.assert_array_equal(arrays["parameters"], net.parameters)


def test_what_numpy_writes_compressed_and_big_endian_is_read_too(path):
    parameters = np.arange(8, dtype=">f4")
    np.savez_compressed(path, **good_arrays(parameters=parameters))
    loaded = load_network(path)
    assert loaded.parameters.tolist() == parameters.tolist()
    assert loaded.parameters.dtype == np.float32


def test_saving_replaces_what_was_there(net, path):
    path.write_text("something else")
    save_network(net, path)
    assert load_network(path).n_parameters == net.n_parameters


def test_a_broken_network_is_not_saved(net, path):
    net.parameters[5] = np.nan
    with pytest.raises(ValueError, match="is not saved: parameters must be finite numbers; got NaN or infinity"):
        save_network(net, path)
    assert not path.exists()


def test_a_missing_file_is_named(path):
    with pytest.raises(FileNotFoundError, match=r"there is no network file .*network\.npz"):
        load_network(path)


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"sizes": np.array([3, 4])}, r"parameters must have the shape \(16,\) for the sizes \[3, 4\]; got \(8,\)"),
        ({"sizes": np.array([10**18, 10**18])}, r"parameters must have the shape .* got \(8,\)"),
        ({"sizes": np.array([3.0, 2.0])}, r"sizes must be a row of whole numbers; got the shape \(2,\), type float64"),
        ({"sizes": np.array(3)}, r"sizes must be a row of whole numbers; got the shape \(\), type int64"),
        ({"sizes": np.array([-3, -4])}, r"sizes must be two or more positive whole numbers .* got \(-3, -4\)"),
        ({"sizes": np.array([3]), "parameters": np.zeros(0)}, r"sizes must be two or more positive .* got \(3,\)"),
        ({"activation": np.array("tanh")}, "activation must be one of sigmoid, relu; got 'tanh'"),
        ({"activation": np.array(["sigmoid"])}, r"activation must be one name; got the shape \(1,\), type <U7"),
        ({"activation": np.array(1)}, r"activation must be one name; got the shape \(\), type int64"),
        ({"parameters": np.zeros((2, 4))}, r"parameters must have the shape \(8,\) .* got \(2, 4\)"),
        ({"parameters": np.zeros(8, int)}, "parameters must be floating numbers; got the type int64"),
        (
            {"parameters": np.full(8, np.nan)},
            "parameters must be finite numbers of the type float64; got NaN or infinity",
        ),
        (
            {"parameters": np.full(8, np.inf)},
            "parameters must be finite numbers of the type float64; got NaN or infinity",
        ),
        ({"parameters": np.array([{}] * 8)}, "Object arrays cannot be loaded when allow_pickle=False"),
    ],
)
def test_wrong_arrays_are_named_with_the_file(path, changes, message):
    np.savez(path, **good_arrays(**changes))
    with pytest.raises(ValueError, match=rf"cannot load a network from .*network\.npz: .*{message}"):
        load_network(path)


def test_missing_arrays_are_named(path):
    np.savez(path, weights=np.zeros(8), sizes=[3, 2])
    message = "expected the arrays sizes, activation, parameters; activation, parameters missing, got weights, sizes"
    with pytest.raises(ValueError, match=message):
        load_network(path)


class RunsWhenUnpickled:
    """A pickle that leaves a mark when it is loaded: what a harmful file would do."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return (self.mark.write_text, ("was here",))


@pytest.mark.parametrize("hidden_in", ["the file", "an array"])
def test_a_pickle_is_refused_and_not_run(path, tmp_path, hidden_in):
    harmful = RunsWhenUnpickled(tmp_path / "mark")
    if hidden_in == "the file":
        path.write_bytes(pickle.dumps(harmful))
    else:
        np.savez(path, **good_arrays(parameters=np.array([harmful])))
    with pytest.raises(ValueError, match=r"cannot load a network from .*network\.npz"):
        load_network(path)
    assert not (tmp_path / "mark").exists()


@pytest.mark.parametrize("length", [0, 100, 20_000, 52_000])
def test_a_truncated_file_is_refused(net, path, length):
    save_network(net, path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(ValueError, match=f"expected an npz archive; got {length:,} bytes that are none, or a part"):
        load_network(path)


def test_a_flipped_bit_is_found(net, path):
    save_network(net, path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"cannot load a network from .*: Bad CRC-32 for file 'parameters\.npy'"):
        load_network(path)


def test_a_damaged_byte_anywhere_is_refused_or_does_no_harm(path):
    net = Network([3, 2], rng=np.random.default_rng(0))
    save_network(net, path)
    content = path.read_bytes()
    for i in range(len(content)):
        path.write_bytes(content[:i] + bytes([content[i] ^ 0xFF]) + content[i + 1 :])
        try:
            loaded = load_network(path)
        except ValueError as error:
            assert str(path) in str(error)
        else:
            assert (loaded.sizes, loaded.activation) == (net.sizes, net.activation)
            np.testing.assert_array_equal(loaded.parameters, net.parameters)
