"""What the grader runs inside the sandbox. Nothing here imports from elsewhere in the grader: it is not there."""
