"""English: what stands in the copy, from characters to quotations, offline."""
