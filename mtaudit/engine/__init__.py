"""The engine: rules, what they match, and the findings that come of it."""
