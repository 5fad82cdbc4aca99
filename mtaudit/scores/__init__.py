"""Scores of a story: MQM, readability, language, reference."""
