// The ground under cells that have no number.

function canvas(width, height) {
  const made = document.createElement("canvas");
  made.width = Math.max(1, Math.round(width));
  made.height = Math.max(1, Math.round(height));
  return made;
}

/** Diverged: hatched, in the panel's own pixels, as a data URL. */
export function hatch(width, height, colours) {
  const scale = Math.min(2, window.devicePixelRatio || 1);
  const sheet = canvas(width * scale, height * scale), pen = sheet.getContext("2d");
  pen.scale(scale, scale);
  pen.fillStyle = colours.mask;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = colours.hatch;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let x = -height; x < width; x += 9) {
    pen.moveTo(x, height);
    pen.lineTo(x + height, 0);
  }
  pen.stroke();
  return sheet.toDataURL();
}

/** Singular: dots on the cells of that class, transparent elsewhere, as a data URL over the whole grid. */
export function dots(classes, columns, rows, width, height, colours) {
  const sheet = canvas(width * 2, height * 2), pen = sheet.getContext("2d");
  const wide = sheet.width / columns, tall = sheet.height / rows;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (classes[row * columns + column] === 2) {
        pen.fillStyle = colours.mask;
        pen.fillRect(column * wide, sheet.height - (row + 1) * tall, wide + 1, tall + 1);
      }
  pen.fillStyle = colours.hatch;
  for (let y = 4; y < sheet.height; y += 10)
    for (let x = 4; x < sheet.width; x += 10) {
      const column = Math.floor(x / wide), row = rows - 1 - Math.floor(y / tall);
      if (classes[row * columns + column] === 2)
        pen.fillRect(x, y, 3, 3);
    }
  return sheet.toDataURL();
}
