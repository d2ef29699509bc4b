import { plotly } from "./plotly.js";
import { hatch, dots } from "./patterns.js";
import { traces, layout } from "./panels.js";

const above = 68, line = 14;

/** Saves the heat maps as HeatMapExport.cs prepared them: colour bar and legend above, caption below. */
export async function saveHeatMap(figure, width, format, name) {
  const { drawing, caption } = figure, Plotly = await plotly();
  const bottom = drawing.margins.bottom + 14 + line * caption.length, height = drawing.height + above + bottom - drawing.margins.bottom;
  const shown = { ...drawing, height, margins: { ...drawing.margins, top: above, bottom } };
  const data = traces(shown), inner = width - drawing.margins.left - drawing.margins.right;
  Object.assign(data[0], {
    showscale: true, colorbar: {
      orientation: "h", x: 0, xanchor: "left", y: 1, yanchor: "bottom", ypad: 0, xpad: 0, thickness: 8, lenmode: "pixels", len: 210, outlinewidth: 0,
      tickvals: figure.tickAt, ticktext: figure.tickTexts, tickfont: { size: 10.5 }, ticklen: 3, ticks: "outside",
    },
  });
  const made = layout(shown, inner);
  made.paper_bgcolor = made.plot_bgcolor = drawing.colours.surface;
  made.font.family = "Inter, Arial, sans-serif";
  explain(made, figure, inner, height - above - bottom);
  const svg = await Plotly.toImage({ data, layout: { ...made, width }, config: {} }, { format: "svg", width, height });
  await save(svg, width, height, format, name);
}

function explain(made, { drawing, title, caption, keys }, inner, tall) {
  const { colours } = drawing, note = { xref: "paper", yref: "paper", showarrow: false, xanchor: "left", align: "left" };
  made.annotations.push(
    { ...note, text: `<b>${title}</b>`, x: 0, y: 1, yanchor: "bottom", yshift: 44, font: { size: 14, color: colours.text } },
    { ...note, text: caption.join("<br>"), x: 0, y: 0, yanchor: "top", yshift: -44, xshift: 6 - drawing.margins.left, font: { size: 10.5, color: colours.text2 } });
  let left = 250;
  for (const { sign, text } of keys) {
    const source = { hatch: () => hatch(16, 11, colours), dots: () => dots([2], 1, 1, 16, 11, colours) }[sign]?.();
    if (source || sign === "pending") {
      if (source)
        made.images.push({ source, xref: "paper", yref: "paper", x: left / inner, y: 1 + 36 / tall, sizex: 16 / inner, sizey: 11 / tall, sizing: "stretch", layer: "above" });
      made.shapes.push({
        type: "rect", xref: "paper", yref: "paper", x0: left / inner, x1: (left + 16) / inner, y0: 1 + 25 / tall, y1: 1 + 36 / tall, line: { color: colours.line, width: 1 },
        fillcolor: sign === "pending" ? colours.pending : "rgba(0,0,0,0)",
      });
    }
    const words = source || sign === "pending" ? text : `${sign} ${text}`, indent = source || sign === "pending" ? 22 : 0;
    made.annotations.push({ ...note, text: words, x: (left + indent) / inner, y: 1, yanchor: "bottom", yshift: 20, font: { size: 11, color: colours.text2 } });
    left += indent + 6.1 * words.length + 14;
  }
}

/** Saves a chart of the page, as soon as it is drawn; one that is taken out of the page before that cannot be saved. */
export async function saveChart(id, width, height, format, name) {
  const Plotly = await plotly();
  let chart = null;
  while (!chart?._fullLayout) {
    await new Promise(requestAnimationFrame);
    const here = document.getElementById(id);
    if (chart && !here)
      throw new Error("its chart is not on the page any more.");
    chart = here;
  }
  await save(await Plotly.toImage(chart, { format: "svg", width, height }), width, height, format, name);
}

/** Saves a drawing that the page made itself. */
export async function saveDrawing(svg, width, height, format, name) {
  await save(`data:image/svg+xml,${encodeURIComponent(svg)}`, width, height, format, name);
}

/** Saves a text. */
export function saveText(text, type, name) {
  keep(new Blob([text], { type }), name);
}

/** Saves a picture that Plotly made: as it is, or painted at twice its size. */
async function save(svg, width, height, format, name) {
  const text = new Blob([decodeURIComponent(svg.slice(svg.indexOf(",") + 1))], { type: "image/svg+xml" });
  const blob = format === "svg" ? text : await paint(svg, 2 * width, 2 * height);
  keep(blob, `${name}.${format}`);
}

function keep(blob, file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function paint(svg, width, height) {
  const picture = new Image();
  picture.src = svg;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
  return await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
}
