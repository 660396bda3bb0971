"""The tests, folder by folder as the course is; what more than one of them needs is in `support`."""
