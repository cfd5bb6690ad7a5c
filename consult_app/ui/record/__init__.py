"""What a window shows, read off its painting: texts, targets and figures as anyone can check them."""
