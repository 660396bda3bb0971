"""Chromium by Playwright."""

from contextlib import contextmanager

from playwright.sync_api import Error, sync_playwright

from book.tools.chromium import FLAGS, find_chromium
from tests.engines.reader import PageError
from tests.engines.webdriver_actions import between

NAME, MISSING = "Chromium", "install chromium or Google Chrome, or set NN_CHROMIUM to its path"
find = find_chromium


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
def launched():
    """A headless Chromium at an empty page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        yield Chromium(browser.new_page())
        browser.close()
