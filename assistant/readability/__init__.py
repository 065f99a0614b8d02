"""How hard a text is: sentences, words, LIX and the counts beside it."""
