"""Prompts are files with named blanks: words, no logic; standard library only."""
