"""JavaScript made shorter without a change of meaning: comments and needless spaces go, and functions nobody calls.

It relies on the house style: every statement ends with a semicolon or a brace.
"""

import re
from collections import Counter

__all__ = ["drop_unused", "squeeze"]

# A text in backquotes may hold another only inside ${ }, one level deep.
TOKEN = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
      | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'
          |`(?:\\.|\$\{(?:`[^`]*`|[^`}])*\}|[^`\\])*`
          |(?:(?<=[(,=:])|(?<=[(,=:]\ ))/(?:\\.|\[[^\]\n]*\]|[^/\n\\])+/[a-z]*)
      | (?P<zero>\b0(?=\.\d)) | (?P<word>[\w$]+) | (?P<space>\s+) | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)
FUNCTION = re.compile(r"^(?:async )?function\*? (\w+)\(.*?^\}\n", re.MULTILINE | re.DOTALL)
WORD = re.compile(r"[\w$]$")


def squeeze(source):
    """The source without comments, and with a space only where it keeps two things apart."""
    kept, gap = [], False
    for token in TOKEN.finditer(source):
        if token.lastgroup in ("comment", "space"):
            gap = True
        if token.lastgroup in ("comment", "space", "zero"):  # 0.5 is .5
            continue
        if gap and kept and _apart(kept[-1][-1], token[0][0]):
            kept.append(" ")
        kept.append(token[0])
        gap = False
    return "".join(_joined(kept))


def drop_unused(source):
    """The source without the functions at its left edge that nothing in it mentions."""
    while True:
        mentions = Counter(re.findall(r"\w+", source))
        unused = [
            found[0]
            for found in FUNCTION.finditer(source)
            if mentions[found[1]] == len(re.findall(rf"\b{found[1]}\b", found[0]))
        ]
        if not unused:
            return source
        for function in unused:
            source = source.replace(function, "")


def _joined(tokens):
    """Without the semicolon before a closing brace, and with neighbouring const (or let) made one: const a=1,b=2;"""
    joined, first = [], [""]  # the first word of the statement at each depth of brackets
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else ""
        if token == ";" and after == "}":
            continue
        if token == ";" and after == first[-1] and after in ("const", "let"):
            joined.append(",")
            continue
        if token in ("const", "let") and joined and joined[-1] == ",":
            continue
        if token == " " and tokens[i - 1] in ("const", "let") and joined and joined[-1] == ",":
            continue
        if token in ("(", "[", "{"):
            first[-1] = first[-1] or token
            first.append("")
        elif token in (")", "]", "}"):
            first.pop()
        elif token == ";":
            first[-1] = ""
        elif not first[-1]:
            first[-1] = token
        joined.append(token)
    return joined


def _apart(before, after):
    return bool(WORD.match(before) and WORD.match(after)) or (before in "+-/" and after in "+-/")
