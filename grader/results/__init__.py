"""A submission's result: the record, its line in results.jsonl, what it rests on, and what it adds up to."""
