"""Records, terms and vectors on disk."""
