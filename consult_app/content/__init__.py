"""A pack's YAML files judged, and read into frozen pages; the last good content kept for the next start."""
