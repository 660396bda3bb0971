"""The pages' Content-Security-Policy: every kind of page works under it, and an inserted script does not run."""

import re

import pytest
from playwright.sync_api import expect

from book._ext.finished_pages.content_security import MARK, policy, secured
from tests.support.browser import HTML, built_pages

PAGE = '<html><head><meta charset="utf-8"><title>t</title></head><body>{}</body></html>'
KINDS = ["book/intro.html", "chapters/09-training.html", "exercises/03-weighted-sums.html", "search.html?q=bias"]
# Playwright's own wait_for_function needs eval, which the policy forbids: what is awaited stands in an attribute.
LISTEN = """globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  violations.push(event.violatedDirective + " " + event.blockedURI);
  document.documentElement.dataset.violations = violations.length;
});
"""
INJECT = """() => {
  const script = document.createElement("script");
  script.textContent = "globalThis.taken = true";
  const picture = document.createElement("img");
  picture.setAttribute("onerror", "globalThis.taken = true");
  picture.src = "data:,";
  document.body.append(script, picture);
  setTimeout("globalThis.taken = true");
}"""


def test_names_inline_scripts_by_their_hashes_and_leaves_data_alone():
    with_script, with_data = (PAGE.format(f"<script{t}>1</script>") for t in ("", ' type="application/json"'))
    assert "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='" in policy(with_script)
    assert "sha256" not in policy(with_data)
    assert "unsafe-inline" not in policy(with_script).split("; ")[1] and "unsafe-eval" not in policy(with_script)


def test_stands_before_all_that_it_judges():
    html = secured(PAGE.format(""))
    assert html.index(MARK) < html.index("<title>")


def test_every_built_page_has_one_and_no_inline_handler():
    pages = [(HTML / path).read_text("utf-8") for path in [*built_pages(), "404.html"]]
    assert all(page.count(MARK) == 1 for page in pages)
    assert not any(re.search(r"<\w[^>]*\son\w+=", page) for page in pages)


@pytest.mark.parametrize("from_a_file", [False, True])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_works_under_its_policy_and_runs_nothing_inserted(chromium, site, path, from_a_file):
    page = chromium.new_page(reduced_motion="reduce")  # the film stands still
    complaints = []
    page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
    page.add_init_script(LISTEN)
    page.goto((f"{HTML.as_uri()}/" if from_a_file else site) + path)
    expect(page.locator('script[type$="widget-view+json"]')).to_have_count(0)
    if path.startswith("search") and not from_a_file:
        page.locator("#search-results li a").first.wait_for()
    if path.startswith("chapters"):
        page.locator(".nn-training-film").scroll_into_view_if_needed()
        page.locator(".nn-training-film").get_by_role("button", name="Play", exact=True).wait_for()
        assert complaints == []
    assert page.evaluate("violations") == []

    page.evaluate(INJECT)
    expect(page.locator("html")).to_have_attribute("data-violations", "3")
    assert page.evaluate("globalThis.taken") is None
    page.close()
