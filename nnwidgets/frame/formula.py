"""A small TeX formula as readable text, for where nothing sets mathematics: letters in italics, raised and lowered."""

import re

__all__ = ["readable"]

TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\S")
SIGNS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "eta": "η", "lambda": "λ",
    "mu": "μ", "pi": "π", "sigma": "σ", "theta": "θ", "phi": "φ", "partial": "∂", "nabla": "∇", "sum": "Σ",
    "infty": "∞", "ldots": "…", "dots": "…", "cdots": "⋯", "prime": "′", "sqrt": "√", "circ": "∘", "top": "ᵀ",
    "mathsf": "", "mathrm": "", "mathbf": "", "text": "", "operatorname": "", "left": "", "right": "",
    ",": "", ";": "", "!": "", ":": "", " ": " ", "quad": " ", "%": "%", "_": "_", "{": "{", "}": "}", "|": "‖",
}  # fmt: skip
OPERATORS = {
    "+": "+", "-": "−", "=": "=", "<": "<", ">": ">", r"\cdot": "·", r"\times": "×", r"\approx": "≈", r"\le": "≤",
    r"\leq": "≤", r"\ge": "≥", r"\geq": "≥", r"\neq": "≠", r"\ne": "≠", r"\pm": "±", r"\to": "→", r"\mapsto": "↦",
    r"\in": "∈", r"\odot": "⊙", r"\rightarrow": "→", r"\longrightarrow": "→",
}  # fmt: skip
UPRIGHT = (r"\text", r"\operatorname", r"\mathrm", r"\mathsf")
FUNCTIONS = (r"\tanh", r"\exp", r"\log", r"\ln", r"\max", r"\min")
FRACTIONS = (r"\frac", r"\tfrac", r"\dfrac")


def readable(tex):
    """A formula as pieces of text.

    Parameters
    ----------
    tex : str
        Without dollar signs, such as r"a = \\sigma(w_1 a_1 + b)".

    Returns
    -------
    list of (str, str)
        Pairs of kind ("text", "i", "sub" or "sup") and text. An unknown command stands as its name.
    """
    tokens = TOKEN.findall(tex)
    pieces = []
    while tokens:
        pieces += _next(tokens, pieces)
    return _merged(pieces)


def _next(tokens, before):
    token = tokens.pop(0)
    if token in OPERATORS:
        sign = OPERATORS[token]
        unary = sign in "+−±" and (not before or before[-1][1][-1:] in " (=,[")
        return [("text", sign if unary else f" {sign} ")]
    if token in "^_":
        return [("sup" if token == "^" else "sub", _plain(_argument(tokens)))]
    if token in FRACTIONS:
        return [*_bracketed(_argument(tokens)), ("text", "/"), *_bracketed(_argument(tokens))]
    if token in UPRIGHT:
        return [("text", _plain(_argument(tokens)))]
    if token.startswith("\\"):
        sign = SIGNS.get(token[1:], token[1:])
        follows = tokens[:1] and tokens[0] not in ("(", "_", "^", "}")
        return [("text", sign + " " if token in FUNCTIONS and follows else sign)]
    if token == "{":
        tokens.insert(0, token)
        return _argument(tokens)
    return [("i" if token.isalpha() else "text", token)] if token != "}" else []


def _argument(tokens):
    """The pieces of one token or of a group in braces."""
    if not tokens:
        return []
    if tokens[0] != "{":
        return _next(tokens, [])
    tokens.pop(0)
    pieces = []
    while tokens and tokens[0] != "}":
        pieces += _next(tokens, pieces)
    del tokens[:1]
    return pieces


def _plain(pieces):
    return "".join(text for _, text in pieces)


def _bracketed(pieces):
    """With brackets around, unless it is one number, one letter or one sign with a letter, as in ∂C."""
    if re.fullmatch(r"\w+|\W\w", _plain(pieces)):
        return pieces
    return [("text", "("), *pieces, ("text", ")")]


def _merged(pieces):
    merged = []
    for kind, text in pieces:
        if merged and merged[-1][0] == kind:
            merged[-1] = (kind, merged[-1][1] + text)
        elif text:
            merged.append((kind, text))
    return merged
