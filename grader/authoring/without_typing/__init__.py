"""An answer put together by tapping: its gaps filled, or its lines put in order. Where it may be wrong, its question's
mistakes say; an author can say it better (solutions/README.md)."""
