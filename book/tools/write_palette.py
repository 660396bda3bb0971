"""Write the colours into the style sheets and the JavaScript that use them: make normalise

nnlib/plots/palette.py and nnwidgets/frame/palette.py are their one source. The grader's pages get those that they use,
as they need nothing but themselves; a test says when a file is out of step.
"""

import re
from pathlib import Path

from nnwidgets.frame.palette import CONSTANTS, CURVES, ON_STAGE, STAGE_COLOURS, THEMES, ZERO

ROOT = Path(__file__).resolve().parents[2]

COURSE = ROOT / "book" / "static" / "course.css"
REPORTS = ROOT / "grader" / "reports" / "styles"
SHARED = ROOT / "nnwidgets" / "shared"
# In the course's style sheet, from the first rule to the end of the second.
COURSE_COLOURS = re.compile(r'^html \{\n.*?^\}\n\nhtml\[data-theme="dark"\] \{\n.*?^\}\n', re.MULTILINE | re.DOTALL)
HEAD = "Written by book/tools/write_palette.py: change nnwidgets/frame/palette.py."
# A widget's name for what the page calls otherwise.
OF_WIDGETS = {"paper": "surface", "surface": "raised", "line": "border", "control": "edge"}
STAGES = ".nn-widget.nn-on-stage, .nn-widget .nn-on-stage"


def written() -> dict[Path, str]:
    """The text of every file with colours of ours, as it should be."""
    course = COURSE.read_text("utf-8")
    return {
        COURSE: COURSE_COLOURS.sub(lambda _: _course_colours(), course, count=1),
        REPORTS / "colours.css": _report_colours(),
        SHARED / "palette.css": _widget_colours(),
        SHARED / "palette.js": _script(),
    }


def _rule(selector, colours):
    lines = "".join(f"  {name}: {colour};\n" for name, colour in colours.items())
    return f"{selector} {{\n{lines}}}\n"


def _page(colours):
    return {f"--nn-{name}": colour for name, colour in colours.items()}


def _course_colours():
    light, dark = _page(THEMES["light"] | STAGE_COLOURS), _page(THEMES["dark"])
    return _rule("html", light) + "\n" + _rule('html[data-theme="dark"]', dark)


def _report_colours():
    own = "".join((REPORTS / f"{name}.css").read_text("utf-8") for name in ("frame", "report"))
    used = set(re.findall(r"var\((--nn-[\w-]+)\)", own))
    light, dark = (
        _rule("html", {name: colour for name, colour in _page(THEMES[theme]).items() if name in used})
        for theme in THEMES
    )
    return f"/* {HEAD} */\n{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n"


def _widget_colours():
    def of_the_page(theme):
        colours = {name: colour for name, colour in THEMES[theme].items() if name != "mark"} | {"zero": ZERO[theme]}
        curves = {f"--curve-{k}": colour for k, colour in enumerate(CURVES[theme])}
        return {f"--{OF_WIDGETS.get(name, name)}": f"var(--nn-{name}, {c})" for name, c in colours.items()} | curves

    signs = {theme: {f"--{sign}": THEMES[theme][sign] for sign in ("positive", "negative")} for theme in THEMES}
    stage = {f"--{OF_WIDGETS.get(name, name)}": colour for name, colour in ON_STAGE.items()}
    stage["--lit-ink"] = " ".join(str(part) for part in bytes.fromhex(ON_STAGE["ink"][1:]))
    return (
        f"/* {HEAD}\n * The book's variables (--nn-…) win; the colours beside them serve JupyterLab and others. */\n"
        + _rule(".nn-widget", of_the_page("light"))
        + _rule('.nn-widget[data-theme="dark"]', of_the_page("dark"))
        + "/* The stage is dark in both themes: there neurons shine. */\n"
        + _rule(STAGES, stage)
        + "/* In a high-contrast theme the two signs keep their hues, on the system's ground. */\n"
        + "@media (forced-colors: active) {\n"
        + _rule("html .nn-widget[data-theme]", signs["light"])
        + _rule('html .nn-widget[data-theme="dark"]', signs["dark"])
        + "}\n"
    )


def _script():
    colours = {"LIT": ON_STAGE["ink"], "UNLIT": ON_STAGE["zero"], "AMBER": ON_STAGE["you"]}
    rgb = {name: list(bytes.fromhex(colour[1:])) for name, colour in colours.items()}
    lines = [f"export const {name} = {value};" for name, value in (CONSTANTS | rgb).items()]
    stage = "".join(f"  {name}: {list(bytes.fromhex(colour[1:]))},\n" for name, colour in ON_STAGE.items())
    typed = "/** @type {Record<string, [number, number, number]>} */\nexport const ON_STAGE = {\n" + stage + "};"
    return f"// {HEAD}\n\n" + "\n".join([*lines, typed]) + "\n"


if __name__ == "__main__":
    for path, text in written().items():
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
