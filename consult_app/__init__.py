"""Lumbar Consult: a clinician and a patient look together at lumbar spinal stenosis."""

__version__ = "0.1.0"
