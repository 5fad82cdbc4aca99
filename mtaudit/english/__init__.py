<<<<<<< HEAD
"""English: what stands in the copy, from characters to quotations."""
=======
"""English: tagger, lemmas and inflection, offline, from models that the package carries."""
>>>>>>> tagger
