"""One module for each kind of page, and the table that says which widget shows which."""
