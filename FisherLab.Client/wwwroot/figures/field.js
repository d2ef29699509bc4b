const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Listens to a field: its size, and the starts that are dragged or moved by keys. What is drawn comes from the page. */
export function create(element, page) {
  return new Field(element, page);
}

class Field {
  constructor(element, page) {
    [this.element, this.page] = [element, page];
    this.stop = new AbortController();
    const on = (type, handler) => element.addEventListener(type, handler, { signal: this.stop.signal });
    on("pointerdown", event => this.down(event));
    on("pointermove", event => this.move(event));
    on("pointerup", event => this.up(event));
    on("pointercancel", event => this.up(event));
    on("keydown", event => this.key(event));
    on("focusin", event => this.choose(event));
    this.room = new ResizeObserver(() => page.invokeMethodAsync("Resized", element.clientWidth, element.clientHeight));
    this.room.observe(element);
  }

  dispose() {
    this.stop.abort();
    this.room.disconnect();
    cancelAnimationFrame(this.frame);
  }

  down(event) {
    const start = event.target.closest("[data-start]");
    if (!start || event.button > 0)
      return;
    event.preventDefault();
    start.focus({ preventScroll: true });
    const box = this.element.getBoundingClientRect(), circle = start.querySelector("circle").getBoundingClientRect();
    this.grip = {
      start: Number(start.dataset.start), moved: false, at: [event.clientX, event.clientY],
      offset: [circle.left + circle.width / 2 - event.clientX, circle.top + circle.height / 2 - event.clientY], box,
    };
    this.element.setPointerCapture(event.pointerId);
  }

  move(event) {
    if (!this.grip)
      return;
    this.grip.at = [event.clientX, event.clientY];
    this.frame ??= requestAnimationFrame(() => this.drag());
  }

  drag() {
    this.frame = undefined;
    const { start, at, offset } = this.grip ?? {};
    if (start === undefined)
      return;
    const box = this.element.getBoundingClientRect();
    this.grip.moved = true;
    this.page.invokeMethod("Drag", start, at[0] + offset[0] - box.left, at[1] + offset[1] - box.top);
  }

  up() {
    if (this.frame) {
      cancelAnimationFrame(this.frame);
      this.drag();
    }
    if (this.grip?.moved)
      this.page.invokeMethodAsync("Drop");
    this.grip = undefined;
  }

  key(event) {
    const start = event.target.closest("[data-start]"), way = arrows[event.key];
    if (!start || !way || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    const length = event.shiftKey ? 10 : 1;
    this.page.invokeMethodAsync("Nudge", Number(start.dataset.start), way[0] * length, way[1] * length);
  }

  choose(event) {
    const start = event.target.closest("[data-start]");
    if (start)
      this.page.invokeMethodAsync("Choose", Number(start.dataset.start));
  }
}

/** Calls the page at every frame with the milliseconds since the last one, until it has enough or stops it; once with all of them where motion is unwanted. */
export function play(page) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    page.invokeMethodAsync("Tick", Number.MAX_SAFE_INTEGER);
    return { stop() {} };
  }
  let before = performance.now(), frame;
  const tick = now => {
    const passed = now - before;
    before = now;
    if (page.invokeMethod("Tick", passed))
      frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return { stop: () => cancelAnimationFrame(frame) };
}

/** Copies a text, also where the page is not served securely. */
export async function copy(text) {
  if (navigator.clipboard)
    return await navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement("textarea"), { value: text, className: "offscreen" });
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
