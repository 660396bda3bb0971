"""Whatever an answer gives: a right one never fails, a wrong one gets one line, and nothing else escapes."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nnlib import check
from nnlib.check.fingerprint import alike, fingerprint
from nnlib.check.shown import shown


class Hostile:
    """Raises whenever it is touched."""

    def __getattr__(self, name):
        raise RuntimeError(name)

    def __repr__(self):
        raise RuntimeError("repr")

    def __array__(self, *arguments, **keywords):
        raise RuntimeError("array")

    def __eq__(self, other):
        raise RuntimeError("eq")

    __hash__ = None


class Stubborn(np.ndarray):
    """An array that takes part in nothing."""

    def __array_function__(self, *arguments):
        raise RuntimeError("function")

    def __array_ufunc__(self, *arguments, **keywords):
        raise RuntimeError("ufunc")


ODD = [
    None,
    ...,
    NotImplemented,
    0,
    -0.0,
    10**400,
    1j,
    "",
    "3",
    "two\nlines",
    b"3",
    float("nan"),
    np.float64("inf"),
    np.array(3.0),
    np.zeros((0, 3)),
    np.zeros((2, 0)),
    np.array([None, 1]),
    np.array(["a"]),
    np.array([1, "a"], dtype=object),
    np.datetime64("2020-01-01"),
    np.zeros((1, 1)).view(np.matrix),
    np.ma.masked_array([1.0, 2.0], mask=[True, False]),
    np.zeros(3, dtype=[("x", float)]),
    np.zeros((1000, 1000)),
    np.zeros(3).view(Stubborn),
    [[1], [1, 2]],
    [[]],
    (),
    {},
    {"a": 1},
    {1},
    range(3),
    iter([1]),
    (x for x in [1]),
    len,
    int,
    object(),
    Hostile(),
    [Hostile()],
    np,
    ValueError("x"),
]
PARAMETERS = [(np.ones((2, 3)), np.ones(2))]
WANTED = [3.0, 0, True, "a", None, np.zeros(3), np.arange(6.0).reshape(2, 3), [1, 2], (1.0, np.ones(2)), PARAMETERS]
NUMBERS = st.floats(-1e6, 1e6, allow_subnormal=False) | st.integers(-1000, 1000)
ARRAYS = hnp.arrays(
    st.sampled_from([np.float64, np.float32, np.int64, np.bool_, np.complex128]),
    hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4),
)
PLAIN = st.recursive(NUMBERS | st.text(max_size=5) | st.none() | ARRAYS, st.lists, max_leaves=6)


def sentence(result, wanted, capsys=None):
    """The sentence for a function with this result, or None where it is right."""
    try:
        with check.question("q") as q:
            q.expect(lambda: result, gives=wanted)
    except check.Wrong as wrong:
        return str(wrong)
    return None


@pytest.mark.parametrize("wanted", WANTED, ids=str)
@pytest.mark.parametrize("result", ODD, ids=lambda value: type(value).__name__)
def test_odd_result_gets_one_line(result, wanted):
    told = sentence(result, wanted)
    assert told is None or (told.startswith("✗ q: ") and "\n" not in told and len(told) < 500)


@pytest.mark.parametrize(
    "result", [value for value in ODD if value is not None], ids=lambda value: type(value).__name__
)
def test_odd_result_is_not_taken_for_right(result):
    assert sentence(result, 17.25) is not None


@pytest.mark.parametrize("odd", ODD, ids=lambda value: type(value).__name__)
def test_odd_things_stand_where_a_function_or_a_truth_should(odd):
    with pytest.raises(check.Wrong) as wrong, check.question("q") as q:
        q.expect(odd, 1, gives=17.25)
        q.value("x", odd, 17.25)
        q.true("so", odd, "it is not so")
        q.value("y", 1, 2)
    assert "\n" not in str(wrong.value)


@given(PLAIN, PLAIN)
def test_any_result_against_any_expectation(result, wanted):
    told = sentence(result, wanted)
    assert told is None or "\n" not in told


@given(hnp.arrays(np.float64, hnp.array_shapes(max_dims=3, max_side=4), elements=st.floats(-1e6, 1e6)))
def test_right_array_never_fails(wanted):
    assert sentence(wanted.copy(), wanted) is None
    assert sentence(wanted.tolist(), wanted) is None
    assert sentence(wanted * (1 + 1e-9), wanted) is None


# What a number may be: of each width, whole or not, and as a list or an array of no dimension.
FLOATS = [float, np.float16, np.float32, np.float64, np.longdouble, Decimal, Fraction, np.array]
WHOLES = [int, *(np.dtype(f"{sign}{width}").type for sign in "iu" for width in (1, 2, 4, 8)), *FLOATS]


@given(st.sampled_from(FLOATS), st.floats(-1000, 1000).filter(lambda x: x == 0 or abs(x) > 1e-3))
def test_number_of_any_kind_is_a_number(kind, wanted):
    assert sentence(kind(wanted), wanted) is None
    assert sentence([kind(wanted), kind(2 * wanted)], [wanted, 2 * wanted]) is None
    assert sentence(np.array([kind(wanted)], dtype=object), [wanted]) is None
    other = sentence(kind(wanted + 7), wanted)
    assert f"expected {shown(wanted)}" in other or "every value" in other


@given(st.sampled_from(WHOLES), st.integers(0, 100))
def test_whole_number_of_any_width_is_a_number(kind, wanted):
    assert sentence(kind(wanted), wanted) is None
    assert sentence([kind(wanted)] * 3, [wanted] * 3) is None
    other = shown(kind(wanted + 1))
    assert sentence(kind(wanted + 1), wanted).startswith(f"✗ q: the function() gives {other}, expected {wanted}")


@pytest.mark.parametrize("value", [True, np.True_, np.array(True)])
def test_truth_is_the_number_one(value):
    assert sentence(value, 1) is None
    assert sentence(value, 0) is not None


def test_mistake_is_known_whatever_kind_its_number_is_of():
    for kind in FLOATS:
        assert alike(fingerprint(kind(0.5)), fingerprint(0.5))


def test_text_among_fractions_is_no_number():
    assert "objects" in sentence([Fraction(1, 2), "1"], [0.5, 1.0])


@given(NUMBERS, NUMBERS)
def test_number_passes_only_near_the_expected(result, wanted):
    near = abs(result - wanted) <= 1e-4 * abs(wanted) + 1e-9
    assert near or sentence(result, wanted) is not None


@given(hnp.arrays(np.float64, (3, 4), elements=st.integers(-50, 50).map(float)), st.integers(2, 9))
def test_factor_is_only_claimed_where_it_holds(wanted, factor):
    told = check.diagnose(wanted * factor, wanted)
    if told is not None and "times what is expected" in told:
        assert f"{factor} times" in told


@given(PLAIN)
def test_fingerprint_is_plain_and_like_itself(value):
    assert alike(fingerprint(value), fingerprint(value))


def test_fingerprint_stays_small_for_large_arrays():
    assert len(str(fingerprint(np.random.default_rng(0).normal(size=(1000, 784))))) < 300


def test_fingerprints_tell_arrays_apart_that_share_their_first_values():
    one, other = np.zeros((28, 28)), np.zeros((28, 28))
    other[13, 17] = 1
    assert not alike(fingerprint(one), fingerprint(other))
    assert alike(fingerprint(one + 1), fingerprint(one + 1.000001))
    assert not alike(fingerprint(np.ones(3)), fingerprint(np.ones(4)))
    assert not alike(fingerprint(1), fingerprint(1.0))
