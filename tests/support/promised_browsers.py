"""A Chromium that lacks whatever one of the promised browsers lacks: package.json names them, MDN's data tells what."""

import json
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MDN = ROOT / "node_modules" / "@mdn" / "browser-compat-data" / "data.json"
# The names that MDN has for those of package.json; each phone's browser is promised in the same version.
NAMES = {
    "chrome": ["chrome", "chrome_android"],
    "edge": ["edge"],
    "firefox": ["firefox", "firefox_android"],
    "safari": ["safari"],
    "ios_saf": ["safari_ios"],
}
TAKEN_AWAY = """
for (const [owner, name] of LACKING) {
  const places = owner ? [globalThis[owner], globalThis[owner]?.prototype] : [globalThis];
  for (const place of places) if (place && Object.hasOwn(place, name)) delete place[name];
  if (owner === "Window") delete globalThis[name];
}
"""


def promised():
    """The promised browsers by MDN's names, each with its oldest version: {"chrome": (108,), …}."""
    lines = json.loads((ROOT / "package.json").read_text("utf8"))["browserslist"]
    found = {}
    for line in lines:
        browser, oldest = re.fullmatch(r"(\w+) >= ([\d.]+)", line).groups()
        found |= {name: _number(oldest) for name in NAMES[browser]}
    return found


@cache
def lacking():
    """Pairs (interface, member) that at least one promised browser lacks; the interface is "" for a global."""
    data = json.loads(MDN.read_text("utf8"))
    found = []
    for group in (data["api"], data["javascript"]["builtins"]):
        for owner, members in group.items():
            if _lacks(members):
                found.append(("", owner))
            lacked = [name for name, entry in members.items() if name != owner and _lacks(entry)]
            found += [(owner, name.removesuffix("_static")) for name in lacked]
    return sorted(set(found))


def taken_away(members):
    """A script for a page to begin with: these pairs are gone."""
    return f"const LACKING = {json.dumps(members)};{TAKEN_AWAY}".join("{}")


def _lacks(entry):
    support = entry.get("__compat", {}).get("support")
    return bool(support) and not all(_has(support.get(name, []), oldest) for name, oldest in promised().items())


def _has(statements, oldest):
    if statements == "mirror":
        return True
    statements = statements if isinstance(statements, list) else [statements]
    return any(
        _number(known["version_added"]) <= oldest
        for known in statements
        if isinstance(known.get("version_added"), str)
        and known["version_added"] != "preview"
        and _number(known.get("version_removed", "9999")) > oldest
        and not {"flags", "prefix", "alternative_name"} & known.keys()
    )


def _number(version):
    return tuple(int(part) for part in version.removeprefix("≤").split("."))
