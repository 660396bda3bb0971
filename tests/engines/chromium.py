"""Chromium by Playwright."""

from contextlib import contextmanager

from playwright.sync_api import Error

from tests.engines.reader import PageError
from tests.engines.webdriver_actions import between


class Chromium:
    def __init__(self, page):
        self.page = page

    def open(self, url):
        self.page.goto(url, wait_until="load")

    def run(self, expression):
        try:
            return self.page.evaluate(expression)
        except Error as error:
            raise PageError(str(error)) from error

    def drag(self, points):
        first, *rest = between(points)
        self.page.mouse.move(*first)
        self.page.mouse.down()
        for point in rest:
            self.page.mouse.move(*point)
        self.page.mouse.up()

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def resize(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})

    def picture(self, path):
        self.page.screenshot(path=path)


@contextmanager
def a_page_of(browser):
    """An empty page of the headless Chromium that all tests share: Playwright runs once in a process."""
    page = browser.new_page()
    yield Chromium(page)
    page.close()
