"""The answer's cell ends the process at once."""

ANSWER = "import os\nos._exit(0)"
SAYS = "it ended its Python process: exit status 0"
