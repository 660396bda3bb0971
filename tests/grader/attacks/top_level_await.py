"""Awaits at the top level, as a notebook lets it, and is an asynchronous function."""

ANSWER = """
import asyncio
await asyncio.sleep(0)
async def weighted_sum(w, a, b):
    return float(np.dot(w, a) + b)
"""
