"""An nnlib network and a batch as plain data, and the JavaScript that makes shared/network.js's Network of it."""

NETWORK = """({
  sizes: x.sizes,
  parameters: Float32Array.from(x.parameters),
  layers: x.layers.map((layer) => ({ ...layer, W: Float32Array.from(layer.W), b: Float32Array.from(layer.b) })),
})"""
# Its layers are views of its parameters, so that a change of one is a change of the other.
NETWORK_IN_TRAINING = """(() => {
  const parameters = Float32Array.from(x.parameters);
  let start = 0;
  const take = (length) => parameters.subarray(start, (start += length));
  const weights = x.layers.map((layer) => take(layer.W.length));
  const biases = x.layers.map((layer) => take(layer.b.length));
  const layers = x.layers.map((layer, k) => ({ ...layer, W: weights[k], b: biases[k] }));
  return { sizes: x.sizes, parameters, layers };
})()"""
IMAGES = "x.images.map((image) => Float32Array.from(image))"


def javascript(net, images=(), targets=()):
    """What `NETWORK` and `IMAGES` are made of, as `x`."""
    layers = [
        {"nIn": layer.W.shape[1], "nOut": len(layer.b), "activation": layer.activation.name}
        | {"W": layer.W.ravel().tolist(), "b": layer.b.tolist()}
        for layer in net.layers
    ]
    given = {"sizes": list(net.sizes), "parameters": net.parameters.tolist(), "layers": layers}
    return given | {
        "images": [list(map(float, image)) for image in images],
        "targets": [list(map(float, y)) for y in targets],
    }
