"""Everything that imports Qt: windows, pages, pictures, controls."""
