"""Check the prose of the chapters and pages: no filler, no doubled word, no exclamation mark, one language.

    python -m book.tools.check_prose [FILE …]

Without names: every notebook of chapters/, exercises/ and solutions/ and every page of book/. Code, formulas, addresses
and comments are left out. Each finding names its place and shows its sentence; any finding makes the exit code 1.
"""

import argparse
import re
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
# What can be struck out, and the sentence gains. Some of it also tells a reader who is stuck that he should not be.
FILLER = {
    "simply": "",
    "basically": "",
    "essentially": "",
    "obviously": "if it were, it would not have to be said",
    "trivially": "",
    "needless to say": "",
    "note that": "",
    "it should be noted": "",
    "it is worth noting": "",
    "it is important to": "",
    "as you can see": "",
    "as mentioned": "",
    "let's dive": "",
    "dive into": "",
    "delve": "",
    "in order to": "to",
    "due to the fact": "because",
    "utilize": "use",
    "leverage": "use",
    "seamless": "",
    "powerful": "say what it does",
    "game-changer": "",
    "at the end of the day": "",
}
# "Just" is filler, except in "just as much", "just above 1" and their kind.
JUST = (
    r"just (?!(?:as|like|above|below|inside|outside|under|over|before|after|because|there|that|this|enough|one|now|how)"
    r"\b)"
)
# Words of our own where the field has one, and words that were translated: what is said instead. "Shrug" may stay.
OWN_WORDS = {
    r"wishes|wished[ -]change|(?:a|its|the|their|own|of|this|no|whose|each|every|neuron’s|neuron's) wish": "error, δ",
    r"(?:its|their|own|no|whose|neuron’s|neuron's) push(?:es)?": "error, δ",
    r"(?:the|its|their) ease": "slope",
    r"gears?": "slopes that multiply, the chain rule",
    r"dear(?:er|est)?": "costly, costliest",
}
# What book/notation.md has decided, in formulas.
NOTATION = {
    r"(?<![\\a-z])[aA]'": "a prime is a derivative; the next layer is a^{l+1}",
    r"(?<![\\a-zA-Z])W_\{?\d(?!\d*,)": "a layer stands above, W^1; below stand neurons",
}
FORMULA = re.compile(r"\$\$.*?\$\$|\$[^$\n]*\$", re.DOTALL)
NOT_PROSE = [
    r"```.*?```",
    r":::\{.*?\n(?::\w+:.*\n)*",
    r"<!--.*?-->",
    r"\$\$.*?\$\$",
    r"\$[^$\n]*\$",
    r"`[^`]*`",
    r"\]\([^)]*\)",
    r"<[^>]*>",
    r"https?://\S+",
]


def prose_of(markdown):
    """The text, with an ellipsis for everything that is not prose."""
    for pattern in NOT_PROSE:
        markdown = re.sub(pattern, "…", markdown, flags=re.DOTALL)
    return markdown


def findings(markdown):
    """What is wrong with a piece of Markdown: pairs of a complaint and the sentence."""
    text = prose_of(markdown)
    for phrase, better in FILLER.items():
        for match in re.finditer(rf"\b{phrase}\b", text, re.IGNORECASE):
            hint = f" ({better})" if better else ""
            yield f"filler “{match[0]}”{hint}", sentence_at(text, match.start())
    for word, better in OWN_WORDS.items():
        for match in re.finditer(rf"\b(?:{word})\b", text, re.IGNORECASE):
            yield f"a word of our own, “{match[0]}” ({better})", sentence_at(text, match.start())
    for formula in FORMULA.finditer(re.sub(NOT_PROSE[0], "", markdown, flags=re.DOTALL)):
        for sign, decided in NOTATION.items():
            if re.search(sign, formula[0]):
                yield f"not in our notation ({decided})", " ".join(formula[0].split())
    for match in re.finditer(rf"\b{JUST}", text, re.IGNORECASE):
        yield "filler “just”", sentence_at(text, match.start())
    for match in re.finditer(r"\b([^\W\d_]+)(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)\1\b", text, re.IGNORECASE):
        yield f"doubled word “{match[1]}”", sentence_at(text, match.start())
    for match in re.finditer(r"!(?![\[=])", text):
        yield "exclamation mark", sentence_at(text, match.start())


def sentence_at(text, place):
    """The sentence around a place, on one line."""
    start = max(text.rfind(end, 0, place) for end in (". ", "? ", ".\n", "?\n", "\n\n")) + 1
    stop = min(at for end in (". ", "? ", ".\n", "?\n", "\n\n") if (at := (text + "\n\n").find(end, place)) >= 0)
    return " ".join(text[start : stop + 1].split())


def pieces(path):
    """The Markdown in a file: pairs of a place's name and the text."""
    if path.suffix == ".ipynb":
        cells = nbformat.read(path, as_version=4).cells
        return [(f"{path}: {cell.id}", cell.source) for cell in cells if cell.cell_type == "markdown"]
    return [(str(path), path.read_text("utf-8"))]


def sources():
    notebooks = [path for folder in ("chapters", "exercises", "solutions") for path in (ROOT / folder).glob("*.ipynb")]
    return sorted(path.relative_to(ROOT) for path in [*notebooks, *(ROOT / "book").glob("*.md")])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path)
    found = 0
    for path in parser.parse_args().files or sources():
        for place, markdown in pieces(path):
            for complaint, sentence in findings(markdown):
                print(f"{place}: {complaint}: {sentence}", file=sys.stderr)
                found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
