"""One submission's marks: nbval runs the teacher's notebook, with the learner's answers in the sandbox."""
