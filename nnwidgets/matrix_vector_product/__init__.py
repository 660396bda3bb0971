"""MatrixVectorProduct: the wires into a neuron become a row, and the row meets the activations."""

from nnwidgets.matrix_vector_product.widget import MatrixVectorProduct

__all__ = ["MatrixVectorProduct"]
