"""A class's marks: every submission graded once, whatever happens in between."""
