"""Answers, one way of answering a file."""
