"""What the commonest errors of Python and numpy mean, in plain words."""

import re

WORDS = [  # a pattern of "Type: text"; what it means, \1 standing for what the pattern caught
    (
        r"TypeError: '(?:int|float|list|tuple|numpy\.[\w.]+)' object is not callable",
        "a value stands before a bracket, and Python takes it for a function: is a `*` missing?",
    ),
    (
        r"TypeError: Cannot interpret '?(.+?)'? as a data type",
        "the shape goes in brackets of its own, as in `np.zeros((2, 3))`: the second number is taken for a type",
    ),
    (
        r"TypeError: only (?:integer scalar|length-1|0-dimensional|size-1) arrays.*(?:index|scalars?)",
        "an array stands where one whole number belongs, in a range or as an index: is its length meant?",
    ),
    (
        r"TypeError: '(list|tuple|numpy\.ndarray|str)' object cannot be interpreted as an integer",
        r"a \1 stands where one whole number belongs, as in range(…): is its length meant?",
    ),
    (
        r"TypeError: '[\w.]*float[\w.]*' object cannot be interpreted as an integer",
        "a number with a point stands where a whole number belongs: `/` gives such numbers, `//` does not",
    ),
    (
        r"IndexError: only integers, slices|indices must be integers or slices, not float",
        "an index must be a whole number, and this one has a point: `/` gives such numbers, `//` does not",
    ),
    (
        r"TypeError: (?:list|tuple|string) indices must be integers or slices, not (\w+)",
        r"an index must be a whole number, and this is a \1; a list takes one at a time, `a[i][j]`",
    ),
    (
        r"ValueError: The truth value of an array",
        "`if`, `and`, `or` and Python's max and min want one True or False; a comparison of arrays gives many",
    ),
    (
        r"ValueError: matmul: .*size (\d+) is different from (\d+)",
        r"the two sides of `@` do not fit, \2 values meet \1: is one to be transposed, or are they in the wrong order?",
    ),
    (
        r"ValueError: shapes (\(.*?\)) and (\(.*?\)) not aligned",
        r"shapes \1 and \2 do not fit for a sum of products: is one to be transposed, or the order to be changed?",
    ),
    (
        r"ValueError: operands could not be broadcast together with (?:remapped )?shapes (\(.*?\)) (\(.*?\))",
        r"arrays of shapes \1 and \2 do not fit value by value: is one to be a column, or `*` to be `@`?",
    ),
    (
        r"ValueError: could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))",
        r"an array of shape \1 is written into a place of shape \2",
    ),
    (
        r"IndexError: index (-?\d+) is out of bounds for axis \d+ with size (\d+)",
        r"there is no index \1: of \2 the last has the index one less, for counting begins at 0",
    ),
    (
        r"IndexError: (?:list|tuple|string) index out of range",
        "an index beyond the end: counting begins at 0, so the last index is one less than the length",
    ),
    (
        r"IndexError: too many indices for array: array is (\d)-dimensional",
        r"more indices than the array has axes, which is \1",
    ),
    (
        r"TypeError: unsupported operand .*'NoneType'|TypeError: 'NoneType' object|AttributeError: 'NoneType'",
        "something is None: a function without `return`, or one that works in place, gives nothing back",
    ),
    (
        r"TypeError: unsupported operand type\(s\) for .*'(list|tuple)'",
        r"a \1 knows no arithmetic: make it an array first, or take its parts one by one",
    ),
    (
        r"TypeError: can't multiply sequence by non-int",
        "a list knows no arithmetic: make it an array first, or take its parts one by one",
    ),
    (
        r"TypeError: can only concatenate (list|tuple|str)",
        r"`+` joins a \1 to another and adds no numbers to it: make it an array first, or use append",
    ),
    (
        r"ValueError: not enough values to unpack \(expected (\d+), got (\d+)\)",
        r"\1 names wait on the left, and \2 come: is zip missing, or a bracket round a pair?",
    ),
    (
        r"ValueError: too many values to unpack \(expected (\d+)",
        r"\1 names wait on the left, and more values come: is zip, enumerate or an index missing?",
    ),
    (
        r"TypeError: cannot unpack non-iterable ([\w.]+)",
        r"one \1 cannot be taken apart into several names: is zip or enumerate missing?",
    ),
    (
        r"TypeError: '(int|float|numpy\.[\w.]+)' object is not iterable",
        "a single number is nothing to go through: is range(…) missing?",
    ),
    (
        r"TypeError: '(int|float|function|numpy\.\w+\d*)' object is not subscriptable",
        r"`[…]` stands behind a \1, which has no parts: an index too many, or round brackets meant?",
    ),
    (
        r"TypeError: (\w+)\(\) missing \d+ required positional arguments?: (.+?)(?: \(|$)",
        r"\1 is called without \2",
    ),
    (
        r"TypeError: (\w+)\(\) takes (?:from )?(.+?) positional arguments? but (\d+)",
        r"\1 is called with \3 arguments, and takes \2",
    ),
    (r"AttributeError: 'list' object has no attribute '(\w+)'", r"a list has no \1, an array has: make it one first"),
    (
        r"AttributeError: 'numpy.ndarray' object has no attribute '(append|extend|insert)'",
        r"an array has no \1, a list has",
    ),
    (
        r"AttributeError: 'numpy.ndarray' object has no attribute '(\w+)'",
        r"an array has no \1 of its own: is it a function, such as np.\1(…)?",
    ),
    (
        r"UnboundLocalError: .*local variable '(\w+)'",
        r"\1 is read before it has a value: a function that gives it one looks for it nowhere else",
    ),
    (r"NameError: name '(math|random|statistics|itertools)' is not defined", r"import \1 is missing"),
    (
        r"NameError: name '([A-Z]+)' is not defined",
        r"\1 has no value here: if the letters themselves are meant, quotation marks are missing",
    ),
    (
        r"NameError: name '(\w+)' is not defined",
        r"\1 has no value here: is a letter mistyped, or is it computed elsewhere?",
    ),
    (
        r"ValueError: setting an array element with a sequence|inhomogeneous shape",
        "its parts have different lengths, so they make no array; or an array stands where one number belongs",
    ),
    (
        r"Cannot cast ufunc '\w+' output from dtype\('float64'\) to dtype\('(u?int\d+)'\)",
        r"fractions are to go into an array of whole numbers (\1): make it one of floats",
    ),
    (r"ValueError: math domain error", "math.log needs a number above 0, math.sqrt one of 0 or more"),
    (
        r"ValueError: cannot reshape array of size (\d+) into shape (\(.+?\))",
        r"\1 values do not fill the shape \2: one image, or a batch?",
    ),
    (
        r"AxisError: axis (-?\d+) is out of bounds for array of dimension (\d+)",
        r"there is no axis \1: the array has \2",
    ),
]
COMPILED = [(re.compile(pattern), words) for pattern, words in WORDS]


def in_plain_words(text: str) -> str:
    """What an error's line means, such as "TypeError: 'int' object is not callable"; empty where it is not known."""
    for pattern, words in COMPILED:
        if match := pattern.search(text):
            return match.expand(words)
    return ""
