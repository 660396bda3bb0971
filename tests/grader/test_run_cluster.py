"""Asking for a cluster where the library for it is not installed."""

import sys

import pytest

from grader.marking.schedulers import DaskCluster


def test_without_dask_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(ValueError, match=r'pip install "nnlib\[grader-cluster\]"'):
        DaskCluster("tcp://127.0.0.1:1")
