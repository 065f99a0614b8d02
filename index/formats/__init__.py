"""Readers: bytes in, typed blocks out."""
