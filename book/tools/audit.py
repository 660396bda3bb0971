"""Ask whether a known fault is in the exact versions of requirements.lock.txt.

    python -m book.tools.audit

Runs pip-audit from an environment of its own, _build/audit. Where nobody can be asked, says so in one line and passes.
"""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "_build" / "audit"
PROGRAM = PLACE / ("Scripts" if sys.platform == "win32" else "bin")
NOBODY_ANSWERED = ("ConnectionError", "Max retries", "NameResolution", "Temporary failure", "Connection refused")
NOBODY_ANSWERED += ("timed out", "ServiceError", "403 Client Error", "Unable to", "No matching distribution")


def run(command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def unanswered(done):
    return done.returncode != 0 and any(sign in done.stderr for sign in NOBODY_ANSWERED)


def main():
    if not (PROGRAM / "pip-audit").exists():
        venv.create(PLACE, with_pip=True)
        installed = run([PROGRAM / "python", "-m", "pip", "install", "--quiet", "--retries", "1", "pip-audit>=2.7,<3"])
        if installed.returncode:
            print("Not audited: pip-audit could not be installed; is there a network?")
            return 0
    options = ["--requirement", ROOT / "requirements.lock.txt", "--no-deps", "--disable-pip", "--progress-spinner=off"]
    done = run([PROGRAM / "pip-audit", *options])
    # Of a registry without the database it says so of each package, and then that it found nothing.
    if unanswered(done) or ("No known vulnerabilities" in done.stderr and "could not be audited" in done.stdout):
        print("Not audited: the database of known faults did not answer; is there a network?")
        return 0
    print(done.stdout.strip() or "No known fault in requirements.lock.txt.")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
