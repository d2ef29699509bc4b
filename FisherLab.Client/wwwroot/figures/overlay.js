const keys = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "b", "t", "Enter", " "]);

/** What moves over the maps: brackets, the pointed cell and its card. Moving them redraws no map. */
export class Overlay {
  constructor(figure, element, page) {
    [this.figure, this.element, this.page] = [figure, element, page];
    this.svg = element.querySelector("svg.over");
    this.card = element.querySelector(".hover-card");
    this.stop = new AbortController();
    const on = (type, handler, options) => element.addEventListener(type, handler, { signal: this.stop.signal, ...options });
    on("pointermove", event => this.hover(event));
    on("pointerleave", () => this.leave());
    on("pointerdown", event => { this.down = [event.clientX, event.clientY]; }, { capture: true });
    window.addEventListener("pointerup", event => this.up(event), { signal: this.stop.signal, capture: true });
    on("keydown", event => this.key(event));
    on("blur", () => this.leave());
  }

  dispose() {
    this.stop.abort();
  }

  axes(i) {
    const full = this.figure.plot._fullLayout;
    return full ? [full.xaxis, full[i === 0 ? "yaxis" : `yaxis${i + 1}`]] : [];
  }

  /** The cell under a point of the page. */
  at(event) {
    const box = this.figure.plot.getBoundingClientRect(), left = event.clientX - box.left, top = event.clientY - box.top;
    for (const [i, panel] of (this.figure.drawing?.panels ?? []).entries()) {
      const [x, y] = this.axes(i);
      if (!x || !y || left < x._offset || left >= x._offset + x._length || top < y._offset || top >= y._offset + y._length)
        continue;
      const column = index(panel.x, x.p2l(left - x._offset)), row = index(panel.y, y.p2l(top - y._offset));
      return column < 0 || row < 0 ? null : { panel: i, column, row };
    }
    return null;
  }

  hover(event) {
    if (event.pointerType === "touch" || event.buttons)
      return this.leave();
    const cell = this.at(event);
    if (cell && same(cell, this.pointed))
      return;
    if (cell)
      this.describe(cell);
    else
      this.leave();
  }

  async describe(cell) {
    this.pointed = cell;
    this.place();
    const texts = await this.page.invokeMethodAsync("Describe", cell.panel, cell.column, cell.row);
    if (!same(cell, this.pointed) || !texts)
      return;
    this.card.querySelectorAll("[data-text]").forEach((slot, i) => { slot.textContent = texts[i]; });
    this.card.querySelector(".method").className = `method m${texts[texts.length - 1]}`;
    this.place();
  }

  leave() {
    this.pointed = null;
    this.place();
  }

  up(event) {
    const down = this.down;
    this.down = null;
    if (!down || Math.hypot(event.clientX - down[0], event.clientY - down[1]) > 4 || event.target.closest?.(".modebar"))
      return;
    const cell = this.at(event);
    if (cell)
      this.page.invokeMethodAsync("Clicked", cell.panel, cell.column, cell.row, event.ctrlKey || event.metaKey || event.shiftKey);
  }

  key(event) {
    if (!keys.has(event.key) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    this.page.invokeMethodAsync("Key", event.key, event.shiftKey);
  }

  select(panel, column, row, pins) {
    this.pins = pins;
    this.selected = panel < 0 ? null : { panel, column, row };
    this.place();
  }

  point(panel, column, row) {
    this.describe({ panel, column, row });
  }

  box({ panel, column, row }) {
    const drawn = this.figure.drawing?.panels[panel], [x, y] = this.axes(panel);
    if (!drawn || !x || !y || column < 0 || row < 0 || column + 1 >= drawn.x.length || row + 1 >= drawn.y.length)
      return null;
    const left = x._offset + x.l2p(drawn.x[column]), right = x._offset + x.l2p(drawn.x[column + 1]);
    const bottom = y._offset + y.l2p(drawn.y[row]), top = y._offset + y.l2p(drawn.y[row + 1]);
    const outside = (left + right) / 2 < x._offset || (left + right) / 2 > x._offset + x._length
      || (top + bottom) / 2 < y._offset || (top + bottom) / 2 > y._offset + y._length;
    return outside ? null : { left, right, top, bottom };
  }

  place() {
    const { mark, halo } = this.figure.drawing?.colours ?? {};
    const selected = this.selected && this.box(this.selected), pointed = this.pointed && this.box(this.pointed);
    const pins = (this.pins ?? []).map(pin => [this.box(pin), pin.letter]).filter(([box]) => box);
    this.svg.innerHTML = pins.map(([box, letter]) => label(box, letter, mark, halo)).join("") + (selected ? line(brackets(selected), mark, halo) : "") + (pointed ? line(frame(pointed), mark, halo, 1) : "");
    this.card.hidden = !pointed;
    if (!pointed)
      return;
    const wide = this.card.offsetWidth, tall = this.card.offsetHeight, room = this.element.clientWidth;
    const left = pointed.right + 12 + wide > room ? pointed.left - 12 - wide : pointed.right + 12;
    this.card.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, pointed.top - tall / 2)}px)`;
  }
}

const same = (a, b) => a && b && a.panel === b.panel && a.column === b.column && a.row === b.row;

const line = (path, mark, halo, width = 1.8) =>
  `<path d="${path}" fill="none" stroke="${halo}" stroke-width="${width + 2.4}"/><path d="${path}" fill="none" stroke="${mark}" stroke-width="${width}"/>`;

const frame = ({ left, right, top, bottom }) => `M${left - 1},${top - 1}H${right + 1}V${bottom + 1}H${left - 1}Z`;

/** A pin's letter in a small disc on its cell. */
function label(cell, letter, mark, halo) {
  const x = (cell.left + cell.right) / 2, y = (cell.top + cell.bottom) / 2;
  return `<circle cx="${x}" cy="${y}" r="8" fill="${halo}" stroke="${mark}" stroke-width="1.4"/>`
    + `<text x="${x}" y="${y}" dy=".35em" text-anchor="middle" class="pin-letter" fill="${mark}">${letter}</text>`;
}

/** Four corners around a cell, never so small that they vanish. */
function brackets(cell) {
  const x = (cell.left + cell.right) / 2, y = (cell.top + cell.bottom) / 2;
  const w = Math.max(11, (cell.right - cell.left) / 2 + 4), h = Math.max(11, (cell.bottom - cell.top) / 2 + 4), arm = 5.5;
  return [[-1, -1], [1, -1], [-1, 1], [1, 1]].map(([sx, sy]) =>
    `M${x + sx * w},${y + sy * (h - arm)}V${y + sy * h}H${x + sx * (w - arm)}`).join("");
}

/** The interval of ascending edges that holds a value. */
function index(edges, value) {
  for (let i = 0; i + 1 < edges.length; i++)
    if (value >= edges[i] && value < edges[i + 1])
      return i;
  return -1;
}
