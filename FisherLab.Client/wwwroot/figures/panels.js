import { hatch, dots } from "./patterns.js";

// Linear axes of exponents: Plotly chooses the ticks, at any zoom.
const powers = most => ({ nticks: most, tickprefix: "10<sup>", ticksuffix: "</sup>" });

const axis = i => i === 0 ? "y" : `y${i + 1}`;

/** The maps and their marks, as Plotly's traces. */
export function traces(drawing) {
  const scale = drawing.loss.map((colour, i) => [i / (drawing.loss.length - 1), colour]);
  return drawing.panels.flatMap((panel, i) => {
    const columns = panel.x.length - 1, rows = panel.y.length - 1, yaxis = axis(i);
    panel.numbers = new Float64Array(panel.z.slice().buffer);
    const z = Array.from({ length: rows }, (_, row) => panel.numbers.subarray(row * columns, (row + 1) * columns));
    const common = { type: "heatmap", x: panel.x, y: panel.y, yaxis, showscale: false, zsmooth: false, hoverinfo: "skip" };
    const made = [{ ...common, z, colorscale: scale, zmin: drawing.zFrom, zmax: drawing.zTo }];
    if (panel.classes.includes(3)) {
      const waits = Array.from({ length: rows }, (_, row) =>
        Float64Array.from({ length: columns }, (_, column) => panel.classes[row * columns + column] === 3 ? 1 : NaN));
      made.push({ ...common, z: waits, colorscale: [[0, drawing.colours.pending], [1, drawing.colours.pending]], zmin: 0, zmax: 1 });
    }
    const line = { type: "scatter", mode: "lines", yaxis, showlegend: false, hoverinfo: "skip", cliponaxis: false };
    if (panel.outlineX.length > 0)
      for (const [colour, width] of [[drawing.colours.halo, 4], [drawing.colours.mark, 1.6]])
        made.push({ ...line, x: panel.outlineX, y: panel.outlineY, line: { color: colour, width } });
    if (panel.ridgeX.length > 0)
      for (const [colour, width, dash] of [[drawing.colours.halo, 3, "solid"], [drawing.colours.mark, 1.4, "2px,2px"]])
        made.push({ ...line, x: panel.ridgeX, y: panel.ridgeY, line: { color: colour, width, dash } });
    if (panel.printed)
      for (const [colour, width] of [[drawing.colours.halo, 5], [drawing.colours.mark, 1.8]])
        made.push({
          ...line, mode: "markers", x: [panel.printed[0]], y: [panel.printed[1]],
          marker: { symbol: "diamond-open", size: 14, color: colour, line: { color: colour, width } },
        });
    if (panel.best)
      made.push({
        ...line, mode: "markers", x: [panel.best[0]], y: [panel.best[1]],
        marker: { size: 8, color: drawing.colours.mark, line: { color: drawing.colours.halo, width: 1.5 } },
      });
    return made;
  });
}

/** Axes, captions and the ground under cells without a number. */
export function layout(drawing, width) {
  const { colours, margins, height } = drawing, inner = height - margins.top - margins.bottom;
  const font = { family: "Inter Variable, sans-serif", size: 11.5, color: colours.text2 };
  const domain = panel => [1 - (panel.top + panel.height) / inner, 1 - panel.top / inner];
  const made = {
    height, margin: { l: margins.left, r: margins.right, t: margins.top, b: margins.bottom, pad: 0 },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font, hovermode: false, dragmode: "zoom",
    uirevision: drawing.revision, showlegend: false,
    modebar: { bgcolor: "rgba(0,0,0,0)", color: colours.text3, activecolor: colours.primary },
    images: [], shapes: [], annotations: [],
    xaxis: {
      range: [drawing.xFrom, drawing.xTo], ...powers(drawing.xTicks), showgrid: false, zeroline: false,
      ticks: "outside", ticklen: 4, tickcolor: colours.line, title: { text: drawing.xTitle, standoff: 4, font: { size: 12 } },
      anchor: axis(drawing.panels.length - 1),
    },
  };
  drawing.panels.forEach((panel, i) => {
    const yaxis = axis(i), [bottom, top] = domain(panel);
    made[yaxis.replace("y", "yaxis")] = {
      domain: [bottom, top], range: [panel.yFrom, panel.yTo], showgrid: false, zeroline: false, fixedrange: !panel.yTicks,
      ...(panel.yTicks ? { ...powers(panel.yTicks), ticks: "outside" } : { tickvals: [] }), ticklen: 4, tickcolor: colours.line,
      title: panel.yTitle ? { text: panel.yTitle, standoff: 2, font: { size: 12 } } : undefined,
    };
    made.images.push({
      source: hatch(width, panel.height, colours), xref: "paper", yref: "paper", x: 0, y: top, sizex: 1, sizey: top - bottom,
      sizing: "stretch", layer: "below",
    });
    const columns = panel.x.length - 1, rows = panel.y.length - 1;
    if (panel.classes.includes(2))
      made.images.push({
        source: dots(panel.classes, columns, rows, width, panel.height, colours), xref: "x", yref: yaxis, x: panel.x[0], y: panel.y.at(-1),
        sizex: panel.x.at(-1) - panel.x[0], sizey: panel.y.at(-1) - panel.y[0], sizing: "stretch", layer: "below",
      });
    for (const [x0, x1, y0, y1] of panel.running)
      made.shapes.push({
        type: "rect", xref: "x", yref: yaxis, x0, x1, y0, y1, line: { color: colours.primary, width: 1 },
        fillcolor: colours.primary + "1A", layer: "above",
      });
    if (panel.callout)
      made.annotations.push(callout(drawing, panel, yaxis));
    if (panel.caption)
      made.annotations.push({
        text: panel.caption, xref: "paper", yref: "paper", x: 0, y: top, xanchor: "left", yanchor: "bottom", yshift: 1, showarrow: false,
        font: { size: 12.5, color: colours.text2 },
      });
  });
  return made;
}

// Beside the printed cell, towards the middle of its panel.
function callout(drawing, panel, yaxis) {
  const { colours } = drawing, [x, y] = panel.printed;
  const right = (x - drawing.xFrom) / (drawing.xTo - drawing.xFrom) < 0.35, below = (y - panel.yFrom) / (panel.yTo - panel.yFrom) > 0.6;
  return {
    text: panel.callout, x, y, xref: "x", yref: yaxis, ax: right ? 76 : -76, ay: below ? 36 : -36, showarrow: true, arrowhead: 0, arrowwidth: 1.2, arrowcolor: colours.halo,
    standoff: 9, bgcolor: colours.surface, bordercolor: colours.line, borderpad: 4, font: { size: 11.5, color: colours.text },
  };
}
