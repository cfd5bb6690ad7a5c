"""A report's numbers as a drawing: in the exam room alone, opened by a clinician. No pack names it."""
