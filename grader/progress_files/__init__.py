"""What readers saved of their progress in the book, where they handed it in beside a notebook. Never marks."""
