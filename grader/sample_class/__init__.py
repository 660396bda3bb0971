"""A class that never was: synthetic submissions of one chapter, to try the grader on and to show its report."""

from grader.sample_class.write import Sample, write_class

__all__ = ["Sample", "write_class"]
