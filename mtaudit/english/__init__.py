"""English: tagger, lemmas and inflection, offline, from models that the package carries."""
