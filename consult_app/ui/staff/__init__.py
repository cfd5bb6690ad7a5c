"""Screens for staff: a pack that cannot be shown, an exception that nobody caught, an author's last save."""
