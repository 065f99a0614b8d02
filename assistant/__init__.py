"""The assistant: understanding, answers, evaluation and the command line."""
