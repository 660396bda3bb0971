"""A code cell of a built page that runs Python, as a reader uses it in Playwright's browser."""

# A script that goes before those of the page: what is written there does not start Python.
NO_PYTHON = "globalThis.Worker = class { postMessage() {} terminate() {} }"


class PageCell:
    """The cell of an open page, by its id in the notebook."""

    def __init__(self, page, id):
        self.cell = page.locator(f'[data-cell="{id}"]')
        self.field = self.cell.locator("textarea")
        self.state = self.cell.locator(".nn-cell-state")
        self.printed = self.cell.locator(".nn-printed")
        self.raised = self.cell.locator(".nn-raised")
        self.output = self.cell.locator(".cell_output")

    def run(self):
        """Press its first button."""
        self.cell.locator(".nn-cell-bar button").first.click()

    def edit(self, text):
        """Put a text in place of its code, in a chapter, by its second button."""
        self.cell.locator(".nn-cell-bar button").nth(1).click()
        self.field.fill(text)

    def write(self, text):
        """Put a text in place of its code."""
        if not self.field.count():
            self.cell.locator(".cell_input pre").click()
        self.field.fill(text)
