"""The programs beside the book's pages; each says in its first lines what it does and how it is run."""
