import { plotly } from "./plotly.js";
import { hatch, dots } from "./patterns.js";
import { Overlay } from "./overlay.js";

/** Draws what HeatMap.cs prepared, and tells the page of cells that are pointed at, clicked or reached by keys. */
export class HeatMapFigure {
  constructor(element, page) {
    this.element = element;
    this.page = page;
    this.plot = element.querySelector(".plot");
    this.overlay = new Overlay(this, element, page);
    this.resized = new ResizeObserver(() => this.tellSize());
    this.resized.observe(element);
  }

  tellSize() {
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === this.width && clientHeight === this.height)
      return;
    [this.width, this.height] = [clientWidth, clientHeight];
    this.page.invokeMethodAsync("Resized", clientWidth, clientHeight);
  }

  tellRanges() {
    const ranges = this.drawing.panels.map((_, i) => this.overlay.axes(i).map(axis => axis.range.map(Number)));
    this.page.invokeMethodAsync("Ranges", ...ranges[0][0], ranges.map(([, y]) => y));
  }

  async draw(drawing) {
    this.latest = drawing;
    const Plotly = await plotly();
    if (drawing !== this.latest || !this.plot.isConnected)
      return;
    this.drawing = drawing;
    const width = this.element.clientWidth - drawing.margins.left - drawing.margins.right;
    await Plotly.react(this.plot, traces(drawing), layout(drawing, width), {
      displaylogo: false, responsive: false, showTips: false, doubleClick: "reset", modeBarButtons: [["zoom2d", "pan2d", "resetScale2d"]],
    });
    if (!this.listening) {
      this.listening = true;
      this.plot.on("plotly_afterplot", () => this.overlay.place());
      this.plot.on("plotly_relayout", () => this.tellRanges());
      this.plot.on("plotly_relayouting", () => this.overlay.place());
    }
    this.overlay.place();
    this.element.dataset.drawn = drawing.revision;
  }

  select(panel, column, row) {
    this.overlay.select(panel, column, row);
  }

  point(panel, column, row) {
    this.overlay.point(panel, column, row);
  }

  dispose() {
    this.resized.disconnect();
    this.overlay.dispose();
    window.Plotly?.purge(this.plot);
  }
}

export const create = (element, page) => new HeatMapFigure(element, page);

// Linear axes of exponents: Plotly chooses the ticks, at any zoom.
const powers = most => ({ nticks: most, tickprefix: "10<sup>", ticksuffix: "</sup>" });

const axis = i => i === 0 ? "y" : `y${i + 1}`;

function traces(drawing) {
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
    if (panel.best)
      made.push({
        ...line, mode: "markers", x: [panel.best[0]], y: [panel.best[1]],
        marker: { size: 8, color: drawing.colours.mark, line: { color: drawing.colours.halo, width: 1.5 } },
      });
    return made;
  });
}

function layout(drawing, width) {
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
    if (panel.caption)
      made.annotations.push({
        text: panel.caption, xref: "paper", yref: "paper", x: 0, y: top, xanchor: "left", yanchor: "bottom", yshift: 1, showarrow: false,
        font: { size: 12.5, color: colours.text2 },
      });
  });
  return made;
}
