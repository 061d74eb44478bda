"""The stages of training (paper 3.1 to 3.3), on processors and GPUs alike."""
