"""Word files: their text for rewriting, and back with comments and tracked changes."""

from assistant.rewrite.word.reading import text_of
from assistant.rewrite.word.writing import with_changes

__all__ = ["text_of", "with_changes"]
