"""The dark stage on which networks stand: where everything is, what a finger means, and how a wire runs."""

import numpy as np
import pytest

SIZES = [784, 16, 16, 10]
WIDTHS = [288, 328, 679, 680, 800, 960]
AT = """(() => {
  const at = m.placesOf(x.sizes, x.width);
  return { ...at, pixels: [...Array(784).keys()].map((i) => [m.pixelOnPad(at, i), m.pixelInColumn(at, i)]),
    bars: [...Array(10).keys()].map((digit) => m.barOf(at, digit)) };
})()"""
SEVERAL_RANKS = [784, 100, 60, 10]
NO_HIDDEN = [784, 10]


def points(places):
    return np.array([[place["x"], place["y"]] for place in places])


@pytest.fixture
def places(evaluate):
    return lambda width, sizes=SIZES: evaluate("shared/stage/places.js", AT, {"sizes": sizes, "width": width})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sizes", [SIZES, SEVERAL_RANKS, NO_HIDDEN])
def test_everything_is_on_the_stage_and_light_flows_one_way(places, width, sizes):
    at = places(width, sizes)
    assert at["narrow"] == (width < 680)
    along = np.array([at["along"]["x"], at["along"]["y"]])
    on_pad, in_column = (points(pixel) for pixel in zip(*at["pixels"]))
    layers = [in_column, *(points(layer) for layer in at["layers"][1:])]
    assert [len(layer) for layer in layers] == sizes
    for place in [
        on_pad,
        *layers,
        points(at["bars"]),
        points(at["bars"]) + [[b["width"], b["height"]] for b in at["bars"]],
    ]:
        assert (place >= 0).all() and (place <= [width, at["height"]]).all()
    ends = [(on_pad @ along).max()]
    for layer in layers:
        assert (layer @ along).min() > ends[-1]
        ends.append((layer @ along).max())
    bars = points(at["bars"]) + 0.5 * np.array([[b["width"], b["height"]] for b in at["bars"]])
    assert (bars @ along).min() > ends[-1]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sizes", [SIZES, SEVERAL_RANKS])
def test_no_two_neurons_touch(places, width, sizes):
    at = places(width, sizes)
    everyone = np.concatenate([points(layer) for layer in at["layers"][1:]])
    radius = np.concatenate([np.full(count, r) for count, r in zip(sizes[1:], at["radius"][1:])])
    far = np.linalg.norm(everyone[:, None] - everyone, axis=2)
    apart = far - radius[:, None] - radius
    assert apart[~np.eye(len(everyone), dtype=bool)].min() > 1


def test_a_finger_means_the_nearest_neuron_within_22_pixels(evaluate):
    found = evaluate(
        "shared/stage/places.js",
        """(() => {
          const at = m.placesOf([784, 16, 16, 10], 900);
          const { x: left, y: top } = at.layers[2][5];
          const offs = [[0, 0], [21, 0], [0, 8], [23, 0], [200, -1000]];
          return offs.map(([x, y]) => m.nearestNeuron(at, left + x, top + y));
        })()""",
    )
    assert found == [*3 * [{"layer": 2, "neuron": 5}], None, None]


@pytest.mark.parametrize("width", [328, 900])
def test_a_wire_leaves_and_arrives_along_the_flow_and_a_part_of_it_is_on_it(places, evaluate, width):
    at = places(width)
    whole, part = evaluate(
        "shared/stage/wires.js",
        """(() => {
          const wire = m.wireOf(x, 1, 2, 13);
          const drawn = [];
          const context = { moveTo: (...p) => drawn.push(p), bezierCurveTo: (...p) => drawn.push(p) };
          m.traceWire(context, wire, 0.25, 0.5);
          const part = Float64Array.from(drawn.flat());
          return [[...wire], [0, 0.3, 0.6, 1].map((t) => [m.pointOn(part, t), m.pointOn(wire, 0.25 + 0.25 * t)])];
        })()""",
        at,
    )
    along = np.array([at["along"]["x"], at["along"]["y"]])
    start, bend, end_bend, end = np.reshape(whole, (4, 2))
    np.testing.assert_allclose(start, points(at["layers"][1][2:3])[0] + at["radius"][1] * along)
    np.testing.assert_allclose(end, points(at["layers"][2][13:14])[0] - at["radius"][2] * along)
    for leg in (bend - start, end - end_bend):
        np.testing.assert_allclose(leg / np.linalg.norm(leg), along, atol=1e-9)
    for of_part, of_wire in part:
        np.testing.assert_allclose(*([place["x"], place["y"]] for place in (of_part, of_wire)), atol=1e-6)


BRIGHTNESS = """const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 300, height: 60 });
  const context = canvas.getContext("2d");
  const brightness = (px) => {
    const [r, g, b] = context.getImageData(px, 30, 1, 1).data;
    return (r + g + b) / 765;
  };"""


def test_a_neuron_is_as_bright_as_its_light(evaluate):
    dark, half, full = evaluate(
        "shared/stage/light.js",
        f"""(() => {{ {BRIGHTNESS}
          [0, 0.5, 1].forEach((light, k) => m.paintNeuron(context, {{ x: 60 + 90 * k, y: 30 }}, 8, light));
          return [60, 150, 240].map(brightness);
        }})()""",
    )
    assert dark < 0.1 < 0.4 < half < 0.75 < 0.9 < full


def test_a_bead_is_where_the_light_is(evaluate):
    before, at, after = evaluate(
        "shared/stage/wires.js",
        f"""(() => {{ {BRIGHTNESS}
          m.bead(context, Float64Array.of(0, 30, 100, 30, 200, 30, 300, 30), 0.5, [100, 173, 255], 2, 1);
          return [60, 150, 240].map(brightness);
        }})()""",
    )
    assert at > 0.5 and before == after == 0
