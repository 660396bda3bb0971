"""JSON in which every key stands twice; the last counts, as everywhere. It is right."""

import json


def notebook(content):
    text = json.dumps(content)
    return (
        text.replace('"cells":', '"cells": [], "cells": 5, "cells":')
        .replace('"source":', '"source": "x", "source":')
        .encode()
    )


POINTS = 2
