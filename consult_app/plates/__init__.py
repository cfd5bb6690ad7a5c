"""Figures as plates for paper and for other programs: outlines as data, line drawings, and sheets of true size."""
