"""A small picture of each chapter's idea, drawn from the course's own digits, network and training runs.

A picture is SVG of 160 × 100 on the dark stage, the same in both themes, for the front page and the way to the next
chapter. A chapter without one here shows its number alone.
"""

from functools import cache
from html import escape

from book._ext.chapter_pictures import how_it_learns, what_it_computes
from book._ext.chapter_pictures.shapes import HEIGHT, WIDTH

DRAWN = {
    1: what_it_computes.pixels_are_neurons,
    2: what_it_computes.light_through_layers,
    3: what_it_computes.weights_over_a_digit,
    4: what_it_computes.a_curve_that_squishes,
    5: what_it_computes.a_row_for_each_neuron,
    6: how_it_learns.ten_squares,
    7: how_it_learns.a_way_downhill,
    8: how_it_learns.wishes_travel_back,
    9: how_it_learns.accuracy_climbs,
    10: how_it_learns.what_neurons_look_for,
    11: how_it_learns.memory_is_slower,
    12: how_it_learns.a_cost_without_a_ceiling,
    13: how_it_learns.another_hand,
}


@cache
def picture_of(number):
    """The picture of a chapter as SVG for a page, or an empty string."""
    if number not in DRAWN:
        return ""
    shapes, says = DRAWN[number]()
    return (
        f'<svg class="nn-chapter-picture" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(says)}">'
        f"{''.join(shapes)}</svg>"
    )
