"""A network as a file: the same bytes for the same network, the same network bit for bit when read."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo, is_zipfile

import numpy as np

from nnlib.network import Network

__all__ = ["load_network", "save_network"]

ARRAYS = ("sizes", "activation", "parameters")


def save_network(net: Network, path: str | Path) -> None:
    """Write a network to an .npz file, which `load_network` or `numpy.load` reads.

    The arrays are `sizes` (n_layers,), `activation`, the name of the hidden layers' function, and
    `parameters` (n_parameters,) in the order of `Network.parameters`. The file's bytes depend on the network
    alone: nothing is compressed, since compressors differ, and no time is written.

    Parameters
    ----------
    net : Network
    path : str or path
        Written over if it is there. Used as it is; no ending is added.

    Raises
    ------
    ValueError
        If a parameter is NaN or infinite.
    """
    if not np.isfinite(net.parameters).all():
        raise ValueError(f"{net!r} is not saved: parameters must be finite numbers; got NaN or infinity")
    arrays = {
        "sizes": np.array(net.sizes, "<i8"),
        "activation": np.array(net.activation, "<U"),
        "parameters": net.parameters.astype(net.parameters.dtype.newbyteorder("<")),
    }
    write_arrays(path, arrays)


def write_arrays(path, arrays):
    """Write arrays by name to an .npz file whose bytes depend on them alone."""
    with ZipFile(path, "w") as archive:
        for name, array in arrays.items():
            content = BytesIO()
            np.lib.format.write_array(content, array, version=(1, 0), allow_pickle=False)
            entry = ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3  # else it tells Windows from the others
            archive.writestr(entry, content.getvalue())


def load_network(path: str | Path) -> Network:
    """Read a network that `save_network` wrote.

    No code in the file is run: pickled objects are refused.

    Parameters
    ----------
    path : str or path

    Returns
    -------
    Network
        The one that was saved, bit for bit.

    Raises
    ------
    FileNotFoundError
        If there is no such file.
    ValueError
        If the file is damaged or not that of a network; says what is wrong with it.
    """
    path = Path(path)
    if not path.is_file():
        raise FileNotFoundError(f"there is no network file {path}")
    try:
        return _network(**_read(path.read_bytes()))
    except Exception as error:  # a damaged archive raises BadZipFile, EOFError, zlib.error, …
        reason = str(error) or "the archive is damaged"
        raise ValueError(f"cannot load a network from {path}: {reason}") from error


def _read(content):
    if not is_zipfile(BytesIO(content)):
        raise ValueError(f"expected an npz archive; got {len(content):,} bytes that are none, or a part of one")
    with np.load(BytesIO(content), allow_pickle=False) as archive:
        missing = [name for name in ARRAYS if name not in archive]
        if missing:
            raise ValueError(
                f"expected the arrays {_listed(ARRAYS)}; {_listed(missing)} missing, got {_listed(archive)}"
            )
        return {name: np.asarray(archive[name]) for name in ARRAYS}


def _network(sizes, activation, parameters):
    if sizes.ndim != 1 or sizes.dtype.kind not in "iu":
        raise ValueError(f"sizes must be a row of whole numbers; got the shape {sizes.shape}, type {sizes.dtype}")
    if activation.ndim != 0 or activation.dtype.kind != "U":
        raise ValueError(f"activation must be one name; got the shape {activation.shape}, type {activation.dtype}")
    if parameters.dtype.kind != "f":
        raise ValueError(f"parameters must be floating numbers; got the type {parameters.dtype}")
    sizes = sizes.tolist()
    expected = sum((n_in + 1) * n_out for n_in, n_out in zip(sizes, sizes[1:]))
    if parameters.shape != (expected,):
        raise ValueError(f"parameters must have the shape ({expected},) for the sizes {sizes}; got {parameters.shape}")
    native = parameters.astype(parameters.dtype.newbyteorder("="), copy=False)
    return Network.from_parameters(sizes, native, activation=str(activation))


def _listed(names):
    return ", ".join(names) or "none"
