"""Brightness is 0..1 wherever a learner or an author sees it; bytes are a matter of the wire."""

import re
from pathlib import Path

import numpy as np

import nnwidgets
from nnlib import load_digits
from nnwidgets import DigitsModel

FOLDER = Path(nnwidgets.__file__).parent


def test_a_models_images_are_those_of_the_split():
    split = load_digits().test[:5]
    model = DigitsModel(split)
    assert model.images.dtype == np.float32
    np.testing.assert_array_equal(model.images, split.images)


def test_only_the_frame_and_shared_code_know_bytes_of_brightness():
    files = (path for path in FOLDER.glob("*/*") if path.suffix in (".py", ".js"))
    own = [path for path in files if path.parent.name not in ("frame", "shared")]
    assert len(own) > 50
    assert [path.name for path in own if re.search(r"/ 255|255 \*|float32\(255\)", path.read_text("utf-8"))] == []
