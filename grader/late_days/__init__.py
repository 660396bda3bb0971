"""Late days: what a teacher's own rule takes off for what was handed in after a deadline."""
