// plotly.js once for the whole page: the copy, the address and the element that Plotly.Blazor uses too.
let loading;

/** Loads it, and what draws heat maps, while nothing else is to be done, so that the first figure need not wait. */
export function warm() {
  (window.requestIdleCallback ?? setTimeout)(() => Promise.all([plotly(), import("./heatmap.js")]));
}

/** When it is loaded, without itself: it cannot be passed on to the page. */
export async function ready() {
  await plotly();
}

export function plotly() {
  return loading ??= (async () => {
    const interop = await import(new URL("_content/Plotly.Blazor/plotly-interop-7.2.0.js", document.baseURI));
    interop.importScript("plotly-import", "./_content/Plotly.Blazor/plotly-3.7.0.min.js");
    const script = document.getElementById("plotly-import");
    if (!window.Plotly)
      await new Promise((resolve, reject) => {
        script.addEventListener("load", resolve);
        script.addEventListener("error", reject);
      });
    await Promise.all(["13px 'Inter Variable'", "600 13px 'Inter Variable'"].map(font => document.fonts.load(font)));
    return window.Plotly;
  })();
}
