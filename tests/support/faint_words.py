"""The words of a page that stand out too little from their ground, as WCAG 2.1 counts it.

axe judges contrast, too, and looks at what lies over what; that takes it seconds a page. This looks at every word's
colour and at the nearest painted ground around it, in a hundredth of the time.
"""

from tests.support.contrast import contrast

# Every pair of colours of a visible word and its ground, with the least contrast it needs and one such word.
PAIRS = """() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const over = ([r, g, b, alpha = 1], [R, G, B]) => [r, g, b].map((top, i) => alpha * top + (1 - alpha) * [R, G, B][i]);
  const grounds = new Map([[null, [255, 255, 255]]]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const below = ground(element.parentElement);
      grounds.set(element, over(numbers(getComputedStyle(element).backgroundColor), below));
    }
    return grounds.get(element);
  };
  const pairs = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const word = texts.currentNode.data.trim();
    if (!/[\\p{L}\\p{N}]/u.test(word)) continue;
    if (element.closest("script, style, noscript, :disabled, mjx-assistive-mml")) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const size = parseFloat(fontSize);
    const needed = size >= 24 || (size >= 18.66 && fontWeight >= 700) ? 3 : 4.5;
    const pair = [over(numbers(color), ground(element)), ground(element)].map((rgb) => `rgb(${rgb.join(", ")})`);
    pairs.set(`${pair}${needed}`, [...pair, needed, word]);
  }
  return [...pairs.values()];
}"""


def faint_words(page):
    """The colour, the ground and a word of each pair that cannot be read well."""
    return [(ink, paper, word) for ink, paper, needed, word in page.evaluate(PAIRS) if contrast(ink, paper) < needed]
