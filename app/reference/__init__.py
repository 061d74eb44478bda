"""A true picture beside the result: figures, and the curve of fidelity against texture."""
