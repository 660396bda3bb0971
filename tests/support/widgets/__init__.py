"""A file for each widget of nnwidgets: what every test needs to know of it."""
