// The connections of the network of progress: faint between all neurons of two layers, bright between two that are lit.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLElement} map what they are drawn behind
 * @param {HTMLElement[][]} layers
 * @returns {() => void} draws them anew
 */
export function joinNeurons(map, layers) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "nn-map-lines");
  const [faint, bright] = ["faint", "bright"].map((name) => {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    svg.append(path);
    return path;
  });
  map.prepend(svg);
  const draw = () => {
    const { left, top, width, height } = map.getBoundingClientRect();
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const places = layers.map((layer) => layer.map((node) => {
      const box = node.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2 - left, box.top + box.height / 2 - top];
      return { x, y, lit: node.dataset.lit === "true" };
    }));
    const ways = { faint: "", bright: "" };
    for (const [k, layer] of places.slice(1).entries()) {
      for (const to of layer) {
        for (const from of places[k]) {
          const way = `M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`;
          ways[from.lit && to.lit ? "bright" : "faint"] += way;
        }
      }
    }
    faint.setAttribute("d", ways.faint);
    bright.setAttribute("d", ways.bright);
  };
  new ResizeObserver(draw).observe(map);
  return draw;
}
