"""Makes exercises/ of solutions/ and proves them: exercise and form read, proof tries each answer, generate writes."""
