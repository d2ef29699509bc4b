/** Paints a MiniMap: one pixel a cell, enlarged by the browser. */
export function paint(canvas, columns, rows, colours, loss) {
  if (!canvas) return; // the page was left meanwhile
  const style = getComputedStyle(document.documentElement);
  const rgb = colour => [1, 3, 5].map(at => parseInt(colour.trim().slice(at, at + 2), 16));
  const table = loss.map(rgb);
  table[254] = rgb(style.getPropertyValue("--pending"));
  table[255] = rgb(style.getPropertyValue("--mask"));
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d"), image = context.createImageData(columns, rows);
  colours.forEach((index, i) => image.data.set([...table[index], 255], 4 * i));
  context.putImageData(image, 0, 0);
}
