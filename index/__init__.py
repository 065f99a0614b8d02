"""Readers, records, stores and search."""
