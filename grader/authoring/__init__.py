"""Makes exercises/ of solutions/ and proves them: exercise and form read, trial and proof try, generate writes."""
