"""The dark stage's ground and light: where all is, which wires shine, when each layer lights."""

import numpy as np
import pytest

from nnlib import load_digits, load_trained

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


STRONGEST = """(() => {
  const layers = x.weights.map((W) => ({ nIn: W[0].length, nOut: W.length, W: Float32Array.from(W.flat()) }));
  const activations = x.activations.map((layer) => Float32Array.from(layer));
  return m.strongest({ layers }, activations, x.named);
})()"""


@pytest.fixture
def chosen(evaluate):
    net = load_trained()
    image = load_digits().test.images[4]
    given = {
        "weights": [layer.W.tolist() for layer in net.layers],
        "activations": [layer[0].tolist() for layer in net.activations(image[None])],
    }
    return lambda named: evaluate("shared/stage/strongest.js", STRONGEST, given | {"named": named})


def test_the_strongest_connections_are_drawn_the_strongest_last(chosen):
    pushes = load_trained().layers[0].W * load_digits().test.images[4]
    steps = chosen(None)
    for neuron in range(16):
        drawn = sorted(abs(wire["push"]) for wire in steps[0] if wire["to"] == neuron)
        np.testing.assert_allclose(drawn, np.sort(np.abs(pushes[neuron]))[-10:], atol=1e-5)
    hidden = load_trained().activations(load_digits().test.images[4:5])[1:3]
    assert [len(step) for step in steps] == [160, *(n * (layer > 0.01).sum() for n, layer in zip([16, 10], hidden))]
    for step in steps:
        sizes = [abs(wire["push"]) for wire in step]
        assert sizes == sorted(sizes)


def test_of_a_neuron_that_is_looked_at_more_is_drawn(chosen):
    steps = chosen({"layer": 1, "neuron": 3})
    assert len(steps[0]) == 190
    assert sum(wire["to"] == 3 for wire in steps[0]) == 40


def test_a_layer_lights_when_the_light_is_there_bars_after_it_and_the_verdict_last(evaluate):
    waves = np.linspace(-1, 3.4, 200)
    steps = evaluate(
        "shared/stage/wave.js",
        "x.map((w) => [m.flownAt(0, 28, w), m.flownAt(783, 28, w), m.arrivedAt(1, w), m.arrivedAt(2, w),"
        " m.arrivedAt(3, w), m.grownAt(w, 3), m.toldAt(w, 3)])",
        waves.tolist(),
    )
    steps = np.array(steps)
    assert (steps[0] == 0).all() and (steps[-1] == 1).all()
    assert (np.diff(steps, axis=0) >= 0).all()  # and, dragged back, the same in reverse
    half = waves[(steps > 0.5).argmax(axis=0)]
    assert (np.diff(half) > 0).all()
    assert half[1] < 0 < half[2]


def test_after_a_stroke_the_layers_follow_one_behind_the_other_and_come_to_rest(evaluate):
    seen, rests = evaluate(
        "shared/stage/lagging.js",
        """(() => {
          let asked = [];
          let now = 0;
          performance.now = () => now;
          globalThis.requestAnimationFrame = (call) => asked.push(call);
          globalThis.matchMedia = () => ({ matches: false });
          const layers = (value) => [0, 1, 2, 3].map(() => Float32Array.of(value));
          const follow = m.lagging(layers(0), () => {}, new AbortController().signal);
          follow.give(layers(1), true);
          const seen = [];
          for (let i = 0; i < 200 && asked.length; i++) {
            now += 16;
            const calls = asked;
            asked = [];
            calls.forEach((call) => call(now));
            seen.push(follow.shown.map(([value]) => value));
          }
          return [seen, asked.length === 0];
        })()""",
    )
    assert rests and seen[-1] == [1, 1, 1, 1]
    reached = (np.array(seen) > 0.5).argmax(axis=0)
    assert (np.diff(reached) > 0).all()
