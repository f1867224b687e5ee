"""Finding the passages of a record that a question, a draft or a coded row is about."""
