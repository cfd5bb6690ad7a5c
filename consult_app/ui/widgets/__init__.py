"""Small painted controls that more than one page uses. Each is made for one Look and made anew for another."""
