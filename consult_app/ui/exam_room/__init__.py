"""The exam room: the patient's window, and what is around it."""
