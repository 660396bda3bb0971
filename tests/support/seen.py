"""Text that a reader sees."""


def seen(page, text, **options):
    """Where a text stands on a page, without the words that are only spoken: those may come a moment later."""
    return page.get_by_text(text, **options).and_(page.locator(":not(.nn-hidden)"))
