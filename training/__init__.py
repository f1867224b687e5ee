"""The recipe that makes the shipped language model from public corpora."""
