"""What comes of the results: marks, gradebooks, a page for each student, a report on the class."""
