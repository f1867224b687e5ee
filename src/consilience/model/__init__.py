"""The nouns: frozen, comparable, standard library only. Import them from their own modules."""
