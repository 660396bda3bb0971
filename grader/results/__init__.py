"""A submission's result: its line in results.jsonl, what it rests on, and what it adds up to."""
