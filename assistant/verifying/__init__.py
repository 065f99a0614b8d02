"""How a written sentence is held against what it cites; `assistant/verify.py` is the door."""
