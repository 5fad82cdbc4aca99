"""What a newsroom keeps beside its copy: configuration, glossary, accepted findings, changed lines."""
