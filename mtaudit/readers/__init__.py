"""Readers, one file a format: bytes to a Document."""
