"""Rules that need code, one file a family."""
