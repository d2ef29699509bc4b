import { plotly } from "./plotly.js";
import { traces, layout } from "./panels.js";
import { Overlay } from "./overlay.js";

/** Draws what HeatMap.cs prepared, and tells the page of cells that are pointed at, clicked or reached by keys. */
export class HeatMapFigure {
  constructor(element, page) {
    this.element = element;
    this.page = page;
    this.plot = element.querySelector(".plot");
    this.overlay = new Overlay(this, element, page);
    this.room();
    this.resized = new ResizeObserver(() => this.tellSize());
    this.resized.observe(element);
  }

  /** Pixels to fill from top to bottom; 0 while out of sight. */
  room() {
    [this.width, this.height] = [this.element.clientWidth, this.element.clientHeight];
    return this.width && this.height;
  }

  tellSize() {
    const { clientWidth, clientHeight } = this.element;
    if (clientWidth === this.width && clientHeight === this.height)
      return;
    this.room();
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
    if (!this.latest)
      return; // left meanwhile
    if (!this.listening) {
      this.listening = true;
      this.plot.on("plotly_afterplot", () => this.overlay.place());
      this.plot.on("plotly_relayout", () => this.tellRanges());
      this.plot.on("plotly_relayouting", () => this.overlay.place());
    }
    this.overlay.place();
    this.element.dataset.drawn = drawing.revision;
  }

  select(panel, column, row, pins) {
    this.overlay.select(panel, column, row, pins);
  }

  point(panel, column, row) {
    this.overlay.point(panel, column, row);
  }

  dispose() {
    this.latest = null;
    this.resized.disconnect();
    this.overlay.dispose();
    window.Plotly?.purge(this.plot);
  }
}

export const create = (element, page) => new HeatMapFigure(element, page);
