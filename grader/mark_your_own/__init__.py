"""What a learner runs on his own notebooks: `make mark`."""
