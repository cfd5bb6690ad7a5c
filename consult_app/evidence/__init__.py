"""Facts, their sources, their figures in words, who paid, and how sure they allow us to be."""
