"""Training in the browser against nnlib.train: the same weights and the same batches lead to the same network."""

from base64 import b64encode

import numpy as np
import pytest

from nnlib import Network, falling, load_digits, train
from tests.support.network_in_javascript import NETWORK_IN_TRAINING, javascript

N_EXAMPLES, BATCH, STEPS = 1000, 10, 100
DESCEND = f"""(() => {{
  const network = {NETWORK_IN_TRAINING};
  const pixels = Float32Array.from(atob(x.pixels), (shade) => shade.charCodeAt(0) / 255);
  const examples = {{
    count: x.labels.length,
    labels: x.labels,
    image: (index) => pixels.slice(784 * index, 784 * (index + 1)),
  }};
  const step = m.descent(network, examples);
  const costs = Array.from({{ length: x.steps }}, (_, i) => {{
    const rate = m.falling(x.rate, i * x.batch / x.labels.length / x.epochs);
    return step(x.order.slice(i * x.batch, (i + 1) * x.batch), rate, x.decay);
  }});
  return {{ costs, parameters: [...network.parameters], score: m.score(network, examples) }};
}})()"""


@pytest.mark.parametrize(("sizes", "activation"), [([784, 16, 16, 10], "sigmoid"), ([784, 32, 16, 10], "relu")])
def test_a_hundred_steps_lead_to_the_same_network(evaluate, sizes, activation):
    some = load_digits().train[:N_EXAMPLES]
    net = Network(sizes, activation=activation, rng=np.random.default_rng(1))
    given = javascript(net) | {"labels": some.labels.tolist(), "batch": BATCH, "steps": STEPS, "epochs": 2}
    shades = np.rint(255 * some.images).astype(np.uint8).tobytes()
    given |= {"pixels": b64encode(shades).decode(), "rate": 0.5, "decay": 6e-4}
    given["order"] = np.random.default_rng(2).permutation(N_EXAMPLES).tolist()
    found = evaluate("shared/training.js", DESCEND, given)

    before = net.copy()
    run = train(net, some, rate=falling(0.5), batch_size=BATCH, epochs=2, rng=np.random.default_rng(2), decay=6e-4)
    epoch = next(run)
    assert np.abs(net.parameters - before.parameters).max() > 0.1
    np.testing.assert_allclose(found["parameters"], net.parameters, atol=1e-4)
    assert np.mean(found["costs"]) == pytest.approx(epoch.cost, abs=1e-4)
    assert found["score"]["accuracy"] == pytest.approx(net.accuracy(some), abs=1e-3)


def test_untrained_weights_are_normal_and_biases_zero(evaluate):
    found = evaluate(
        "train_live/run.js",
        """(() => {
          const draw = (seed) => [...m.firstNetwork({ hidden: [16, 16], seed }).network.parameters];
          return [draw(0), draw(0), draw(1)];
        })()""",
    )
    parameters, again, other = np.array(found)
    assert (parameters == again).all()
    assert (parameters[:12544] != other[:12544]).mean() > 0.99
    assert parameters[:12544].std() == pytest.approx(1 / 28, rel=0.03)
    assert abs(parameters[:12544].mean()) < 0.001
    assert (parameters[-42:] == 0).all()


def test_a_permutation_holds_every_index_once(evaluate):
    found = evaluate("shared/random.js", "[...m.permutation(500, m.randomNumbers(x))]", 7)
    assert sorted(found) == list(range(500))
    assert found != list(range(500))
