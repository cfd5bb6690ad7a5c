"""Parametric anatomy in millimetres: named figures, their parameters, and what they measure."""
