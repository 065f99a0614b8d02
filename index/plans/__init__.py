"""Recognising plans: blocks become a stream of events, the stream becomes records."""
