"""TrainingFilm: the run that made the shipped network, moment by moment."""

from nnwidgets.training_film.widget import TrainingFilm

__all__ = ["TrainingFilm"]
